"""Tokens of an identity provider: whose they are, what they allow, and those that are refused."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import anyio
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

from graphapi.auth import Gate
from graphapi.errors import NotAuthenticated, NotAvailable
from graphapi.principal import Principal
from graphapi.settings import ApiSettings

KEY, OTHER = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
AUDIENCE, ISSUER = "claimgraph", "https://id.example.org"


class _Keys(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        published = json.loads(ECAlgorithm.to_jwk(KEY.public_key())) | {"kid": "one", "use": "sig", "alg": "ES256"}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"keys": [published]}).encode())

    def log_message(self, *_: Any) -> None:
        """Nothing to the terminal."""


@pytest.fixture(scope="module")
def published() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Keys)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/keys"
    server.shutdown()
    server.server_close()


def token(key: Any = KEY, algorithm: str = "ES256", kid: str = "one", **claims: Any) -> str:
    usual = {"sub": "reader@example.org", "aud": AUDIENCE, "iss": ISSUER, "exp": time.time() + 600, "scope": "openid read judge"}
    held = {name: value for name, value in (usual | claims).items() if value is not None}
    return jwt.encode(held, key, algorithm=algorithm, headers={"kid": kid})


def admitted(url: str, text: str) -> Principal:
    gate = Gate(ApiSettings(jwks_url=url, jwt_audience=AUDIENCE, jwt_issuer=ISSUER))
    return anyio.run(gate.admit, f"Bearer {text}")


@pytest.mark.parametrize("claims", [{}, {"scope": None, "scp": ["read", "judge", "other"]}])
def test_a_token_tells_whose_it_is_and_what_it_allows(published: str, claims: dict[str, Any]) -> None:
    assert admitted(published, token(**claims)) == Principal("reader@example.org", frozenset({"read", "judge"}))


REFUSED = {
    "signed by another": token(OTHER),
    "an unknown key": token(kid="two"),
    "for another service": token(aud="other"),
    "of another issuer": token(iss="https://other.example.org"),
    "over": token(exp=time.time() - 60),
    "without an end": token(exp=None),
    "for nobody": token(sub=None),
    "not signed": jwt.encode({"sub": "x", "aud": AUDIENCE, "exp": time.time() + 60}, "", algorithm="none", headers={"kid": "one"}),
    "a shared secret": token("s" * 32, "HS256"),
    "no token": "a.b.c",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_does_not_hold_is_refused(published: str, text: str) -> None:
    with pytest.raises(NotAuthenticated):
        admitted(published, text)


def test_a_provider_that_is_away_is_not_the_readers_fault() -> None:
    with pytest.raises(NotAvailable):
        admitted("http://127.0.0.1:9/keys", token())


def test_tokens_for_any_service_are_not_taken() -> None:
    with pytest.raises(ValueError, match="JWT_AUDIENCE"):
        ApiSettings(jwks_url="https://id.example.org/keys")
