//! Phrases that name a source: "according to X", "as confirmed by X", "as X said".

use reportedly_model::SourceChain;

use super::aside::is_aside;
use super::governing::is_walled_off;
use super::holders::holders;
use super::source::{source, unknown_source};
use super::speaking::by_verb;
use crate::Reader;
use crate::quotes::quote_at;
use crate::syntax::Relation;

/// The chains that phrases in the sentence name for the words at `predicate`.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let sentence = document.sentence(predicate);
    let mut found = Vec::new();
    for token in sentence {
        if let Some((cue, objects)) = cues(reader, token)
            && covers(reader, token, predicate)
        {
            found.extend(objects.into_iter().filter_map(|object| {
                let known = source(reader, object, &cue);
                let unknown = || unknown_source(reader, object, &cue);
                let Some(first) = known.or_else(unknown) else {
                    return informants(reader, object, &cue);
                };
                let mut chain = vec![first];
                chain.extend(holders(reader, object));
                Some(chain)
            }));
        }
        if is_as_clause(reader, token)
            && !is_of_what_is_denied(reader, token)
            && covers(reader, token, predicate)
        {
            found.extend(by_verb(reader, token));
        }
    }
    found
}

/// "said that, *according to an informer*, X had fled": whether whoever is cited stands within what another says.
pub fn is_within_said(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let that = document.tree.child_in(predicate, &[Relation::Mark]);
    that.is_some_and(|that| {
        document.lower(that) == "that"
            && (that + 1..predicate)
                .any(|t| cues(reader, t).is_some() && covers(reader, t, predicate))
    })
}

/// "He was moved, *according to a guard*, the Ledger reported": whoever comes last passes on what the one cited
/// before them knows.
pub fn is_told_by_last_speaker(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let mut tellers = tree.ancestors(predicate).filter(|&verb| {
        verb > predicate
            && document.is_pos(verb, "VERB")
            && document.lexicon.speech.verbs.has(document.lemma(verb))
    });
    let between = |verb: usize| {
        let subject = tree.child_in(verb, &[Relation::Nsubj]);
        let end = subject.map_or(predicate, |s| s.min(verb));
        (predicate + 1..end).any(|t| cues(reader, t).is_some() && covers(reader, t, predicate))
    };
    tellers.any(between)
}

/// "'*According to a guard*, he was moved,' X said": whether whoever is cited stands in the words of another.
pub fn is_within_quote(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let Some(quote) = quote_at(document, predicate) else {
        return false;
    };
    let inside = |t: &usize| quote.tokens.contains(t);
    let mut around = document.sentence(predicate).filter(inside);
    around.any(|t| cues(reader, t).is_some() && covers(reader, t, predicate))
}

/// "according to", "per" at `token`: the cue's words and the heads of what follows.
fn cues(reader: &Reader, token: usize) -> Option<(String, Vec<usize>)> {
    let document = reader.document;
    let tree = &document.tree;
    let speech = &document.lexicon.speech;
    let word = document.lower(token);
    if word == "per" && speech.prepositions.has(word) {
        let object = tree.child_in(token, &[Relation::Dobj, Relation::Pobj])?;
        // "120 miles *per hour*": a bare noun in the singular is a measure
        if document.token(object).tag == "NN" && tree.children(object).is_empty() {
            return None;
        }
        let cue = document.cue(token, word).to_owned();
        return Some((cue, tree.conjuncts(object)));
    }
    let to = tree.child_in(token, &[Relation::Prep])?;
    let cue = format!("{word} {}", document.lower(to));
    if !speech.prepositions.has(&cue) {
        return None;
    }
    let object = tree.child_in(to, &[Relation::Pobj])?;
    let cue = if document.is_french {
        document.words(token..token + 1).to_owned()
    } else {
        cue
    };
    Some((cue, tree.conjuncts(object)))
}

/// "according to information *obtained from two witnesses*", "*received by the Centre*": those who gave it, and
/// those who have it.
fn informants(reader: &Reader, noun: usize, cue: &str) -> Option<SourceChain> {
    let document = reader.document;
    let tree = &document.tree;
    let informs = matches!(
        document.lemma(noun),
        "information" | "intelligence" | "evidence" | "detail" | "material" | "data"
    );
    let got = tree
        .children_in(noun, &[Relation::Acl])
        .filter(|&verb| document.token(verb).tag == "VBN");
    let around: Vec<usize> = std::iter::once(noun).chain(got).collect();
    let whom = |word: &'static str| {
        around
            .iter()
            .flat_map(|&t| tree.children_in(t, &[Relation::Prep, Relation::Agent]))
            .find(|&p| document.lower(p) == word)
            .and_then(|p| tree.child_in(p, &[Relation::Pobj]))
            .and_then(|who| source(reader, who, cue))
    };
    let chain: SourceChain = whom("from").into_iter().chain(whom("by")).collect();
    (informs && !chain.is_empty()).then_some(chain)
}

