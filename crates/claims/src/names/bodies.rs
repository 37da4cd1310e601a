//! What stands beside a name of a body or a place, and never beside a person's.

use super::Name;
use super::context::{is_body_noun, is_human_word, is_place_noun};
use super::evidence::Score;
use crate::document::Document;
use crate::syntax::Relation;

/// Appositions, short forms in brackets, verbs in the plural, members and heads.
pub(super) fn evidence_of_bodies(document: &Document, name: &Name) -> Score {
    let mut score = Score::default();
    if is_shortened(document, name) || is_called(document, name, is_body_noun) {
        score.organization += 3.5;
    }
    if is_called(document, name, is_place_noun) {
        score.place += 3.0;
    }
    if has_plural_verb(document, name) {
        score.organization += 2.0;
    }
    if name.titles.is_empty() && has_members(document, name) {
        score.organization += 1.5;
    }
    if name.titles.is_empty() && is_headed(document, name) {
        score.organization += 1.0;
        score.person -= 1.5;
    }
    score
}

/// "X, a militia", "X is a town": what an apposition or the copula calls it, nothing human.
fn is_called(document: &Document, name: &Name, is_such: fn(&Document, usize) -> bool) -> bool {
    let tree = &document.tree;
    let head = name.head();
    let be = tree.head(head);
    let copula = tree.relation(head) == Relation::Nsubj && document.lemma(be) == "be";
    let across = copula
        .then(|| tree.child_in(be, &[Relation::Attr]))
        .flatten();
    let apposed = tree.child_in(head, &[Relation::Appos]);
    let noun = across.or(apposed.filter(|&noun| noun > head));
    noun.is_some_and(|noun| {
        document.is_pos(noun, "NOUN")
            && document.token(noun).tag == "NN"
            && is_such(document, noun)
            && !is_human_word(document, noun)
    })
}

/// "Tahrir al-Watan (TW)": its initials in brackets.
fn is_shortened(document: &Document, name: &Name) -> bool {
    let open = name.tokens.end;
    let Some([bracket, short, close]) = document.tokens().get(open..open + 3) else {
        return false;
    };
    let initials: String = document
        .words(name.tokens.clone())
        .split([' ', '-', '\u{2019}', '\''])
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect();
    let mut letters = initials.chars();
    let within = short.text.chars().all(|c| letters.any(|i| i == c));
    bracket.text == "("
        && close.text == ")"
        && within
        && short.text.chars().count() > 1
        && name.tokens.len() > 1
        && !document
            .gazetteer
            .is_known(document.words(name.tokens.clone()))
}

/// "Badr have offices in Diyala": a verb in the plural, and one name for its subject.
fn has_plural_verb(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let head = name.head();
    let verb = tree.head(head);
    let subject = matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass);
    let alone = tree
        .child_in(head, &[Relation::Conj, Relation::Appos])
        .is_none();
    let auxiliaries = [Relation::Aux, Relation::Auxpass];
    let finite = tree.child_in(verb, &auxiliaries).unwrap_or(verb);
    let plural = matches!(document.token(finite).tag.as_str(), "VBP")
        && matches!(
            document.lower(finite),
            "have" | "are" | "were" | "do" | "say"
        )
        || document.lower(finite) == "were";
    let supposed = tree
        .children_in(verb, &[Relation::Mark])
        .any(|mark| matches!(document.lower(mark), "if" | "as" | "though" | "that"));
    subject && alone && plural && head < finite && !supposed
}

/// "X *fighters*", "the X *affiliate*".
fn has_members(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let head = name.head();
    let noun = tree.head(head);
    let modifies = matches!(
        tree.relation(head),
        Relation::Compound | Relation::Nmod | Relation::Amod
    );
    modifies
        && document.is_pos(noun, "NOUN")
        && document.lexicon.names.of_bodies.has(document.lemma(noun))
}

/// "a *member of* X", "the *mayor of* X".
fn is_headed(document: &Document, name: &Name) -> bool {
    let tree = &document.tree;
    let of = tree.head(name.head());
    tree.relation(name.head()) == Relation::Pobj
        && document.lower(of) == "of"
        && document
            .lexicon
            .names
            .headed
            .has(document.lemma(tree.head(of)))
}
