"""Who a request comes from, by its Authorization."""

from graphapi.errors import NotAuthenticated
from graphapi.keys import Keyring
from graphapi.principal import NOBODY, READER, Principal
from graphapi.settings import ApiSettings


class Gate:
    """Lets in by API key; without one, as a reader where reading is open."""

    def __init__(self, settings: ApiSettings) -> None:
        self._open = settings.reading_is_open
        self._keyring = Keyring()

    def admit(self, authorization: str | None) -> Principal:
        """Raises NotAuthenticated for a key that is not known; nobody at all is let in to be told what they lack."""
        if not authorization:
            return READER if self._open else NOBODY
        scheme, _, text = authorization.strip().partition(" ")
        if scheme.lower() != "bearer" or not text.strip():
            raise NotAuthenticated("Authorization: say `Bearer KEY`")
        found = self._keyring.principal(text.strip())
        if found is None:
            raise NotAuthenticated("Authorization: this key is not known, or was revoked")
        return found
