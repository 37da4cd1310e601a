"""Words per CPU-second of reading one report, by its length.

usage: lengths.py OURS MODEL TEXT   (OURS prints the numbers of a text; TEXT has one report a line)
"""

import json
import subprocess
import sys
import tempfile

LENGTHS = (1_000, 3_000, 10_000, 30_000, 100_000)
# Short texts are read often enough for the clock to tell.
WORDS_A_RUN = 100_000


def speed(ours, model, words, length):
    """Words per CPU-second over reports of `length` words each; the second pass."""
    start = 0
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        for _ in range(WORDS_A_RUN // length):
            report = [words[(start + at) % len(words)] for at in range(length)]
            start += length
            file.write(" ".join(report) + "\n")
        file.flush()
        command = [ours, model, file.name, "single"]
        numbers = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return numbers["words"] / numbers["again"]


def main():
    ours, model, text = sys.argv[1:]
    with open(text, encoding="utf-8") as file:
        words = file.read().split()
    print("| words in a report | words read per CPU-second |")
    print("|--:|--:|")
    for length in LENGTHS:
        print(f"| {length:,} | {speed(ours, model, words, length):,.0f} |")


main()
