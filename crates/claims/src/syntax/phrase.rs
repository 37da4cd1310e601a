use std::ops::Range;

use super::Relation;
use crate::document::Document;

const LEFT_PARTS: [Relation; 8] = [
    Relation::Det,
    Relation::Amod,
    Relation::Compound,
    Relation::Poss,
    Relation::Nummod,
    Relation::Quantmod,
    Relation::Nmod,
    Relation::Advmod,
];

/// The noun phrase headed by `head` without what follows it: "several senior officers".
pub fn base_phrase(document: &Document, head: usize) -> Range<usize> {
    let start = left_edge(document, head);
    start..end_of_adjectives(document, head)
}

/// One past the noun and the adjectives that French sets behind it: "une source *sécuritaire*".
fn end_of_adjectives(document: &Document, head: usize) -> usize {
    let mut end = head + 1;
    let follows = |end: usize| {
        document.is_french
            && end < document.tokens().len()
            && document.is_pos(end, "ADJ")
            && document.tree.head(end) == head
            && document.tree.relation(end) == Relation::Amod
            && !document.lexicon.speech.knowing.has(document.lower(end))
    };
    while follows(end) {
        end += 1;
    }
    end
}

/// The noun phrase headed by `head` with the prepositional phrases that follow it at once: "one
/// of her friends in Beirut", without relative clauses and appositions.
pub fn full_phrase(document: &Document, head: usize) -> Range<usize> {
    let tree = &document.tree;
    let mut end = end_of_adjectives(document, head);
    loop {
        let next = tree.children(head).iter().copied().find(|&c| c == end);
        let Some(child) = next.filter(|&c| is_short_attachment(document, c)) else {
            break;
        };
        let reach = prepositional_end(document, child);
        if reach <= end {
            break;
        }
        end = reach;
    }
    left_edge(document, head)..end
}

/// The verb of saying that a clause with "that" really depends on, where the model hung it on a
/// noun in between as if it were relative: "denied in a message that she had left".
pub fn verb_of_displaced_clause(document: &Document, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    if tree.relation(clause) != Relation::Relcl && tree.relation(clause) != Relation::Acl {
        return None;
    }
    let that = tree
        .children(clause)
        .iter()
        .copied()
        .find(|&c| document.lower(c) == "that" && c < clause)?;
    let own_subject = tree
        .child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass])
        .filter(|&s| s != that)?;
    let noun = tree.head(clause);
    let preposition = tree.head(noun);
    let verb = tree.head(preposition);
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(verb);
    let says =
        document.is_pos(verb, "VERB") && (speech.verbs.has(lemma) || speech.denials.has(lemma));
    // "said *of reports that* he had left": the reports say so; "amid fears that" are fears of that
    let about = matches!(document.lower(preposition), "of" | "about")
        && speech.nouns.has(document.lemma(noun));
    let aside = matches!(
        document.lower(preposition),
        "amid" | "amidst" | "despite" | "after" | "following" | "over" | "with"
    );
    let below = !about
        && !aside
        && tree.relation(noun) == Relation::Pobj
        && tree.relation(preposition) == Relation::Prep;
    (own_subject > that && below && says && crate::mentions::human_noun(document, noun).is_none())
        .then_some(verb)
}

/// The tokens of the word that ends in `head`: all of "brother-in-law".
pub fn hyphenated_word(document: &Document, head: usize) -> Range<usize> {
    let mut start = head;
    while start >= 2
        && document.word_before(start) == "-"
        && !document.token(start - 1).space_after
        && !document.token(start - 2).space_after
    {
        start -= 2;
    }
    start..head + 1
}

/// The words of a possibly hyphenated noun in dictionary form: "secretary-general".
pub fn lemma_of(document: &Document, head: usize) -> String {
    let mut lemma: String = (hyphenated_word(document, head).start..head)
        .map(|token| document.lower(token))
        .collect::<Vec<_>>()
        .concat();
    lemma.push_str(&document.lemma(head).to_lowercase());
    lemma
}

fn left_edge(document: &Document, head: usize) -> usize {
    let tree = &document.tree;
    let start = tree
        .children_in(head, &LEFT_PARTS)
        .filter(|&c| c < head)
        .map(|c| tree.subtree(c).into_iter().min().unwrap_or(c))
        .min()
        .unwrap_or(head);
    // "LIMA - Peruvian prosecutors": the place line before a dash is no part of the phrase
    let dash = (start..head).rev().find(|&t| {
        matches!(document.lower(t), "-" | "–" | "—")
            && document.token(t).space_after
            && t > 0
            && document.token(t - 1).space_after
    });
    let start = dash.map_or(start, |dash| dash + 1);
    let skips = |token: usize| {
        document.is_pos(token, "PUNCT")
            || document.is_pos(token, "SPACE")
            || document.is_pos(token, "CCONJ")
            // "though some soldiers", "only the father"
            || matches!(
                document.lower(token),
                "though" | "although" | "only" | "even" | "also" | "just" | "then" | "later"
            )
    };
    (start..head).find(|&token| !skips(token)).unwrap_or(head)
}

fn is_short_attachment(document: &Document, child: usize) -> bool {
    document.tree.relation(child) == Relation::Prep
        && matches!(
            document.lower(child),
            "of" | "in"
                | "at"
                | "from"
                | "for"
                | "within"
                | "inside"
                | "near"
                | "outside"
                | "to"
                | "with"
                | "on"
        )
}

/// One past the last token of the prepositional phrase, without clauses, appositions and
/// whatever follows a comma.
fn prepositional_end(document: &Document, preposition: usize) -> usize {
    let tree = &document.tree;
    let Some(object) = tree.child_in(preposition, &[Relation::Pobj]) else {
        return preposition;
    };
    let mut end = full_phrase(document, object).end;
    for conjunct in tree.conjuncts(object).into_iter().skip(1) {
        let phrase = full_phrase(document, conjunct);
        let joined = (end..phrase.start).all(|t| document.is_pos(t, "CCONJ"));
        if joined {
            end = phrase.end;
        }
    }
    end
}

/// The noun that a modifier before it describes, callings before a name left behind: of "the
/// *indicted* general X" the name, as of "*convicted* murderer X".
pub fn described_noun(document: &Document, modifier: usize) -> usize {
    let tree = &document.tree;
    let mut noun = tree.head(modifier);
    for _ in 0..4 {
        let before_another = match tree.relation(noun) {
            Relation::Compound => true,
            Relation::Amod | Relation::Nmod => !document.is_pos(noun, "VERB"),
            _ => false,
        };
        if !before_another || tree.head(noun) < noun {
            break;
        }
        noun = tree.head(noun);
    }
    noun
}
