"""Writes texts as JSON strings, one a line.

usage: texts.py FILE|FOLDER   (each line of a file is a text, or each file of a folder)
"""

import json
import pathlib
import sys


def texts(place):
    if place.is_file():
        return place.read_text(encoding="utf-8").split("\n")
    files = sorted(file for file in place.rglob("*") if file.is_file())
    return [file.read_text(encoding="utf-8", errors="replace") for file in files]


def main():
    found = [text for text in texts(pathlib.Path(sys.argv[1])) if text.strip()]
    if not found:
        sys.exit(f"error: no text in {sys.argv[1]}")
    for text in found:
        print(json.dumps(text))


if __name__ == "__main__":
    main()
