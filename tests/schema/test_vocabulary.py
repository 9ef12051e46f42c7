"""Vocabulary files in YAML."""

import pytest
import yaml

from schema.vocabulary import VocabularyLoader


def test_a_row_given_twice_is_refused_with_its_name() -> None:
    with pytest.raises(yaml.YAMLError, match=r"given twice: all"):
        yaml.load("all: {en: [all]}\nother: {}\nall: {ru: [все]}\n", Loader=VocabularyLoader)  # noqa: S506 - a safe loader
