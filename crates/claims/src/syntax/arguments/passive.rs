//! Which verbs are passives, those included that a small model takes for a past tense.

use reportedly_model::BlockRole;

use super::subject::SUBJECTS;
use crate::document::Document;
use crate::lexicon::{Frame, Mover};
use crate::names::NameType;
use crate::syntax::Relation;
use crate::syntax::speech::asides::before_impersonal;

/// Whether `predicate` is a passive: "was seen", "arrested in May", "being held".
pub fn is_passive(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    if tree
        .child_in(predicate, &[Relation::Nsubjpass, Relation::Auxpass])
        .is_some()
    {
        return true;
    }
    if document.token(predicate).tag != "VBN" && document.token(predicate).tag != "VBD" {
        return false;
    }
    let has_auxiliary = tree
        .children_in(predicate, &[Relation::Aux])
        .any(|aux| matches!(document.lemma(aux), "have" | "do" | "be" | "’ve" | "'ve"));
    if has_auxiliary {
        return false;
    }
    if is_told_of(document, predicate) || is_bare_participle(document, predicate) {
        return true;
    }
    match tree.relation(predicate) {
        Relation::Acl | Relation::Amod => {
            document.token(predicate).tag == "VBN"
                || undergone(document, predicate)
                    && tree.child_in(predicate, &SUBJECTS).is_none()
                    && tree.child_in(predicate, &[Relation::Dobj]).is_none()
        }
        Relation::Advcl | Relation::Oprd | Relation::Acomp | Relation::Pcomp => {
            document.token(predicate).tag == "VBN"
                && tree.child_in(predicate, &SUBJECTS).is_none()
                && tree.child_in(predicate, &[Relation::Dobj]).is_none()
        }
        // "had his uncle executed", "was found hanged"
        Relation::Ccomp | Relation::Xcomp => {
            document.token(predicate).tag == "VBN"
                && tree.child_in(predicate, &[Relation::Aux]).is_none()
                && undergone(document, predicate)
                && tree.child_in(predicate, &[Relation::Dobj]).is_none()
        }
        _ if killed_by(document, predicate) => true,
        // "was called to the house and found *Novak lying* there"
        Relation::Conj if has_own_clause(document, predicate) => false,
        Relation::Conj if shares_auxiliary(document, predicate) => true,
        Relation::Conj => {
            (document.token(predicate).tag == "VBN" || undergone(document, predicate))
                && tree.child_in(predicate, &SUBJECTS).is_none()
                && tree.child_in(predicate, &[Relation::Dobj]).is_none()
                && is_passive(document, tree.head(predicate))
                && before_impersonal(document, predicate, tree.head(predicate)).is_none()
                && !leaves_for(document, predicate)
        }
        _ => false,
    }
}

/// A clause with a subject for its object, which no passive has.
fn has_own_clause(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Ccomp]).any(|clause| {
        let subject = tree.child_in(clause, &[Relation::Nsubj]);
        clause > verb
            && subject.is_some_and(|s| verb < s && s < clause)
            && document.lemma(verb) == "find"
    })
}

/// "Novak *arrested* in Beirut", "Mayor *found* dead", "Novak *held* in Beirut, says army": a
/// headline leaves the auxiliary out.
fn is_bare_participle(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let follows = tree
        .child_in(predicate, &[Relation::Nsubj])
        .is_some_and(|s| s < predicate);
    let others = [
        Relation::Dobj,
        Relation::Aux,
        Relation::Ccomp,
        Relation::Xcomp,
    ];
    let told_last = is_told_last(document, predicate) || is_told_behind_colon(document, predicate);
    // "mayor killed, driver *charged*"
    let beside = tree.relation(predicate) == Relation::Conj
        && document.block_role(predicate) == BlockRole::Headline;
    let alone = (tree.relation(predicate) == Relation::Root || beside || told_last)
        && follows
        && tree.child_in(predicate, &others[1..]).is_none()
        && tree
            .children_in(predicate, &others[..1])
            .all(|object| is_span_of_time(document, object));
    let never_past = is_no_past_tense(document, predicate);
    let participle = document.token(predicate).tag == "VBN" || never_past;
    let headline = || told_last || document.block_role(predicate) == BlockRole::Headline;
    let found_so = || {
        let state = tree.child_in(predicate, &[Relation::Oprd, Relation::Acomp]);
        state.is_some() && document.lemma(predicate) == "find"
    };
    let befalls =
        || undergone(document, predicate) && (never_past || !done_by_subject(document, predicate));
    alone && (found_so() || (participle || headline()) && befalls())
}

/// "flown", "taken": participles that no past tense is spelled like.
fn is_no_past_tense(document: &Document, verb: usize) -> bool {
    matches!(
        document.lower(verb),
        "flown"
            | "taken"
            | "driven"
            | "seen"
            | "given"
            | "hidden"
            | "thrown"
            | "stolen"
            | "beaten"
            | "shown"
            | "withdrawn"
            | "overthrown"
            | "mistaken"
            | "chosen"
            | "forbidden"
    )
}

/// "flown out *hours* before rebels entered": how long before, and not what was flown.
fn is_span_of_time(document: &Document, object: usize) -> bool {
    matches!(
        document.lemma(object),
        "minute" | "hour" | "day" | "night" | "week" | "month" | "year"
    )
}

