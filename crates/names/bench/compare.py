"""Runs all sides on the same pairs, each in a process of its own, and writes the table."""

import argparse
import csv
import datetime
import glob
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys

THRESHOLD = 0.7
ROUNDS = int(os.environ.get("ROUNDS", "3"))
MATCHERS = ["logic-v2", "logic-v1", "name-based"]
BEGIN, END = "<!-- names: begin -->", "<!-- names: end -->"
# So many names are made of each list of words, and each is held against so many wrong ones.
NAMES_OF_TWO_WORDS = 150
WRONG = 3


def pairs_of(folder):
    """Judged pairs, and names of two words in two scripts: right, and wrong."""
    rows = []
    with open(folder / "name-bench-dev.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.append(
                {
                    "set": "judged",
                    "schema": row["schema"],
                    "name1": row["name1"],
                    "name2": row["name2"],
                    "is_match": row["is_match"],
                    "timed": "true",
                }
            )
    for path in sorted(glob.glob(str(folder / "transliteration-*-dev.tsv"))):
        script = os.path.basename(path).split("-")[1]
        rows += names_of_two_words(script, path)
    return rows


def names_of_two_words(script, path):
    chance = random.Random(5)
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file]
    words = [(fields[0], fields[1].replace(" ", "")) for fields in lines if len(fields[0]) > 2]
    names = []
    for _ in range(NAMES_OF_TWO_WORDS):
        (given, native_given), (family, native_family) = chance.sample(words, 2)
        names.append((f"{given} {family}".title(), f"{native_given} {native_family}"))
    rows = []
    for at, (latin, native) in enumerate(names):
        others = [names[(at + by) % len(names)][1] for by in range(1, WRONG + 1)]
        for right, other in [("true", native)] + [("false", other) for other in others]:
            rows.append(
                {
                    "set": script,
                    "schema": "Person",
                    "name1": latin,
                    "name2": other,
                    "is_match": right,
                    "timed": "false",
                }
            )
    return rows


def run(command):
    """The numbers that a side prints, with the peak memory of its process in MB."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    numbers = json.loads(process.stdout.read() or "null")
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0 or numbers is None:
        sys.exit(f"error: {' '.join(map(str, command))} failed")
    unit = 1 if sys.platform == "darwin" else 1024
    return numbers | {"memory": usage.ru_maxrss * unit / 1e6}


def f1(rows, scores):
    found = [score >= THRESHOLD for score in scores]
    right = [row["is_match"] == "true" for row in rows]
    hits = sum(f and r for f, r in zip(found, right))
    return 2 * hits / max(1, sum(found) + sum(right))


def share(rows, scores, is_match):
    chosen = [score for row, score in zip(rows, scores) if row["is_match"] == is_match]
    return sum(score >= THRESHOLD for score in chosen) / max(1, len(chosen))


def table(rows, sides):
    def line(label, cells):
        return f"| {label} | " + " | ".join(cells) + " |"

    def of(side, wanted):
        chosen = [at for at, row in enumerate(rows) if wanted(row)]
        scores = sides[side][0]["scores"]
        return [rows[at] for at in chosen], [scores[at] for at in chosen]

    def median(side, key):
        return statistics.median(numbers[key] for numbers in sides[side])

    judged = [row for row in rows if row["set"] == "judged"]
    people = [row for row in judged if row["schema"] == "Person"]
    lines = [line(f"threshold {THRESHOLD}", list(sides)), "|---|" + "--:|" * len(sides)]
    for label, wanted in [
        (f"judged pairs of people, {len(people)}, F1", lambda row: row["schema"] == "Person"),
        (f"all judged pairs, {len(judged)}, F1", lambda row: True),
    ]:
        cells = [
            f"{f1(*of(side, lambda row: row['set'] == 'judged' and wanted(row))):.3f}"
            for side in sides
        ]
        lines.append(line(label, cells))
    for script in sorted({row["set"] for row in rows} - {"judged"}):
        cells = []
        for side in sides:
            chosen = of(side, lambda row: row["set"] == script)
            cells.append(f"{share(*chosen, 'true'):.2f} / {share(*chosen, 'false'):.4f}")
        lines.append(line(f"{script.title()} ↔ Latin, recall / false hits", cells))
    for label, key, form in [
        ("pairs of people a second, one thread, warm", "warm", "{:,.0f}"),
        ("the same, fresh", "fresh", "{:,.0f}"),
        ("CPU time to the first score, s", "start", "{:.3f}"),
        ("peak memory, MB", "memory", "{:.0f}"),
    ]:
        lines.append(line(label, [form.format(median(side, key)) for side in sides]))
    return "\n".join(lines)


def write_into(document, text):
    whole = document.read_text(encoding="utf-8")
    before, rest = whole.split(BEGIN)
    _, after = rest.split(END)
    today = datetime.date.today()
    dated = f"Measured on {today.day} {today:%B %Y}.\n\n{text}"
    document.write_text(f"{before}{BEGIN}\n{dated}\n{END}{after}", encoding="utf-8")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--folder", type=pathlib.Path, required=True)
    options.add_argument("--work", type=pathlib.Path, required=True)
    options.add_argument("--ours", required=True)
    options.add_argument("--document", type=pathlib.Path, required=True)
    options = options.parse_args()

    rows = pairs_of(options.folder)
    pairs = options.work / "pairs.csv"
    with open(pairs, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)

    side = pathlib.Path(__file__).parent / "nomenklatura_side.py"
    commands = {"Reportedly": [options.ours, pairs]}
    commands |= {name: [sys.executable, side, pairs, name] for name in MATCHERS}
    sides = {name: [] for name in commands}
    for number in range(ROUNDS):
        for name, command in commands.items():
            print(f"round {number + 1} of {ROUNDS}: {name}", file=sys.stderr, flush=True)
            sides[name].append(run(command))
    text = table(rows, sides)
    print(text)
    write_into(options.document, text)


main()
