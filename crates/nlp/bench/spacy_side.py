"""What spaCy needs for a text, as one line of JSON: seconds to load, CPU seconds for a first pass
and for another.

usage: spacy_side.py MODEL TEXT MODE   (MODEL is a wheel, also installed; MODE: batch or single; TEXT has
one report a line)
"""

import json
import pathlib
import sys
import time

started = time.perf_counter()
import spacy  # noqa: E402  (loading the library is part of starting)

nlp = spacy.load(pathlib.Path(sys.argv[1]).name.split("-")[0])
load = time.perf_counter() - started

with open(sys.argv[2], encoding="utf-8") as file:
    texts = [line.rstrip("\n") for line in file]


def run():
    """CPU seconds and tokens of one pass over all texts."""
    before = time.process_time()
    docs = nlp.pipe(texts) if sys.argv[3] == "batch" else map(nlp, texts)
    tokens = sum(len(doc) for doc in docs)
    return time.process_time() - before, tokens


first, tokens = run()
again, _ = run()
words = sum(len(text.split()) for text in texts)
numbers = {"load": load, "first": first, "again": again, "words": words, "tokens": tokens}
print(json.dumps(numbers))
