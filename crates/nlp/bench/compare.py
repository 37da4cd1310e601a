"""Runs both sides in turn, each in a process of its own, and prints the median of each number."""

import argparse
import json
import os
import statistics
import subprocess
import sys

ROUNDS = 5
MODES = {
    "batch": "words per CPU-second, all reports in one batch",
    "single": "words per CPU-second, one report at a time",
}
# Both sides keep what they have computed for a word; after a first pass, most is there.
PASSES = {"first": "first pass", "again": "second pass"}


def run(command):
    """The numbers that a side prints, with the peak memory of its process in MB."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    numbers = json.loads(process.stdout.read())
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"error: {command[0]} failed")
    unit = 1 if sys.platform == "darwin" else 1024
    return numbers | {"memory": usage.ru_maxrss * unit / 1e6}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--ours", required=True)
    options.add_argument("--model", required=True)
    options.add_argument("--text", required=True)
    options = options.parse_args()

    here = os.path.dirname(os.path.abspath(__file__))
    sides = {
        "spaCy": [sys.executable, os.path.join(here, "spacy_side.py")],
        "Reportedly": [options.ours],
    }
    runs = {(side, mode): [] for side in sides for mode in MODES}
    for number in range(ROUNDS):
        print(f"round {number + 1} of {ROUNDS}", file=sys.stderr)
        for mode in MODES:
            for side, command in sides.items():
                runs[side, mode].append(run([*command, options.model, options.text, mode]))

    tokens = {run["tokens"] for of_side in runs.values() for run in of_side}
    if len(tokens) != 1:
        sys.exit(f"error: the sides disagree on the number of tokens: {tokens}")

    def median(side, mode, key):
        return statistics.median(run[key] for run in runs[side, mode])

    words = runs["spaCy", "batch"][0]["words"]
    print(f"{words} words, {tokens.pop()} tokens, one thread, median of {ROUNDS} runs\n")
    print("| | spaCy | Reportedly | ratio |")
    print("|---|--:|--:|--:|")
    for mode, name in MODES.items():
        for key, which in PASSES.items():
            theirs, ours = (words / median(side, mode, key) for side in sides)
            print(f"| {name}, {which} | {theirs:,.0f} | {ours:,.0f} | {ours / theirs:.1f} |")
    for key, name, digits in [("load", "loading, s", 3), ("memory", "peak memory, MB", 0)]:
        theirs, ours = (median(side, "batch", key) for side in sides)
        print(f"| {name} | {theirs:.{digits}f} | {ours:.{digits}f} | {theirs / ours:.1f} |")


main()
