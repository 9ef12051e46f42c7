"""Tokens of an identity provider (JWT), checked by the keys that it publishes."""

import asyncio
from collections.abc import Mapping
from typing import Any

import jwt

from graphapi.errors import NotAuthenticated, NotAvailable
from graphapi.principal import SCOPES, Principal
from graphapi.settings import ApiSettings

# those of key pairs; a token signed with a shared secret, or not at all, is none of ours
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
LEEWAY = 30  # seconds that clocks may differ
PATIENCE = 5  # seconds for the provider to answer
SAID_IN = ("scope", "scp", "scopes")  # a text of words or a list, as providers differ


class Tokens:
    """Tells whose token it is; the provider's keys are kept five minutes, and asked for anew for an unknown key every thirty seconds."""

    def __init__(self, settings: ApiSettings) -> None:
        assert settings.jwks_url is not None
        self._settings = settings
        self._keys = jwt.PyJWKClient(settings.jwks_url, lifespan=300, timeout=PATIENCE)

    async def principal(self, text: str) -> Principal:
        """Whose token it is; raises NotAuthenticated, or NotAvailable where the provider is away."""
        claims = await asyncio.to_thread(self._claims, text)  # may wait for the provider
        return Principal(str(claims["sub"]), scopes_of(claims))

    def _claims(self, text: str) -> Mapping[str, Any]:
        try:
            key = self._keys.get_signing_key_from_jwt(text)
            return jwt.decode(
                text,
                key,
                algorithms=ALGORITHMS,
                audience=self._settings.jwt_audience,
                issuer=self._settings.jwt_issuer,
                leeway=LEEWAY,
                options={"require": ["exp", "sub", "aud"]},
            )
        except jwt.PyJWKClientConnectionError:
            raise NotAvailable("the keys that tokens are checked by are not to be had; try again", retryAfter=PATIENCE) from None
        except jwt.PyJWTError as error:
            raise NotAuthenticated(f"Authorization: this token does not hold: {str(error)[:200]}") from None


def scopes_of(claims: Mapping[str, Any]) -> frozenset[str]:
    """Those of ours that a token grants."""
    granted: set[str] = set()
    for name in SAID_IN:
        said = claims.get(name) or ()
        granted.update(said.split() if isinstance(said, str) else map(str, said))
    return frozenset(granted.intersection(SCOPES))
