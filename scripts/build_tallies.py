"""Writes the General Staff's daily running totals as tables that `claimgraph load` reads, one file a year.

    build_tallies.py LOSSES_FOLDER OUT_FOLDER

LOSSES_FOLDER holds the three JSON files of the 2022-Ukraine-Russia-War-Dataset (see NOTICE): equipment, personnel and
corrections. A column named by a class of the taxonomy is the running total of that day, the same name with `+` the
increment that the bulletin states beside it. The data set keeps totals only, so the increment is the difference to the day
before, without the part that the data set lists as a correction; where that leaves less than nothing, none is written.
"""

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

PUBLISHER = "General Staff of the Armed Forces of Ukraine"
MATERIEL = {
    "personnel": "troops",
    "tank": "tank",
    "APC": "afv",
    "field artillery": "field_artillery",
    "MRL": "mlrs",
    "anti-aircraft warfare": "ad_system",
    "aircraft": "airplane",
    "helicopter": "helicopter",
    "drone": "uav",
    "cruise missiles": "cruise_missile",
    "mobile SRBM system": "missile_system",
    "naval ship": "ship_or_boat",
    "submarines": "submarine",
    "military auto": "motor_vehicle",
    "fuel tank": "fuel_tanker",
    "vehicles and fuel tanks": "vehicles_and_fuel_tanks",
    "special equipment": "special_equipment",
    "ground robotic systems": "ugv",
}
# 27 May 2023: the corrections of that row are in the totals of the day after (the cruise missiles rose by 31 less 10 on the 28th).
MOVED = {"2023-05-27": "2023-05-28"}

Day = Mapping[str, object]


def read_days(folder: Path) -> dict[str, dict[str, object]]:
    """Equipment and personnel of each day, by date."""
    days: dict[str, dict[str, object]] = defaultdict(dict)
    for name in ("equipment", "personnel"):
        for row in json.loads((folder / f"russia_losses_{name}.json").read_text(encoding="utf-8")):
            days[row["date"]] |= row
    return dict(sorted(days.items()))


def read_corrections(folder: Path) -> dict[str, Day]:
    """What was added to or taken from the totals beside the day's own losses, by date."""
    rows = json.loads((folder / "russia_losses_equipment_correction.json").read_text(encoding="utf-8"))
    return {MOVED.get(row["date"], row["date"]): row for row in rows}


def increment(name: str, before: Day, today: Day, corrected: Day) -> int | None:
    """What the bulletin of the day adds for one row, or nothing where the totals do not tell it."""
    total, earlier, correction = today.get(name), before.get(name), corrected.get(name, 0)
    if not isinstance(total, int) or not isinstance(earlier, int) or not isinstance(correction, int):
        return None
    return total - earlier - correction if total - earlier >= correction else None


def table_rows(days: Mapping[str, Day], corrections: Mapping[str, Day]) -> Iterator[dict[str, object]]:
    """One row a day, in the columns of the table."""
    for (_, before), (date, today) in pairwise([("", {}), *days.items()]):
        row: dict[str, object] = {"date": date, "publisher": PUBLISHER, "url": ""}
        for name, materiel in MATERIEL.items():
            total = today.get(name)
            row[materiel] = "" if total is None else total
            added = increment(name, before, today, corrections.get(date, {}))
            row[f"{materiel}+"] = "" if added is None else added
        hedge = {"about": "about ", "more": "more than "}.get(str(today.get("personnel*")), "")
        yield row | {"troops": f"{hedge}{row['troops']}"}


def write_tables(rows: Iterator[dict[str, object]], folder: Path) -> None:
    """One file a year; a column that is empty all year is left out of it."""
    years: dict[str, list[dict[str, object]]] = defaultdict(list)
    for row in rows:
        years[str(row["date"])[:4]].append(row)
    for year, table in years.items():
        columns = [name for name in table[0] if name in {"publisher", "url"} or any(row[name] != "" for row in table)]
        with (folder / f"general-staff-{year}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(table)


if __name__ == "__main__":
    losses, out = Path(sys.argv[1]), Path(sys.argv[2])
    write_tables(table_rows(read_days(losses), read_corrections(losses)), out)
