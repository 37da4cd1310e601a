#!/usr/bin/env python3
"""Holds FollowTheMoney entities, one JSON object a line on standard input, against the model of the
`followthemoney` package: every schema and property known, every value what its type takes, every
entity that is linked to there. Names what is wrong and ends with 1."""

import json
import sys

from followthemoney import model


def problems(entity):
    schema = model.get(entity["schema"])
    if schema is None:
        yield f"no schema {entity['schema']}"
        return
    properties = entity["properties"]
    for name in schema.required:
        if not properties.get(name):
            yield f"{schema.name} without {name}"
    for name, values in properties.items():
        prop = schema.get(name)
        if prop is None or prop.stub:
            yield f"{schema.name} has no property {name}"
            continue
        for value in values:
            if not prop.type.validate(value):
                yield f"{schema.name}:{name} takes no {value!r}"
            if prop.type.clean(value) is None:
                yield f"{schema.name}:{name} drops {value!r}"
    schema.validate(entity)


def main():
    entities = [json.loads(line) for line in sys.stdin if line.strip()]
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    wrong = 0
    for entity in entities:
        found = list(problems(entity))
        schema = schemata[entity["id"]]
        for name, values in entity["properties"].items():
            prop = schema.get(name) if schema else None
            if prop is None or prop.type.name != "entity":
                continue
            for value in values:
                other = schemata.get(value)
                if other is None:
                    found.append(f"{name} links to {value}, which is not there")
                elif prop.range is not None and not other.is_a(prop.range):
                    found.append(f"{name} links to a {other.name}, not a {prop.range.name}")
        for problem in found:
            wrong += 1
            print(f"{entity['id']}: {problem}", file=sys.stderr)
    print(f"{len(entities)} entities, {wrong} problems")
    return 1 if wrong or not entities else 0


if __name__ == "__main__":
    sys.exit(main())
