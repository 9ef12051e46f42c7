"""Reports a second, start-up, memory, and how time grows with a report's length: `python bench/extract.py`."""

import json
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "reports"
FIRST = "from loaders.claims import extract; from loaders.reports import make_report; extract(make_report('{}'))"
STARTS = {"English": "The enemy lost 5 tanks.", "Russian": "Противник потерял 5 танков."}
SIZES_KB = (10, 100, 1000)
ROUNDS = 5  # so that a second or so is measured


def main() -> None:
    from loaders.claims import extract
    from loaders.reports import make_report

    rows = [json.loads(line) for line in (EXAMPLES / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = [(EXAMPLES / row["file"]).read_text(encoding="utf-8") for row in rows]
    reports = [make_report(text, published_on=date(2024, 1, 31), publisher=row["publisher"]) for text, row in zip(texts, rows, strict=True)]
    for report in reports:
        extract(report)
    begun = time.process_time()
    claims = sum(len(extract(report)) for _ in range(ROUNDS) for report in reports)
    spent = time.process_time() - begun
    size = sum(map(len, texts)) * ROUNDS
    print(f"{size / spent / 4000:.0f} reports of 4 kB a second, on one core; {claims // ROUNDS} claims from {len(reports)} reports")
    base = "\n\n".join(texts)
    times = []
    for kilobytes in SIZES_KB:
        report = make_report((base * (kilobytes * 1000 // len(base) + 1))[: kilobytes * 1000], published_on=date(2024, 1, 31))
        begun = time.process_time()
        extract(report)
        times.append(time.process_time() - begun)
    print("seconds a 100 kB:", "  ".join(f"{kb} kB {spent * 100 / kb:.2f}" for kb, spent in zip(SIZES_KB, times, strict=True)))
    print(f"resident at the most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    for language, text in STARTS.items():
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", FIRST.format(text)], check=True, cwd=ROOT)
        print(f"first claim in {language}: {time.perf_counter() - begun:.2f} s from the start of the process")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
