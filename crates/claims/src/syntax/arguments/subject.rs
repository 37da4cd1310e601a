use reportedly_model::MentionType;

use super::kept_from::kept_from;
use super::offering::offering;
use super::passive::is_passive;
use super::told_as::told_as;
use super::told_behind::is_told_behind;
use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::attachment::after_object::after_object;
use crate::syntax::phrase::described_noun;
use crate::syntax::speech::asides::{before_impersonal, before_parenthesis};

/// Whoever does, or undergoes, what a predicate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Head token of the subject's phrase.
    pub token: usize,
    /// Whether it undergoes: the predicate is passive.
    pub passive: bool,
}

pub const SUBJECTS: [Relation; 3] = [Relation::Nsubj, Relation::Nsubjpass, Relation::Csubj];

/// Verbs whose object is the one to do what the infinitive says, but for which the subject is.
const SUBJECT_CONTROL: [&str; 4] = ["promise", "threaten", "vow", "pledge"];

/// Verbs over an infinitive whose subject is somebody else than who believes.
const BELIEVING: [&str; 10] = [
    "believe",
    "think",
    "suspect",
    "presume",
    "know",
    "understand",
    "assume",
    "allege",
    "report",
    "consider",
];

/// The subject of `predicate`, stated or understood: that of a coordinated or governing verb, the
/// antecedent of a relative clause, the noun a participle describes.
pub fn subject_of(document: &Document, predicate: usize) -> Option<Subject> {
    find(document, predicate, 0).map(|token| Subject {
        token,
        passive: is_passive(document, predicate),
    })
}

/// Whether the clause asks for its subject.
fn asks_who(document: &Document, predicate: usize) -> bool {
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let subject = document.tree.child_in(predicate, &subjects);
    subject.is_some_and(|t| matches!(document.lower(t), "who" | "what"))
}

fn find(document: &Document, predicate: usize, depth: usize) -> Option<usize> {
    if depth > 12 {
        return None;
    }
    let tree = &document.tree;
    if let Some(subject) = own_subject(document, predicate) {
        return Some(subject);
    }
    let head = tree.head(predicate);
    if head == predicate {
        return None;
    }
    match tree.relation(predicate) {
        Relation::Conj if before_impersonal(document, predicate, head).is_some() => {
            before_impersonal(document, predicate, head)
        }
        // "is alive and living in X": the adjective has the copula's subject
        Relation::Conj if is_predicate(document, head) || document.is_pos(head, "ADJ") => {
            find(document, head, depth + 1)
        }
        Relation::Conj | Relation::Acl | Relation::Relcl => {
            if is_predicate(document, head) {
                return find(document, head, depth + 1);
            }
            nominal_governor(document, predicate, head, depth)
        }
        Relation::Amod => Some(described_noun(document, predicate)),
        Relation::Xcomp | Relation::Ccomp | Relation::Oprd => {
            controller(document, predicate, head, depth)
        }
        Relation::Advcl | Relation::Parataxis | Relation::Acomp => {
            governing_subject(document, predicate, head, depth)
        }
        // "argued over *who had been killed*"
        Relation::Pcomp if asks_who(document, predicate) => None,
        Relation::Pcomp => {
            let above = tree.head(head);
            if above == head {
                return None;
            }
            if is_predicate(document, above) && document.name_of(above).is_none() {
                return kept_from(document, head, above)
                    .or_else(|| told_as(document, head, above))
                    .or_else(|| find(document, above, depth + 1));
            }
            let object = tree.relation(above) == Relation::Dobj;
            if object && let Some(kept) = kept_from(document, head, tree.head(above)) {
                // the model hangs the phrase on the object
                return Some(kept);
            }
            nominal_governor(document, predicate, above, depth)
        }
        Relation::Other => find(document, head, depth + 1),
        _ => None,
    }
}

