//! Mends subjects with a participle behind them, which a small model takes for a verb in the past: "A
//! general *wanted in Kinshasa* has been arrested".

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::clauses::finite::{is_finite, main_verb};

const SUBJECTS: [Relation; 2] = [Relation::Nsubj, Relation::Nsubjpass];

/// Gives the main verb the noun that the participle describes.
pub fn mend(document: &mut Document) {
    for participle in 0..document.tokens().len() {
        let found = noun_and_verb(document, participle);
        let found = found
            .or_else(|| told_aside(document, participle))
            .or_else(|| taken_for_subject(document, participle))
            .or_else(|| doing_so(document, participle));
        let Some((noun, verb)) = found.or_else(|| set_apart(document, participle)) else {
            continue;
        };
        let tree = &mut document.tree;
        if SUBJECTS.contains(&tree.relation(participle)) && tree.head(participle) == verb {
            // "A priest *kidnapped on Monday* was freed": the participle taken for who was freed
            tree.rehang(noun, verb, tree.relation(participle));
            tree.rehang(participle, noun, Relation::Acl);
            continue;
        }
        if tree.head(verb) == tree.head(participle) && verb != participle {
            tree.rehang(verb, tree.head(participle), tree.relation(participle));
        }
        tree.put_in_place_of(verb, participle, Relation::Other);
        tree.set_subject(noun, verb);
        tree.rehang(participle, noun, Relation::Acl);
    }
}

/// The noun before a participle and the finite verb behind it that has no subject of its own.
fn noun_and_verb(document: &Document, participle: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let noun = tree.child_in(participle, &SUBJECTS)?;
    let past = matches!(document.token(participle).tag.as_str(), "VBD" | "VBN")
        && document.is_pos(participle, "VERB")
        && noun + 1 == participle
        && document.is_pos(noun, "NOUN");
    let own = [
        Relation::Aux,
        Relation::Auxpass,
        Relation::Dobj,
        Relation::Ccomp,
    ];
    if !past || document.is_french || tree.child_in(participle, &own).is_some() {
        return None;
    }
    let end = document.sentence(participle).end;
    let stops = |&t: &usize| {
        document.is_pos(t, "PUNCT") || document.is_pos(t, "CCONJ") || is_subordinating(document, t)
    };
    let finite = (participle + 1..end)
        .take_while(|t| !stops(t))
        .find(|&t| is_finite(document, t))?;
    let verb = main_verb(document, finite);
    let subject = tree
        .children_in(verb, &SUBJECTS)
        .any(|s| s != participle && s > participle);
    // "denied that a man *wanted for theft* had been held": both taken for what is denied
    let both = tree.relation(participle) == Relation::Ccomp
        && matches!(tree.relation(verb), Relation::Conj | Relation::Ccomp)
        && tree.head(verb) == tree.head(participle);
    // "while the man *accused of theft* went to jail": the main verb set beside that of the whole sentence
    let aside = tree.relation(participle) == Relation::Advcl
        && tree.relation(verb) == Relation::Conj
        && tree.head(verb) == tree.head(participle);
    let beside = tree.head(verb) == participle || tree.head(participle) == verb || both || aside;
    (beside && !subject && finite > participle + 1).then_some((noun, verb))
}

/// "Novak, *said* by officials *to be in Doha*, denied it": what is said of somebody between commas, and
/// the verb behind it.
fn told_aside(document: &Document, participle: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let somebody = tree.child_in(participle, &SUBJECTS)?;
    let told = tree.child_in(participle, &[Relation::Xcomp])?;
    let said = document.token(participle).tag == "VBD"
        && document.word_before(participle) == ","
        && document
            .lexicon
            .factuality
            .hearsay
            .verbs
            .has(document.lemma(participle))
        && somebody < participle;
    let infinitive = tree
        .children_in(told, &[Relation::Aux])
        .any(|aux| document.token(aux).tag == "TO");
    let end = document.sentence(participle).end;
    let comma = (told..end).find(|&t| document.token(t).text == ",")?;
    let behind = comma + 1 + usize::from(matches!(document.word_after(comma), "\"" | "”" | "’"));
    let finite = Some(behind).filter(|&t| t < end && is_finite(document, t))?;
    let verb = main_verb(document, finite);
    // the model may take what is told aside for the clause of the main verb
    let around = tree.is_under(verb, participle)
        || tree.head(participle) == verb
            && tree
                .child_in(verb, &SUBJECTS)
                .is_none_or(|s| s == participle);
    (said && infinitive && !document.is_french && around).then_some((somebody, verb))
}

/// "A priest and four nuns *kidnapped on Monday* were freed": the participle that the model takes for whoever was
/// freed, and the verb.
fn taken_for_subject(document: &Document, participle: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let verb = tree.head(participle);
    let past = matches!(document.token(participle).tag.as_str(), "VBD" | "VBN")
        && document.is_pos(participle, "VERB")
        && SUBJECTS.contains(&tree.relation(participle));
    let noun = tree.child_in(participle, &SUBJECTS)?;
    let own = [
        Relation::Aux,
        Relation::Auxpass,
        Relation::Dobj,
        Relation::Mark,
    ];
    (past && noun < participle && tree.child_in(participle, &own).is_none() && !document.is_french)
        .then_some((noun, verb))
}

/// "Two officers *driving him to X* were hurt": what somebody was doing, taken for the main verb.
fn doing_so(document: &Document, participle: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let noun = tree.child_in(participle, &SUBJECTS)?;
    let bare = document.token(participle).tag == "VBG"
        && noun + 1 == participle
        && tree
            .child_in(participle, &[Relation::Aux, Relation::Auxpass])
            .is_none();
    if !bare || document.is_french {
        return None;
    }
    let (verb, first) = second_verb(document, participle)?;
    let at_once = !(participle..first).any(|t| document.is_pos(t, "PUNCT"));
    at_once.then_some((noun, verb))
}

/// "Novak, *wanted for murder in Kenya*, was extradited": what is told of somebody between commas, which
/// the model takes for the first of two verbs.
fn set_apart(document: &Document, participle: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let somebody = tree.child_in(participle, &SUBJECTS)?;
    let past = matches!(document.token(participle).tag.as_str(), "VBD" | "VBN")
        && document.is_pos(participle, "VERB")
        && document.word_before(participle) == ","
        && somebody < participle;
    let own = [
        Relation::Aux,
        Relation::Auxpass,
        Relation::Dobj,
        Relation::Cc,
    ];
    if !past || document.is_french || tree.child_in(participle, &own).is_some() {
        return None;
    }
    let (verb, first) = second_verb(document, participle)?;
    (document.word_before(first) == ",").then_some((somebody, verb))
}

/// The finite verb without a subject of its own that the model set beside the participle, and the first
/// word that belongs to it.
fn second_verb(document: &Document, participle: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let verb = tree
        .children_in(participle, &[Relation::Conj, Relation::Ccomp])
        .find(|&verb| verb > participle)?;
    let first = tree.children(verb).iter().copied().chain([verb]).min()?;
    let finite = is_finite(document, first) && main_verb(document, first) == verb;
    let subject = tree.child_in(verb, &SUBJECTS).is_some();
    (finite && !subject).then_some((verb, first))
}

fn is_subordinating(document: &Document, token: usize) -> bool {
    matches!(
        document.lower(token),
        "who" | "which" | "that" | "after" | "before" | "when" | "while" | "as" | "because" | "if"
    ) && !document.is_pos(token, "DET")
}
