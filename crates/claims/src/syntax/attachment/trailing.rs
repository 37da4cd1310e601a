//! Mends words of attribution behind a long sentence: in "…, the state agency reported on Thursday"
//! and "…, a source close to the leader told Reuters" a small model sets the speaker beside the last
//! noun before the comma, and takes the saying for a clause about it.

use std::ops::Range;

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives verbs of saying at the end of a sentence their speaker, and the sentence as what is said.
pub fn mend(document: &mut Document) {
    let sentences: Vec<Range<usize>> = document.analysis.sentences.clone();
    for sentence in sentences {
        if let Some((verb, speaker, second)) = trailing(document, sentence.clone()) {
            let root = document.tree.ancestors(sentence.start).last();
            if let Some(root) = root.filter(|&root| root != verb) {
                document.tree.raise(verb, root, Relation::Ccomp);
            }
            document.tree.rehang(speaker, verb, Relation::Nsubj);
            if let Some(second) = second {
                document.tree.coordinate(second, speaker);
            }
        }
        for verb in sentence {
            if let Some((resumed, clause)) = resumed(document, verb) {
                document.tree.coordinate(resumed, clause);
            }
        }
    }
}

/// "He was taken to the capital, a guard said, *and is held* there": what goes on behind the
/// attribution is no deed of the speaker.
fn resumed(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let says = is_saying(document, verb) && tree.child_in(verb, &[Relation::Nsubj]).is_some();
    let beside = (tree.relation(verb) == Relation::Parataxis).then(|| tree.head(verb));
    let clause = tree.child_in(verb, &[Relation::Ccomp]).or(beside)?;
    let resumed = tree
        .child_in(verb, &[Relation::Conj])
        .filter(|&t| t > verb)?;
    let own = [Relation::Nsubj, Relation::Nsubjpass, Relation::Csubj];
    let auxiliary = [Relation::Aux, Relation::Auxpass];
    let finite =
        document.token(resumed).tag != "VBG" || tree.child_in(resumed, &auxiliary).is_some();
    let parted = document.word_after(verb) == "," && is_verb(document, resumed);
    let goes_on = tree.child_in(resumed, &own).is_none() && !is_saying(document, resumed);
    (says && clause < verb && parted && finite && goes_on).then_some((resumed, clause))
}

/// The verb of saying that ends `sentence`, and whoever speaks, one or two, where the model missed
/// them.
fn trailing(document: &Document, sentence: Range<usize>) -> Option<(usize, usize, Option<usize>)> {
    let verb = sentence
        .clone()
        .rfind(|&t| is_verb(document, t) && !is_remark(document, t))?;
    let after = document.lower(verb + 1);
    if !is_saying(document, verb)
        || after == "by"
        || is_auxiliary(&document.word_before(verb).to_lowercase())
    {
        return None;
    }
    let opening = (sentence.start..verb).rfind(|&t| parts(document, t))? + 1;
    let subordinate = (opening..verb).any(|t| {
        document.token(t).tag.starts_with('W') || document.tree.relation(t) == Relation::Mark
    });
    // "the court charged him": no word about one
    let told = document.lexicon.speech.told.has(document.lemma(verb));
    let object = document.tree.child_in(verb, &[Relation::Dobj]).is_some();
    if subordinate || object && !told {
        return None;
    }
    let (speaker, second) = speakers(document, opening..verb, verb)?;
    let told_before = (sentence.start..opening).any(|t| is_finite(document, t));
    let missed = is_missed(document, speaker, verb) || second.is_some();
    (told_before && can_speak(document, speaker) && missed).then_some((verb, speaker, second))
}

fn is_verb(document: &Document, token: usize) -> bool {
    (document.is_pos(token, "VERB") || document.is_pos(token, "AUX"))
        && document.name_of(token).is_none()
}

/// "…, *speaking* on condition of anonymity", "the *armed* group".
fn is_remark(document: &Document, token: usize) -> bool {
    let behind_comma = document.word_before(token) == ",";
    match document.token(token).tag.as_str() {
        "VBG" => behind_comma,
        "VBN" => document.tree.relation(token) == Relation::Amod,
        _ => false,
    }
}

fn is_saying(document: &Document, verb: usize) -> bool {
    let told = matches!(
        document.token(verb).tag.as_str(),
        "VBD" | "VBZ" | "VBP" | "VBN"
    );
    told && document.lexicon.speech.verbs.has(document.lemma(verb))
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "was" | "were" | "is" | "are" | "been" | "be" | "being" | "has" | "have" | "had"
    )
}

fn is_finite(document: &Document, token: usize) -> bool {
    let tags = ["VBD", "VBZ", "VBP", "MD"];
    is_verb(document, token) && tags.contains(&document.token(token).tag.as_str())
}

fn parts(document: &Document, token: usize) -> bool {
    matches!(
        document.token(token).text.as_str(),
        "," | "\"" | "”" | "''" | "—" | "–"
    )
}

/// The only word of `words` that hangs on none of them, times and adverbs of the verb aside; with the
/// second speaker after "and", whom alone the model made the subject.
fn speakers(
    document: &Document,
    words: Range<usize>,
    verb: usize,
) -> Option<(usize, Option<usize>)> {
    let tree = &document.tree;
    let top = |&t: &usize| !words.contains(&tree.head(t)) && !document.is_pos(t, "PUNCT");
    let aside = |&t: &usize| {
        let adverb = matches!(tree.relation(t), Relation::Advmod | Relation::Npadvmod);
        adverb && tree.head(t) == verb
    };
    let tops: Vec<usize> = words.clone().filter(top).filter(|t| !aside(t)).collect();
    match tops.as_slice() {
        [only] => Some((*only, None)),
        [first, and, second] => {
            let joined = document.lower(*and) == "and"
                && tree.relation(*second) == Relation::Nsubj
                && tree.head(*second) == verb
                && can_speak(document, *second);
            joined.then_some((*first, Some(*second)))
        }
        _ => None,
    }
}

fn can_speak(document: &Document, speaker: usize) -> bool {
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(speaker).to_lowercase();
    let named = document
        .name_of(speaker)
        .is_some_and(|name| matches!(name.name_type, NameType::Person | NameType::Organization));
    named
        || is_human_noun(document, speaker)
        || speech.outlet_nouns.has(&lemma)
        || speech.source_nouns.has(&lemma)
        || speech.bodies.has(document.lower(speaker))
        || document.lexicon.organizations.nouns.has(&lemma)
}

/// Whether the model took the speaker or the saying for a part of what is said.
fn is_missed(document: &Document, speaker: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let beside = matches!(
        tree.relation(speaker),
        Relation::Appos | Relation::Conj | Relation::Nsubj | Relation::Nmod
    );
    let about = matches!(tree.relation(verb), Relation::Relcl | Relation::Acl);
    beside && (about || tree.head(speaker) != verb)
}