/// A subject of the predicate's own; a relative pronoun gives its antecedent.
fn own_subject(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    let subjects: Vec<usize> = tree.children_in(predicate, &SUBJECTS).collect();
    let subject = subjects
        .iter()
        .copied()
        .rev()
        .find(|&s| document.name_of(s).is_some() || document.is_pos(s, "NOUN"))
        .or_else(|| subjects.last().copied());
    if let Some(subject) = subject {
        // "the WHO" without its article
        let initials = document.token(subject).text == "WHO";
        if is_relative(document, subject) && !initials {
            let noun = antecedent(document, predicate)?;
            let of_people = !matches!(document.lower(subject), "that" | "which");
            return Some(if of_people {
                human_above(document, noun, subject)
            } else {
                noun
            });
        }
        return Some(before_parenthesis(document, subject).unwrap_or(subject));
    }
    // "there is *a banker* in prison", said by whomever
    if tree.child_in(predicate, &[Relation::Expl]).is_some()
        && let Some(there) = tree.child_in(predicate, &[Relation::Attr])
    {
        return Some(there);
    }
    displaced_subject(document, predicate).or_else(|| compound_subject(document, predicate))
}

/// "*who* live in X", "*both of whom* live in X".
fn is_relative(document: &Document, subject: usize) -> bool {
    let whole = matches!(document.lower(subject), "both" | "all")
        && document.lower(subject + 1) == "of"
        && document.lower(subject + 2) == "whom";
    whole || matches!(document.lower(subject), "who" | "that" | "which" | "whom")
}

/// "court *records* show", "Ben *Novak* arrived": the model takes the noun or name before the verb
/// for a part or a circumstance of it.
fn compound_subject(document: &Document, predicate: usize) -> Option<usize> {
    let finite = matches!(
        document.token(predicate).tag.as_str(),
        "VBP" | "VBZ" | "VBD" | "VBG"
    );
    let tree = &document.tree;
    let person = |&t: &usize| document.is_name(t, crate::names::NameType::Person);
    let noun = tree
        .child_in(predicate, &[Relation::Compound])
        .or_else(|| {
            tree.children_in(predicate, &[Relation::Npadvmod])
                .find(person)
        })?;
    (finite && document.is_pos(predicate, "VERB") && noun < predicate).then_some(noun)
}

/// "X, considered the richest man, is said to be …": the model takes the participle for a clause
/// of its own and gives it the subject.
fn displaced_subject(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    if tree
        .child_in(predicate, &[Relation::Aux, Relation::Auxpass])
        .is_none()
        && !document.is_pos(predicate, "AUX")
    {
        return None;
    }
    tree.children_in(
        predicate,
        &[Relation::Ccomp, Relation::Advcl, Relation::Other],
    )
    .filter(|&c| c < predicate && document.word_after(c) != "”")
    .filter(|&c| {
        tree.child_in(c, &[Relation::Aux, Relation::Auxpass, Relation::Mark])
            .is_none()
    })
    .filter(|&c| matches!(document.token(c).tag.as_str(), "VBN" | "VBD"))
    .find_map(|c| {
        tree.child_in(c, &SUBJECTS)
            .filter(|&s| s < c && document.word_before(c) == ",")
    })
}

/// What a relative clause describes.
pub fn antecedent(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    let clause = tree
        .ancestors(predicate)
        .find(|&t| matches!(tree.relation(t), Relation::Relcl | Relation::Acl))?;
    let head = tree.head(clause);
    (head != clause).then_some(head)
}

/// "a *critic* of the monarchy who fled": who flees is a person, whichever noun stands nearer; nor
/// does a clause without a comma tell one bearer of a name from others ("an *ally* of Novak who").
pub fn human_above(document: &Document, noun: usize, relative: usize) -> usize {
    let tree = &document.tree;
    let person = |t: usize| {
        let kind = crate::mentions::human_noun(document, t).map(|human| human.mention_type);
        document.is_name(t, crate::names::NameType::Person)
            || kind == Some(MentionType::Person)
            || crate::mentions::pronoun(document, t).is_some()
            || matches!(document.token(t).tag.as_str(), "NNS" | "CD" | "DT")
    };
    let named = document.name_of(noun).is_some();
    let describes = person(noun) && (!named || document.word_before(relative) == ",");
    let above = tree.head(tree.head(noun));
    let in_phrase = tree.relation(noun) == Relation::Pobj && document.is_pos(above, "NOUN");
    let apposed = tree.relation(above) == Relation::Appos
        && document.is_name(tree.head(above), crate::names::NameType::Person);
    // "X, the head of the ruling party, who fled"
    let body = document.lexicon.persons.group.has(document.lemma(noun))
        && document.token(noun).tag == "NN"
        && apposed;
    let better = in_phrase && (!describes || body) && (apposed || person(above));
    if better { above } else { noun }
}

