"""Weighs the entries that the service answered with, and those that it refused, by nomenklatura's
matchers, as yente does once it has found them; prints rows for the table of bench-screen.

usage: bench_screen_beside.py ANSWERS.jsonl   (a request and its answer a line)
"""

import itertools
import json
import statistics
import sys
import time

MATCHERS = ["logic-v2", "logic-v1", "name-based"]
THRESHOLD = 0.7


def weighed(requests, name):
    """Requests a second of processor time, and the scores, for one matcher."""
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm(name)
    config = algorithm.default_config()
    # Matchers remember what they found for an id, so that each entity needs one of its own.
    ids = itertools.count()

    def entity(data):
        properties = {key: value for key, value in data["properties"].items() if value}
        known = {"id": f"e{next(ids)}", "schema": data["schema"], "properties": properties}
        return model.get_proxy(known)

    def scores(query, results):
        asked = entity(query)
        return [algorithm.compare(asked, entity(result), config).score for result in results]

    scores(*requests[0])
    start = time.process_time()
    found = [scores(*request) for request in requests[1:]]
    return (len(requests) - 1) / (time.process_time() - start), found


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        answered = [json.loads(line) for line in file]
    requests = []
    for asked, answer in answered:
        results = answer["responses"]["q"]["results"]
        if results:
            requests.append((asked["queries"]["q"], results))
    if len(requests) < 2:
        sys.exit("error: the service answered with nobody, so that there is nothing to weigh")
    mean = statistics.mean(len(results) for _, results in requests)
    print(f"| entries weighed for one of these requests, on average | {mean:.1f} |")
    ours = [result["score"] for _, results in requests[1:] for result in results]
    for name in MATCHERS:
        rate, found = weighed(requests, name)
        theirs = list(itertools.chain.from_iterable(found))
        same = sum((a >= THRESHOLD) == (b >= THRESHOLD) for a, b in zip(ours, theirs))
        print(f"| the same, nomenklatura's {name}, weighing alone | {rate:,.1f} |")
        print(f"| of {len(ours)} pairs, on one side of {THRESHOLD} with Reportedly | {same / len(ours):.3f} |")


main()
