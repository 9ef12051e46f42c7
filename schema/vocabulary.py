"""Vocabulary files in YAML, read by libyaml where it is built in."""

from importlib.resources import files
from typing import Any

import yaml

from schema.errors import VocabularyError

_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast


class VocabularyLoader(_FAST):  # type: ignore[misc]  # libyaml's loader, or Python's where libyaml is not built in
    """A safe loader that refuses a key given twice, of which YAML would silently take the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """As YAML does it, but for keys given twice."""
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise yaml.constructor.ConstructorError(None, None, f"given twice: {', '.join(twice)}", node.start_mark)
        return super().construct_mapping(node, deep)  # type: ignore[no-any-return]


def read_yaml(package: str, *path: str) -> Any:
    """The content of a YAML file of a package; one that is not YAML is a `VocabularyError` that names it."""
    try:
        return yaml.load(files(package).joinpath(*path).read_text(encoding="utf-8"), Loader=VocabularyLoader)  # noqa: S506 - a safe loader either way
    except yaml.YAMLError as error:
        raise VocabularyError(f"{'/'.join(path)}: not YAML: {error}") from error
