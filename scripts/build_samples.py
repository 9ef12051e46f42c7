"""Writes the gold claims and the manifest of the sample reports from their marks.

    build_samples.py EXAMPLES

EXAMPLES/reports/KEY.txt and EXAMPLES/marks/KEY.mark (annotate.py says how a mark is written) make
EXAMPLES/gold/KEY.gold.json and EXAMPLES/reports/manifest.jsonl.
"""

import json
import sys
from pathlib import Path

from annotate import Json, annotate

DATE_LINE = 25  # characters: a first paragraph shorter than this is the date, and the title stands below it


def title(text: str) -> str:
    """The first paragraph, or the second where the first is a date."""
    first, second = text.split("\n\n")[:2]
    return second if len(first) < DATE_LINE else first


def manifest_row(gold: Json, text: str) -> Json:
    """What the text does not say of itself with certainty."""
    report = gold["report"]
    named = {name: report[name] for name in ("key", "publisher", "published_on", "language", "url")}
    return named | {"file": report["file"], "title": title(text)}


def build(examples: Path) -> None:
    """Write everything anew."""
    rows = []
    for mark in sorted((examples / "marks").glob("*.mark")):
        text = (examples / "reports" / f"{mark.stem}.txt").read_text(encoding="utf-8")
        gold = annotate(mark, text)
        (examples / "gold" / f"{mark.stem}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        rows.append(json.dumps(manifest_row(gold, text), ensure_ascii=False))
    (examples / "reports" / "manifest.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
