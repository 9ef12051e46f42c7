"""How the API serves, from the environment (`CLAIMGRAPH_...`)."""

from pathlib import Path
from typing import Self

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from schema.store.settings import default_home


class ApiSettings(BaseSettings):
    """Limits are decided before any database work; what each means is in docs/api.md.

    `open_reading`: read without a key; by default only where the server listens on loopback.
    `jwks_url`: where an identity provider publishes its keys; its tokens must be made for `jwt_audience`, and by `jwt_issuer` if set.
    `graphiql`: serve the explorer's page to browsers.
    """

    model_config = SettingsConfigDict(env_prefix="CLAIMGRAPH_", extra="ignore", frozen=True)

    home: Path = Field(default_factory=default_home)
    host: str = "127.0.0.1"
    open_reading: bool | None = None
    graphiql: bool = True
    cors_origins: tuple[str, ...] = ()
    max_depth: int = Field(default=8, ge=1)
    max_aliases: int = Field(default=100, ge=1)
    max_tokens: int = Field(default=5_000, ge=1)
    max_directives: int = Field(default=50, ge=0)
    max_fields: int = Field(default=5_000, ge=1)
    max_cost: int = Field(default=50_000, ge=1)
    max_body: int = Field(default=20_000_000, ge=1)
    time_limit: float = Field(default=30.0, gt=0)
    at_once: int = Field(default=16, ge=1)
    waiting: int = Field(default=256, ge=0)
    waiting_seconds: float = Field(default=2.0, gt=0)
    persisted_only: bool = False
    trusted_documents: Path | None = None
    jwks_url: str | None = None
    jwt_audience: str | None = None
    jwt_issuer: str | None = None
    poll_seconds: float = Field(default=0.1, gt=0)
    metrics: bool = True

    @model_validator(mode="after")
    def _tokens_are_for_us(self) -> Self:
        if self.jwks_url and not self.jwt_audience:
            raise ValueError("CLAIMGRAPH_JWKS_URL needs CLAIMGRAPH_JWT_AUDIENCE: else a token made for another service would open this one")
        return self

    @model_validator(mode="after")
    def _something_is_trusted(self) -> Self:
        if self.persisted_only and self.trusted_documents is None:
            raise ValueError("CLAIMGRAPH_PERSISTED_ONLY needs CLAIMGRAPH_TRUSTED_DOCUMENTS: else nothing runs here")
        return self

    @property
    def reading_is_open(self) -> bool:
        """Whether a request without a key may read."""
        if self.open_reading is not None:
            return self.open_reading
        return self.host in ("127.0.0.1", "localhost", "::1")