/// "whom Interpol believes *to be* in Iran": who is there is the one that the clause describes.
fn believed(document: &Document, predicate: usize, verb: usize) -> Option<usize> {
    let whom = document.tree.child_in(predicate, &[Relation::Dobj])?;
    let relative = matches!(document.lower(whom), "who" | "whom") && whom < verb;
    (relative && BELIEVING.contains(&document.lemma(verb)))
        .then(|| antecedent(document, verb))
        .flatten()
}

/// "who prosecutors say *fled* to Doha": who fled is the one that the clause describes.
fn said_of(document: &Document, predicate: usize, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let who = tree.children(verb).iter().copied().find(|&t| {
        t < verb
            && matches!(document.lower(t), "who" | "whom" | "which")
            && tree.relation(t) != Relation::Poss
    })?;
    let speaker = tree
        .children_in(verb, &[Relation::Nsubj])
        .any(|t| t != who && t < verb);
    let says = document.lexicon.speech.verbs.has(document.lemma(verb));
    let infinitive = document.token(predicate).tag == "VB";
    (says && speaker && !infinitive && tree.relation(verb) == Relation::Relcl)
        .then(|| antecedent(document, verb))
        .flatten()
}

/// Whether `token` can have a subject.
fn is_predicate(document: &Document, token: usize) -> bool {
    let verb = document.is_pos(token, "VERB") || document.is_pos(token, "AUX");
    verb && document.name_of(token).is_none()
}

/// The subject of an infinitive or clause that a verb governs: the verb's object where there is
/// one ("asked him to leave"), else its subject.
fn controller(document: &Document, predicate: usize, verb: usize, depth: usize) -> Option<usize> {
    let tree = &document.tree;
    if !is_predicate(document, verb) {
        return nominal_governor(document, predicate, verb, depth);
    }
    if is_told_behind(document, predicate, verb) {
        return None;
    }
    if let Some(described) =
        believed(document, predicate, verb).or_else(|| said_of(document, predicate, verb))
    {
        return Some(described);
    }
    let objects: Vec<usize> = tree
        .children_in(verb, &[Relation::Dobj, Relation::Dative])
        .filter(|&o| o < predicate)
        // "nous a affirmé l'avoir vu": whoever claims to have done it
        .filter(|&o| document.lemma(verb) != "claim" || tree.relation(o) == Relation::Dobj)
        .collect();
    let human = |o: usize| {
        document.name_of(o).is_some()
            || crate::mentions::is_human_noun(document, o)
            || crate::mentions::pronoun(document, o).is_some()
    };
    let object = objects
        .iter()
        .copied()
        .find(|&o| human(o))
        .or_else(|| objects.last().copied());
    match object {
        Some(object) if !SUBJECT_CONTROL.contains(&document.lemma(verb)) => {
            let abstract_object = document.is_pos(object, "NOUN")
                && !crate::mentions::is_human_noun(document, object);
            if abstract_object {
                find(document, verb, depth + 1)
            } else {
                Some(object)
            }
        }
        _ => find(document, verb, depth + 1),
    }
}

/// The subject understood in an adverbial clause: that of the verb it belongs to.
fn governing_subject(
    document: &Document,
    predicate: usize,
    head: usize,
    depth: usize,
) -> Option<usize> {
    if is_predicate(document, head) {
        return after_object(document, predicate, head)
            .or_else(|| controller_of_adverbial(document, predicate, head, depth));
    }
    nominal_governor(document, predicate, head, depth)
}

