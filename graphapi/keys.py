"""API keys: made once, shown once, kept as hashes in the data directory."""

import hashlib
import json
import os
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from graphapi.errors import BadInput
from graphapi.principal import SCOPES, Principal
from schema.store.settings import home

PREFIX = "cg_"


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is kept: `hash` is the SHA-256 of the secret, which has 256 bits of its own and so needs no salt."""

    id: str
    name: str
    scopes: tuple[str, ...]
    created: str
    hash: str


def create_key(scopes: Iterable[str], *, name: str = "") -> str:
    """A new key with these scopes; the text returned is nowhere else. BadInput for a scope there is not."""
    chosen = tuple(dict.fromkeys(scopes))
    if unknown := [scope for scope in chosen if scope not in SCOPES]:
        raise BadInput(f"scope: there is no {unknown[0]!r}; there are {', '.join(SCOPES)}")
    id_, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    text = f"{PREFIX}{id_}_{secret}"
    key = Key(id_, name or id_, chosen, datetime.now(UTC).isoformat(timespec="seconds"), _hash(text))
    with _lock():
        _write([*_read(), key])
    return text


def list_keys() -> tuple[Key, ...]:
    """Every key that is in force."""
    return tuple(_read())


def revoke_key(id_: str) -> bool:
    """Whether there was such a key; it opens nothing from now on."""
    with _lock():
        kept = [key for key in _read() if key.id != id_]
        found = len(kept) < len(_read())
        _write(kept)
    return found


class Keyring:
    """Keys as a server asks for them: the file is read again when it has changed."""

    def __init__(self) -> None:
        self._stamp: tuple[int, int] | None = None
        self._by_hash: dict[str, Key] = {}

    def principal(self, text: str) -> Principal | None:
        """Whose key it is, or null."""
        self._refresh()
        key = self._by_hash.get(_hash(text))
        return None if key is None else Principal(key.name, frozenset(key.scopes))

    def _refresh(self) -> None:
        try:
            state = _file().stat()
            stamp = (state.st_mtime_ns, state.st_size)
        except FileNotFoundError:
            stamp = (0, 0)
        if stamp != self._stamp:
            self._by_hash = {key.hash: key for key in _read()}
            self._stamp = stamp


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _file() -> Path:
    return home() / "keys.json"


def _lock() -> FileLock:
    home().mkdir(parents=True, exist_ok=True)
    return FileLock(home() / "keys.lock", mode=0o600)


def _read() -> list[Key]:
    try:
        rows = json.loads(_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    return [Key(row["id"], row["name"], tuple(row["scopes"]), row["created"], row["hash"]) for row in rows]


def _write(keys: list[Key]) -> None:
    beside = _file().with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump([asdict(key) for key in keys], file, indent=1)
    beside.replace(_file())