/// "Novak held in Beirut, *says army*": nothing but a verb of saying and who says it comes after the
/// comma.
fn is_told_last(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let says = tree.head(predicate);
    let sentence = document.sentence(predicate);
    let comma = (predicate..says).any(|t| document.token(t).text == ",");
    tree.relation(predicate) == Relation::Ccomp
        && predicate < says
        && sentence.end <= says + 4
        && document.token(sentence.end - 1).text != "."
        && document.lexicon.speech.verbs.has(document.lemma(says))
        && comma
        && tree.child_in(predicate, &[Relation::Mark]).is_none()
}

/// "Novak arrested in Oslo: *police*": whoever speaks was parted from what is said.
fn is_told_behind_colon(document: &Document, predicate: usize) -> bool {
    let sentence = document.sentence(predicate);
    let last = sentence.end - 1;
    let colon = (predicate..last).rfind(|&t| document.token(t).text == ":");
    let parted = |t: usize| document.tree.relation(t) == Relation::Other;
    document.tree.relation(predicate) == Relation::Root
        && colon.is_some_and(|colon| (colon + 1..sentence.end).any(parted))
        && !document.is_pos(last, "PUNCT")
}

/// Whether the verb also tells what its subject does: "surrendered", "returned".
fn done_by_subject(document: &Document, verb: usize) -> bool {
    frames(document, verb)
        // "killed *himself*" takes an object to mean it
        .filter(|frame| frame.objects.is_empty())
        .any(|frame| frame.mover != Mover::Object)
}

/// Each frame of fate or motion that the verb opens.
fn frames<'l>(document: &Document<'l>, verb: usize) -> impl Iterator<Item = &'l Frame> {
    let lexicon = document.lexicon;
    let lemma = document.lemma(verb);
    let of_fate = lexicon.fate.of_verb(lemma);
    of_fate
        .chain(lexicon.motion.of_verb(lemma))
        .map(|(frame, _)| frame)
}

/// "14 people were killed and 30 *injured*": the auxiliary is said once.
fn shares_auxiliary(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let own = [Relation::Aux, Relation::Dobj, Relation::Nsubjpass];
    let first = tree.head(predicate);
    document.token(predicate).tag == "VBN"
        && undergone(document, predicate)
        && tree.child_in(predicate, &own).is_none()
        && tree
            .child_in(predicate, &[Relation::Nsubj])
            .is_some_and(|s| s > first)
        && is_passive(document, first)
}

/// "A soldier *killed* and beheaded by rebels has been buried": the model takes the participle for
/// a verb in the past, though somebody else is said to have done it.
fn killed_by(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let vehicles = &document.lexicon.places.vehicles;
    let vehicle = |by: usize| {
        let object = tree.child_in(by, &[Relation::Pobj]);
        object.is_some_and(|o| o == by + 1 && vehicles.has(document.lemma(o)))
    };
    // "left *by yacht*"
    let by = |verb: usize| {
        tree.child_in(verb, &[Relation::Agent])
            .is_some_and(|by| !vehicle(by))
    };
    let object = |verb: usize| tree.child_in(verb, &[Relation::Dobj]).is_some();
    let next = tree.children_in(predicate, &[Relation::Conj]);
    let shared = next
        .filter(|&verb| document.token(verb).tag == "VBN" && undergone(document, verb))
        // "tried to leave but *were stopped* by guards": a passive of its own
        .filter(|&verb| tree.child_in(verb, &[Relation::Auxpass]).is_none())
        .any(|verb| by(verb) && !object(verb));
    undergone(document, predicate) && !object(predicate) && (by(predicate) || shared)
}

/// "X, *feared* drowned, …", "initially *reported* dead, X …": a participle that the model takes for
/// a past tense.
fn is_told_of(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let has = |relations: &[Relation]| tree.child_in(verb, relations).is_some();
    matches!(tree.relation(verb), Relation::Acl | Relation::Ccomp)
        && document
            .lexicon
            .factuality
            .hearsay
            .verbs
            .has(document.lemma(verb))
        && (has(&[Relation::Oprd, Relation::Acomp]) || has(&[Relation::Xcomp]) && !has(&SUBJECTS))
        && !has(&[Relation::Dobj, Relation::Ccomp])
}

/// "was freed and *left for* Rome", "was warned and *left by yacht for* Rome": nobody is left for a place by
/// others.
fn leaves_for(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let for_a_place = |p: usize| {
        let goal = tree.child_in(p, &[Relation::Pobj]);
        document.lower(p) == "for" && goal.is_some_and(|g| document.is_name(g, NameType::Place))
    };
    // "beaten and left *for dead*"
    let for_dead = document.word_after(verb) == "for" && document.lower(verb + 2) == "dead";
    document.lemma(verb) == "leave"
        && !for_dead
        && (document.word_after(verb) == "for"
            || tree.children_in(verb, &[Relation::Prep]).any(for_a_place))
}

/// Verbs that tell what is done to people: "was detained and released".
fn undergone(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    frames(document, verb).any(|frame| frame.mover == Mover::Object)
        || document
            .lexicon
            .legal
            .verbs
            .iter()
            .any(|l| l.verbs.iter().any(|v| v == lemma))
}
