"""Vocabulary files in YAML, read by libyaml where it is built in."""

from importlib.resources import files
from typing import Any

import yaml

from schema.errors import VocabularyError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast


def read_yaml(package: str, *path: str) -> Any:
    """The content of a YAML file of a package; one that is not YAML is a `VocabularyError` that names it."""
    try:
        return yaml.load(files(package).joinpath(*path).read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - a safe loader either way
    except yaml.YAMLError as error:
        raise VocabularyError(f"{'/'.join(path)}: not YAML: {error}") from error
