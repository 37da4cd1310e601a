"""One matcher of nomenklatura over a file of pairs: scores, pairs a second, CPU time to the first score.

usage: nomenklatura_side.py PAIRS.csv ALGORITHM
"""

import csv
import itertools
import json
import sys
import time

# Matching stops after so many seconds of CPU time, at the end of a round.
LONG_ENOUGH = 2.0


def main():
    path, name = sys.argv[1:]
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm(name)
    config = algorithm.default_config()

    # Matchers remember what they found for an id, so that each entity needs one of its own.
    ids = itertools.count()

    def entity(schema, text):
        return model.get_proxy(
            {"id": f"e{next(ids)}", "schema": schema, "properties": {"name": [text]}}
        )

    def score(a, b):
        return algorithm.compare(query=a, result=b, config=config).score

    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    first = rows[0]
    score(entity(first["schema"], first["name1"]), entity(first["schema"], first["name2"]))
    start = time.process_time()

    people = [row for row in rows if row["schema"] == "Person" and row["timed"] == "true"]
    fresh = rate(
        people,
        lambda row: score(entity("Person", row["name1"]), entity("Person", row["name2"])),
    )
    ready = [
        (entity("Person", row["name1"]), entity("Person", row["name2"])) for row in people
    ]
    for pair in ready:
        score(*pair)
    warm = rate(ready, lambda pair: score(*pair))
    scores = [
        score(entity(row["schema"], row["name1"]), entity(row["schema"], row["name2"]))
        for row in rows
    ]
    print(json.dumps({"start": start, "fresh": fresh, "warm": warm, "scores": scores}))


def rate(pairs, compare):
    """Pairs a second of CPU time."""
    start, count = time.process_time(), 0
    while True:
        for pair in pairs:
            compare(pair)
        count += len(pairs)
        taken = time.process_time() - start
        if taken > LONG_ENOUGH:
            return count / taken


main()
