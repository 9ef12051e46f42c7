"""What the driver's errors mean to us, and how long to bear with them."""

import random
import time

from neo4j.exceptions import AuthError, ClientError, ConstraintError, DriverError, Neo4jError

from schema.errors import StoreError, StoreRefused, StoreShortOfMemory, StoreTimedOut, StoreUnavailable

RACES = 8  # tries for two writers that made the same node at once: the second one finds it the next time
CROWDED = 2  # tries more where memory ran out: what ran beside it may have ended, but a statement that is too large alone stays so
FIRST_PAUSE = 0.01  # seconds; a deadlock is over as soon as the other has committed
LONGEST_PAUSE = 5.0
# A Neo4j that starts for the first time answers before it has taken its password on. Seconds to bear with that, and between tries:
# after three refusals on end it locks the user out for five, also for whoever is to set the password.
NEW = 60.0
KNOCK = 6.0
TIMED_OUT = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    "Neo.TransientError.Transaction.LockClientStopped",
)
# By whoever looks after the graph: nothing is tried again behind their back.
ENDED = ("Neo.ClientError.Transaction.Terminated", "Neo.TransientError.Transaction.Terminated")
OUT_OF_MEMORY = (
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.OutOfMemoryError",
    "Neo.TransientError.General.TransactionOutOfMemoryError",
)


class Patience:
    """Tries again after trouble that passes: the engine away, a deadlock, a race, a crowd; gives up after `seconds`."""

    def __init__(self, seconds: float) -> None:
        self._deadline = time.monotonic() + seconds
        self._pause = FIRST_PAUSE
        self._races = self._crowded = 0
        self._away = False
        self._refused: float | None = None

    def pause(self, error: Exception) -> float:
        """Seconds to wait before the next try; raises what the error means where there is to be none."""
        if isinstance(error, AuthError) and self._away:
            return self._knock(error)
        if isinstance(error, ConstraintError):
            self._races += 1
            if self._races > RACES:
                raise told(error) from error
        elif not passes(error):
            raise told(error) from error
        elif short_of_memory(error):
            self._crowded += 1
            if self._crowded > CROWDED:
                raise told(error) from error
        self._away = self._away or isinstance(error, (DriverError, StoreUnavailable))
        wait = self._pause * random.uniform(0.5, 1.5)  # noqa: S311 - spreads writers, hides nothing
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        if time.monotonic() + wait > self._deadline:
            raise told(error) from error
        return wait

    def _knock(self, error: AuthError) -> float:
        """One that was away and now refuses the user may be new; whoever answered at first with a refusal means it."""
        now = time.monotonic()
        self._refused = self._refused or now
        if now + KNOCK > min(self._refused + NEW, self._deadline):
            waited = now - self._refused
            raise StoreRefused(
                f"the graph was away, answers again, and has refused the user for {waited:.0f} s: {error.message}"
            ) from error
        return KNOCK


def passes(error: Exception) -> bool:
    """Whether another try may end otherwise."""
    if isinstance(error, StoreUnavailable):
        return True
    if isinstance(error, Neo4jError):
        return error.code not in (*TIMED_OUT, *ENDED) and error.is_retryable()
    return isinstance(error, DriverError) and (error.is_retryable() or type(error).__name__ == "IncompleteCommit")


def short_of_memory(error: Exception) -> bool:
    """Whether the engine had no memory left for the statement."""
    return isinstance(error, Neo4jError) and error.code in OUT_OF_MEMORY


def told(error: Exception) -> StoreError:
    """The error in our words."""
    if isinstance(error, StoreError):
        return error
    if isinstance(error, Neo4jError) and error.code in TIMED_OUT:
        return StoreTimedOut(f"the statement took longer than it was given ({error.code})")
    if short_of_memory(error):
        return StoreShortOfMemory("the graph has not the memory for all that this takes in at once")
    if passes(error) or (isinstance(error, Neo4jError) and error.code in ENDED):
        return StoreUnavailable(f"the graph is not to be reached: {error}")
    if isinstance(error, ClientError):
        return StoreRefused(f"{error.code}: {error.message}")
    return StoreError(str(error))
