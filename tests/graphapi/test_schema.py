"""The served schema is the exported one, and the contract's."""

from pathlib import Path

import pytest
from graphql import build_schema, lexicographic_sort_schema, print_schema

from graphapi.sdl import export_sdl

ROOT = Path(__file__).parents[2]
CONTRACT = ROOT.parent / "shared" / "design" / "api.graphql"


def test_the_exported_file_is_what_is_served() -> None:
    assert (ROOT / "schema" / "schema.graphql").read_text(encoding="utf-8") == export_sdl()


@pytest.mark.skipif(not CONTRACT.is_file(), reason="the contract lies beside the checkout, in ../shared/design, and is not there")
def test_the_served_schema_is_the_contract() -> None:
    contract = build_schema(CONTRACT.read_text(encoding="utf-8"))
    assert _canonical(export_sdl()) == print_schema(lexicographic_sort_schema(contract))


def _canonical(text: str) -> str:
    return print_schema(lexicographic_sort_schema(build_schema(text)))
