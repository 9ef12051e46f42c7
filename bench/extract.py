"""Extraction on one core: `python bench/extract.py` prints reports a second, start-up, and time and memory by length.

Where the compiled build is, reports a second of it and of the interpreted modules in turns, and the rest of it.

Time is the processor's, the best of several rounds, because other programs share the machine. Each length has a process of its own, whose
peak is what is given; a report is refused past 2,000,000 characters, so the 10 MB text goes past `make_report`.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "reports"
FIRST = "from loaders.claims import extract; from loaders.reports import make_report; extract(make_report('{}'))"
STARTS = {"English": "The enemy lost 5 tanks.", "Russian": "Противник потерял 5 танков."}
SIZES_KB = (10, 100, 1000, 10_000)
TURNS = 2  # of the compiled build and of the interpreted modules
ROUNDS = 9  # of which the best counts
DAY = date(2024, 1, 31)


def main() -> None:
    from loaders.native import build

    both() if build() else rate()
    for language, text in STARTS.items():
        print(f"first claim in {language}: {min(start(FIRST.format(text)) for _ in range(5)):.2f} s of the processor from the start")
    for kilobytes in SIZES_KB:
        subprocess.run([sys.executable, __file__, str(kilobytes)], check=True, cwd=ROOT)


def both() -> None:
    """The rate of the compiled build and of the interpreted modules, in turns, each in a process of its own."""
    for turn in range(TURNS):
        for said in ("", "off"):
            print(f"{turn + 1}, {'interpreted' if said else 'compiled'}: ", end="", flush=True)
            subprocess.run([sys.executable, __file__, "rate"], check=True, cwd=ROOT, env={**os.environ, "CLAIMGRAPH_NATIVE": said})


def rate() -> None:
    """Reports of 4 kB a second over the examples, in characters and in bytes: read again, and the first time, when nearly every word is new."""
    from loaders.claims import extract
    from loaders.reports import make_report

    rows = [json.loads(line) for line in (EXAMPLES / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    reports = [
        make_report((EXAMPLES / row["file"]).read_text(encoding="utf-8"), published_on=DAY, publisher=row["publisher"]) for row in rows
    ]
    for text in STARTS.values():
        extract(make_report(text, publisher="Nobody"))  # the tables
    first = _spent(lambda: [extract(report) for report in reports])
    claims = sum(len(extract(report)) for report in reports)
    spent = min(_spent(lambda: [extract(report) for report in reports]) for _ in range(ROUNDS))
    size, written = (sum(map(len, texts)) / 4000 for texts in zip(*((one.text, one.text.encode()) for one in reports), strict=True))
    print(
        f"{size / spent:.0f} reports of 4,000 characters a second, {written / spent:.0f} of 4,000 bytes; the first time {size / first:.0f}"
    )
    print(f"{claims / spent:.0f} claims a second, {claims} from {len(reports)} reports")


def start(code: str) -> float:
    """Processor seconds of a new process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def length(kilobytes: int) -> None:
    """Time and peak memory of one text of a length, the examples again and again."""
    from loaders.claims import extract
    from loaders.reports import make_report

    base = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
    extract(make_report(base))
    text = (base * (kilobytes * 1000 // len(base) + 1))[: kilobytes * 1000]
    report = replace(make_report("x", published_on=DAY), text=text)
    spent = _spent(lambda: extract(report))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{kilobytes:>6} kB: {spent:.2f} s, {spent * 100 / kilobytes:.2f} s a 100 kB, {peak} MB at the most")


def _spent(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    asked = sys.argv[1:]
    rate() if asked == ["rate"] else length(int(asked[0])) if asked else main()
