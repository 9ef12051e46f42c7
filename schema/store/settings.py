"""Which graph to speak to, from the environment."""

from pathlib import Path

import platformdirs
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parents[2]


def default_home() -> Path:
    """`var/` of a checkout, else the user's data folder."""
    if (CHECKOUT / "pyproject.toml").is_file():
        return CHECKOUT / "var"
    return Path(platformdirs.user_data_dir("claimgraph"))


class StoreSettings(BaseSettings):
    """`NEO4J_URI` chooses Neo4j; without it the embedded engine serves from `home`.

    `patience`: seconds that a call waits for a graph that is away before it gives up; a bulk load raises it.
    """

    # the prefix keeps the field `home` from being filled by the HOME of every shell
    model_config = SettingsConfigDict(env_prefix="CLAIMGRAPH_", populate_by_name=True, extra="ignore", frozen=True)

    home: Path = Field(default_factory=default_home, alias="CLAIMGRAPH_HOME")
    neo4j_uri: str | None = Field(default=None, alias="NEO4J_URI")
    neo4j_user: str = Field(default="neo4j", alias="NEO4J_USER")
    neo4j_password: SecretStr = Field(default=SecretStr("neo4j"), alias="NEO4J_PASSWORD")
    neo4j_database: str = Field(default="neo4j", alias="NEO4J_DATABASE")
    patience: float = Field(default=30.0, ge=0, alias="CLAIMGRAPH_PATIENCE")
    linger: float = Field(default=2.0, ge=0, alias="CLAIMGRAPH_LINGER")

    @property
    def engine(self) -> Path:
        """The folder of the embedded engine, one process a folder."""
        return self.home.expanduser().resolve() / "engine"


def home() -> Path:
    """The data directory of this process."""
    return StoreSettings().home.expanduser().resolve()
