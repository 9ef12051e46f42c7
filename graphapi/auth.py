"""Who a request comes from, by its Authorization."""

from graphapi.errors import NotAuthenticated
from graphapi.keys import PREFIX, Keyring
from graphapi.principal import NOBODY, READER, Principal
from graphapi.settings import ApiSettings
from graphapi.tokens import Tokens


class Gate:
    """Lets in by API key or token; without either, as a reader where reading is open."""

    def __init__(self, settings: ApiSettings) -> None:
        self._open = settings.reading_is_open
        self._keyring = Keyring()
        self._tokens = Tokens(settings) if settings.jwks_url else None

    async def admit(self, authorization: str | None) -> Principal:
        """Raises NotAuthenticated for a key that is not known; nobody at all is let in to be told what they lack."""
        if not authorization:
            return READER if self._open else NOBODY
        scheme, _, text = authorization.strip().partition(" ")
        text = text.strip()
        if scheme.lower() != "bearer" or not text:
            raise NotAuthenticated("Authorization: say `Bearer KEY`")
        if self._tokens is not None and not text.startswith(PREFIX):
            return await self._tokens.principal(text)
        found = self._keyring.principal(text)
        if found is None:
            raise NotAuthenticated("Authorization: this key is not known, or was revoked")
        return found
