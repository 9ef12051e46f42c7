"""The room's own words in three languages, and figures and days as each language writes them."""

import csv
import io
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = {"en": "English", "uk": "Українська", "ru": "Русский"}
NARROW = "\u202f"  # a narrow space that does not break


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """Each key with its words by language."""
    text = (files("graphapi.room") / "tables" / "words.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["key"]: {language: row[language] for language in LANGUAGES} for row in rows}


def chosen(asked: str | None, kept: str | None, accepted: str) -> str:
    """The language that the address names, else the one chosen before, else the first that the browser takes."""
    for wish in (asked, kept, *(part.partition(";")[0].strip()[:2].lower() for part in accepted.split(","))):
        if wish in LANGUAGES:
            return wish
    return "en"


class Words:
    """What a page says in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **given: Any) -> str:
        """The words of a key; `{name}` stands for what is given."""
        return table()[key][self.language].format(**given)

    def of(self, kind: str, value: str | None) -> str:
        """The words of an enumeration's value, `kind.LOSS`; the value itself where there are none."""
        if value is None:
            return ""
        found = table().get(f"{kind}.{value}")
        return found[self.language] if found else value.replace("_", " ").lower()

    def materiel(self, node: Mapping[str, Any] | None) -> str:
        """A class of the taxonomy."""
        if node is None:
            return ""
        found = table().get(node["id"])
        return found[self.language] if found else str(node["name"])

    def name(self, node: Mapping[str, Any] | None) -> str:
        """The name of a place in this language, where there is one; of anything else its name."""
        if node is None:
            return self("nobody")
        local = {"uk": node.get("nameUk"), "ru": node.get("nameRu")}.get(self.language)
        return str(local or node["name"])

    def number(self, value: float | None, digits: int = 0) -> str:
        """`1,253`, `1 253`; a dash where nobody gave one."""
        if value is None:
            return "–"
        text = f"{value:,.{0 if value == int(value) else max(digits, 1)}f}"
        return text if self.language == "en" else text.replace(",", NARROW).replace(".", ",")

    def quantity(self, quantity: Mapping[str, Any] | None) -> str:
        """A number with its hedge: `about 400`."""
        if quantity is None:
            return ""
        hedge = "" if quantity["qualifier"] == "EXACT" else self.of("qualifier", quantity["qualifier"]) + " "
        return hedge + self.number(quantity["value"])

    def day(self, day: str | None) -> str:
        """`2 Jan 2023`; empty where no day is known."""
        if not day:
            return ""
        year, month, number = day[:10].split("-")
        return f"{int(number)} {self('months').split()[int(month) - 1]} {year}"

    def period(self, period: Mapping[str, Any] | None) -> str:
        """One day, or from one to another."""
        start, end = (period or {}).get("start"), (period or {}).get("end")
        if start == end or not (start and end):
            return self.day(start or end)
        return f"{self.day(start)} – {self.day(end)}"