/// "left many to seek asylum": an infinitive after an object of "leave" is the object's doing.
fn controller_of_adverbial(
    document: &Document,
    predicate: usize,
    head: usize,
    depth: usize,
) -> Option<usize> {
    let tree = &document.tree;
    let infinitive = tree
        .children_in(predicate, &[Relation::Aux])
        .any(|aux| document.token(aux).tag == "TO");
    let object = tree.child_in(head, &[Relation::Dobj]);
    if infinitive
        && let Some(receiver) = object.and_then(|object| permitted(document, head, object))
    {
        return Some(receiver);
    }
    // "vetted *refugees seeking* shelter", "stopped *a man carrying* it"
    let doing = document.token(predicate).tag == "VBG"
        && object
            .is_some_and(|o| o + 1 == predicate && crate::mentions::is_human_noun(document, o))
        && tree
            .child_in(predicate, &[Relation::Mark, Relation::Aux])
            .is_none();
    if doing && document.name_of(predicate - 1).is_none() {
        return object;
    }
    if infinitive
        && let Some(object) = object
        && matches!(
            document.lemma(head),
            "leave" | "help" | "enable" | "allow" | "get" | "force"
        )
        && object < predicate
    {
        return Some(object);
    }
    find(document, head, depth + 1)
}

/// "granted X safe passage to leave", where the model hangs the name on the noun.
fn permitted(document: &Document, verb: usize, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let permission = &document.lexicon.factuality.intended.nouns;
    if !permission.has(document.lemma(noun)) {
        return None;
    }
    let person = |&t: &usize| document.is_name(t, crate::names::NameType::Person);
    let receiver = tree.child_in(verb, &[Relation::Dative]);
    receiver
        .map(|r| tree.child_in(r, &[Relation::Pobj]).unwrap_or(r))
        .or_else(|| (verb + 1..noun).rev().find(person))
}

/// Whose doing it is that a clause under a noun tells: the noun's own ("officials fleeing"), or,
/// under a noun such as "attempt", that of its possessor or of the verb it belongs to.
fn nominal_governor(
    document: &Document,
    predicate: usize,
    noun: usize,
    depth: usize,
) -> Option<usize> {
    let tree = &document.tree;
    let infinitive = tree
        .children_in(predicate, &[Relation::Aux])
        .any(|aux| document.token(aux).tag == "TO");
    let preposition = tree.relation(predicate) == Relation::Pcomp;
    if document.is_name(noun, crate::names::NameType::Place) {
        // "departed Dushanbe bound for Istanbul": places do not travel
        let verb = tree
            .ancestors(noun)
            .skip(1)
            .find(|&t| is_predicate(document, t))?;
        return find(document, verb, depth + 1);
    }
    let human = document.name_of(noun).is_some() || crate::mentions::is_human_noun(document, noun);
    // "expects *200,000* to flee"
    let number = document.is_pos(noun, "NUM") && tree.relation(noun) == Relation::Dobj;
    // "a summit *to be held* in May"
    let held = infinitive && document.lemma(predicate) == "hold" && is_passive(document, predicate);
    if (human || number || held) && !preposition {
        return Some(noun);
    }
    if !infinitive && !preposition {
        return Some(noun);
    }
    if let Some(possessor) = tree.child_in(noun, &[Relation::Poss]) {
        return Some(possessor);
    }
    if let Some(of) = tree
        .children_in(noun, &[Relation::Prep])
        .find(|&p| matches!(document.lower(p), "by" | "of" | "for"))
        && let Some(object) = tree.child_in(of, &[Relation::Pobj])
        && (document.name_of(object).is_some() || crate::mentions::is_human_noun(document, object))
    {
        return Some(object);
    }
    if let Some(offering) = offering(document, noun) {
        return Some(offering);
    }
    let verb = tree
        .ancestors(noun)
        .skip(1)
        .find(|&t| is_predicate(document, t))?;
    if let Some(receiver) = permitted(document, verb, noun) {
        return Some(receiver);
    }
    if let Some(receiver) = tree.child_in(verb, &[Relation::Dative])
        && !document.is_pos(receiver, "ADP")
    {
        return Some(receiver);
    }
    find(document, verb, depth + 1)
}
