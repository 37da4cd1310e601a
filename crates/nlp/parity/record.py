"""Writes what spaCy says of the frozen texts: tests/frozen-LANGUAGE-analyses.jsonl, one a line.

A token is its first and last offset, tag, part of speech, features, lemma, head and dependency.
Run it with the interpreter of the environment that `prepare` makes, after a change of the texts.
"""

import json
import pathlib

import spacy

from compare import MODELS

TESTS = pathlib.Path(__file__).parent.parent / "tests"


def analysis(doc):
    return {
        "tokens": [
            [t.idx, t.idx + len(t), t.tag_, t.pos_, str(t.morph), t.lemma_, t.head.i, t.dep_]
            for t in doc
        ],
        "sentences": [[sentence.start, sentence.end] for sentence in doc.sents],
        "entities": [[entity.start, entity.end, entity.label_] for entity in doc.ents],
    }


def main():
    for language, model in MODELS.items():
        nlp = spacy.load(model)
        texts = (TESTS / f"frozen-{language}-texts.jsonl").read_text(encoding="utf-8").split("\n")
        with open(TESTS / f"frozen-{language}-analyses.jsonl", "w", encoding="utf-8") as out:
            for text in filter(None, texts):
                found = analysis(nlp(json.loads(text)))
                out.write(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