/// "as confirmed by X", "as X said".
fn is_as_clause(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    document.is_pos(token, "VERB")
        && document.lexicon.speech.as_verbs.has(document.lemma(token))
        && tree
            .children_in(
                token,
                &[
                    Relation::Mark,
                    Relation::Advmod,
                    Relation::Prep,
                    Relation::Dobj,
                ],
            )
            .any(|m| document.lower(m) == "as" && m < token)
}

/// "in A, not in B *as police had claimed*", "denied it, *as police had claimed*": they claimed what
/// is denied.
fn is_of_what_is_denied(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let denies = |t: usize| document.lexicon.speech.denials.has(document.lemma(t));
    let before = tree
        .children_in(clause, &[Relation::Aux])
        .any(|aux| document.lower(aux) == "had");
    if before && tree.ancestors(clause).skip(1).any(denies) {
        return true;
    }
    let opening = tree.subtree(clause).into_iter().min();
    let opening = opening.unwrap_or(clause);
    let start = document
        .sentence(clause)
        .start
        .max(opening.saturating_sub(6));
    // "not in A, as police claim, *but* in B"
    let last = tree.subtree(clause).into_iter().max().unwrap_or(clause);
    let contrasted = document.word_after(last) == "," && document.word_after(last + 1) == "but";
    let opening = if contrasted && document.word_before(opening) == "," {
        opening - 1
    } else {
        opening
    };
    let before = (start..opening).rev().take_while(|&t| {
        !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX") && !document.is_pos(t, "PUNCT")
    });
    before
        .into_iter()
        .any(|t| matches!(document.lower(t), "not" | "never"))
}

/// Whether a phrase of attribution covers `predicate`: one that opens the sentence covers all of
/// it; one that follows, what stands before it under the word it hangs on.
pub(super) fn covers(reader: &Reader, cue: usize, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    if tree.is_under(predicate, cue) || is_walled_off(document, predicate, cue) {
        return false;
    }
    let sentence = document.sentence(predicate);
    let opening = tree.subtree(cue).into_iter().min().unwrap_or(cue);
    if opening <= sentence.start + 1 {
        return true;
    }
    let holder = tree.head(cue);
    let clause = tree
        .ancestors(holder)
        .find(|&t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"))
        .unwrap_or(holder);
    let top = clause_top(reader, clause);
    if predicate < cue {
        return tree.is_under(predicate, top)
            && !separated(reader, predicate, cue, clause)
            && !is_told_aside(reader, predicate, cue);
    }
    tree.is_under(predicate, clause) && !starts_new_clause(reader, predicate, clause)
}

/// "X, *who was jailed in 2019*, has left, according to Y": the report's own word for X.
fn is_told_aside(reader: &Reader, predicate: usize, cue: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    // "was seen in A, *where he was arrested*, according to Y": the story goes on
    let goes_on = |clause: usize| {
        let opening = tree.subtree(clause).into_iter().min();
        opening.is_some_and(|t| document.lower(t) == "where")
    };
    let mut around = std::iter::once(predicate).chain(tree.ancestors(predicate));
    around.any(|clause| !tree.is_under(cue, clause) && is_aside(reader, clause) && !goes_on(clause))
}

/// Of coordinated verbs, verbs over participles and verbs of saying set beside, the first.
fn clause_top(reader: &Reader, clause: usize) -> usize {
    let tree = &reader.document.tree;
    let mut top = clause;
    while matches!(
        tree.relation(top),
        Relation::Conj | Relation::Xcomp | Relation::Ccomp | Relation::Parataxis
    ) && tree.head(top) != top
    {
        top = tree.head(top);
    }
    top
}

/// Whether another subject begins between predicate and cue: "A fled, while B stayed, according
/// to X" speaks for B alone.
fn separated(reader: &Reader, predicate: usize, cue: usize, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    if tree.is_under(predicate, clause) {
        return false;
    }
    if cue < clause && opens_coordinated(reader, cue, clause) {
        return true;
    }
    if cue < clause
        && tree
            .child_in(clause, &[Relation::Nsubj])
            .is_some_and(|s| s < cue)
    {
        // "A has left, and B, citing C, reported that D stayed"
        return true;
    }
    tree.is_under(cue, clause)
        && tree.relation(clause) != Relation::Conj
        && !tree.is_under(clause, predicate)
        || document.sentence(predicate).end <= cue
}

/// "was detained in May and, *according to his daughter*, he has fled": cited for what "and" adds, with a subject of
/// its own.
fn opens_coordinated(reader: &Reader, cue: usize, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let opening = tree.subtree(cue).into_iter().min().unwrap_or(cue);
    let before = (document.sentence(cue).start..opening)
        .rev()
        .find(|&t| !document.is_pos(t, "PUNCT"));
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    tree.relation(clause) == Relation::Conj
        && before.is_some_and(|t| document.is_pos(t, "CCONJ"))
        && tree.children_in(clause, &subjects).any(|s| s > cue)
}

fn starts_new_clause(reader: &Reader, predicate: usize, clause: usize) -> bool {
    let tree = &reader.document.tree;
    tree.ancestors(predicate)
        .take_while(|&t| t != clause)
        .any(|t| {
            matches!(tree.relation(t), Relation::Advcl)
                && tree.child_in(t, &[Relation::Mark]).is_some()
        })
}
