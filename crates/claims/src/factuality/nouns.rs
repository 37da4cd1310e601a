//! Nouns on the way up: an event under a noun ("an attempt to flee", "rumours of his death"), and
//! an event told by a noun under a verb ("planned his escape", "denied his arrest").

use std::ops::Range;

use reportedly_model::{Certainty, FateEvent, Modality};

use super::forms::has_to;
use super::{Factuality, circumstances, content, left_open, own, refuted, untaken};
use crate::Reader;
use crate::lexicon::{Mover, Operators};
use crate::syntax::{Relation, is_passive};

/// A clause under a noun: "an attempt to flee", "a plan to", "rumours that".
pub fn acl(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    if !document.is_pos(head, "NOUN") {
        return false;
    }
    // "claims *that* he had fled": the model takes the word for an object, too
    let told = document.word_after(head) == "that" && document.is_pos(head + 1, "SCONJ");
    let governs = has_to(reader, at)
        || told
        || content::is_content_clause(reader, at, head)
        || document.tree.child_in(at, &[Relation::Mark]).is_some();
    if !governs {
        return false;
    }
    let feared = &document.lexicon.factuality.probable.nouns;
    if feared.has(document.lemma(head)) && !has_to(reader, at) && is_content(reader, at) {
        // "amid fears that he has been killed"
        factuality.at_most(Certainty::Probable);
        factuality.hedge(reader, head..head + 1);
        return true;
    }
    if !noun(reader, head, factuality)
        && has_to(reader, at)
        && (!crate::mentions::is_human_noun(document, head) || is_yet_to_be(reader, at, head))
    {
        factuality.suspend(Modality::Intended);
    }
    true
}

/// "that he fled".
fn is_content(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    let mut marks = document.tree.children_in(clause, &[Relation::Mark]);
    marks.any(|mark| document.lower(mark) == "that")
}

/// "the ex-chief to be deported", never "the first man to be deported".
fn is_yet_to_be(reader: &Reader, at: usize, head: usize) -> bool {
    let passive = reader.document.tree.child_in(at, &[Relation::Auxpass]);
    passive.is_some() && !is_singled_out(reader, head)
}

/// "the *first* minister", "the *last* time".
pub(super) fn is_singled_out(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality.singled_out.adjectives;
    let before = [Relation::Amod, Relation::Nummod, Relation::Advmod];
    let mut before_noun = document.tree.children_in(noun, &before);
    // "the *second* Chargers player": the model counts the team
    let mut parts = document
        .tree
        .children_in(noun, &[Relation::Nmod, Relation::Compound]);
    before_noun.any(|word| words.has(document.lower(word)))
        || parts.any(|part| {
            let mut inner = document.tree.children_in(part, &before);
            inner.any(|word| words.has(document.lower(word)))
        })
}

/// The effect of a noun on what it governs; `true` when it has one.
pub fn noun(reader: &Reader, head: usize, factuality: &mut Factuality) -> bool {
    let words = &reader.document.lexicon.factuality;
    let lemma = reader.document.lemma(head);
    let has = |operators: &Operators| operators.nouns.has(lemma);
    if refuted::false_noun(reader, head).is_some() {
        factuality.negate();
        return true;
    }
    if has(&words.attempted) {
        factuality.suspend(Modality::Attempted);
    } else if has(&words.prevented) || has(&words.denied) {
        factuality.negate();
    } else if has(&words.possible) {
        factuality.at_most(Certainty::Possible);
    } else if has(&words.hearsay) {
        if content::has_speaker(reader, head) {
            return true;
        }
        factuality.hearsay();
    } else if matches!(lemma, "risk" | "danger" | "prospect" | "peril") {
        factuality.suspend(Modality::Hypothetical);
    } else if has(&words.intended) || is_on_the_point(reader, head) {
        factuality.suspend(Modality::Intended);
        if let Some(no) = none_of(reader, head) {
            factuality.negate_by(no);
        }
    } else {
        return false;
    }
    if !has(&words.given) {
        factuality.hedge(reader, head..head + 1);
    }
    true
}

/// "on the *point* of leaving".
fn is_on_the_point(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    document.lemma(noun) == "point" && document.lower(document.tree.head(noun)) == "on"
}

/// The "no" of "has *no* plans to leave".
fn none_of(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let determiners = &document.lexicon.factuality.negation.determiners;
    if document.lemma(noun) == "hope" {
        // that there is no hope for a solution undoes nothing further below
        return None;
    }
    document
        .tree
        .children_in(noun, &[Relation::Det])
        .find(|&d| determiners.has(document.lower(d)))
}

/// An event told by a noun, as subject or object of a verb: "planned his escape", "denied his
/// arrest", "refused to issue a warrant".
pub fn argument(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(head);
    if untaken::apply(reader, at, factuality) {
        return true;
    }
    if tells_how_likely(reader, at, head, factuality) {
        return false;
    }
    if let Some(pending) = only_pending(reader, at) {
        factuality.suspend(Modality::Intended);
        factuality.hedge(reader, pending..pending + 1);
        return false;
    }
    if is_on_hold(reader, head) {
        factuality.suspend(Modality::Intended);
        return false;
    }
    // "would *anger* victims", which the model takes for a noun
    let carried = document.tree.child_in(head, &[Relation::Aux]).is_some();
    if !document.is_pos(head, "VERB") && !carried {
        return false;
    }
    if crate::attribution::is_disputed(reader, at, head) {
        // what somebody says stands as that one's word, whoever disputes it
        return false;
    }
    if has_plan(reader, at, head) {
        own::apply(reader, head, factuality);
        return true;
    }
    if is_pending(reader, at, lemma) {
        own::apply(reader, head, factuality);
        factuality.suspend(Modality::Intended);
        return true;
    }
    if words.brought.verbs.has(lemma) || is_asked_of_law(reader, at, head) {
        // whoever issues a warrant makes it: what is said of the issuing is said of the warrant
        own::apply(reader, head, factuality);
        return true;
    }
    if let Some(before) = own::too_late(reader, head)
        && words.possible.nouns.has(document.lemma(at))
    {
        // "before he had a chance to flee"
        factuality.refute(before);
        return false;
    }
    if words.presupposed.verbs.has(lemma)
        && document
            .lexicon
            .fate
            .of_noun(document.lemma(at))
            .next()
            .is_some()
    {
        return false;
    }
    own::auxiliaries(reader, head, factuality);
    if document.tree.relation(at) == Relation::Nsubj {
        return false;
    }
    under_verb(reader, at, head, factuality)
}

/// What the verb at `head` makes of its object: open, untrue, prevented, tried, meant.
fn under_verb(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(head);
    if left_open::is_left_open(reader, head) {
        factuality.leave_open();
        factuality.hedge(reader, left_open::words_around(reader, head));
    } else if words.denied.verbs.has(lemma) {
        // whoever dismisses rumours says that there is nothing to them
        factuality.refute(head);
    } else if words.doubted.verbs.has(lemma) && is_passive(document, head) {
        // "his death has been questioned"
        factuality.at_most(Certainty::Possible);
        factuality.hedge(reader, head..head + 1);
    } else if words.prevented.verbs.has(lemma) && lemma != "keep" || is_feigned(reader, at, head) {
        // "his arrival was kept secret" is an arrival
        factuality.negate_by(head);
        // "tried to stop his deportation": nobody says whether they could
        return document.tree.relation(head) == Relation::Xcomp;
    } else if words.attempted.verbs.has(lemma) {
        factuality.suspend(Modality::Attempted);
        return true;
    } else if words.intended.verbs.has(lemma) || words.sought.verbs.has(lemma) {
        factuality.suspend(Modality::Intended);
        if refuted::is_negated(reader, head) {
            // "has not offered asylum"
            factuality.negate_by(head);
        }
        return true;
    }
    false
}

/// "was held *pending* extradition": the model makes an object of it.
fn only_pending(reader: &Reader, event: usize) -> Option<usize> {
    let document = reader.document;
    document
        .tree
        .children_in(event, &[Relation::Amod, Relation::Prep])
        .find(|&word| word < event && document.lower(word) == "pending")
}

/// "his deportation was put *on hold*".
fn is_on_hold(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Prep])
        .filter(|&on| document.lower(on) == "on")
        .filter_map(|on| tree.child_in(on, &[Relation::Pobj]))
        .any(|hold| matches!(document.lower(hold), "hold" | "ice"))
}

/// "faces *extradition*", "ruled on her *return*", "contested his *expulsion*": an event to come, by
/// the verb or the verb and preposition in `phrase`.
fn is_pending(reader: &Reader, event: usize, phrase: &str) -> bool {
    let lexicon = &reader.document.lexicon;
    let lemma = reader.document.lemma(event);
    let carried_out = lexicon
        .motion
        .of_noun(lemma)
        .any(|frame| frame.mover == Mover::Object);
    let event = carried_out
        || lexicon.motion.of_noun(lemma).next().is_some()
        || lexicon.fate.of_noun(lemma).next().is_some();
    let words = &lexicon.factuality;
    event && words.pending.verbs.has(phrase) || carried_out && words.contested.verbs.has(phrase)
}

/// "faked his own death"; not "faked a passport to leave".
fn is_feigned(reader: &Reader, object: usize, verb: usize) -> bool {
    let document = reader.document;
    let serves = [Relation::Acl, Relation::Relcl];
    document
        .lexicon
        .factuality
        .feigned
        .verbs
        .has(document.lemma(verb))
        && !document
            .tree
            .children_in(object, &serves)
            .any(|c| has_to(reader, c))
}

/// "does not *have plans* to leave".
fn has_plan(reader: &Reader, noun: usize, verb: usize) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    document.lemma(verb) == "have"
        && document.tree.relation(noun) == Relation::Dobj
        && words.intended.nouns.has(document.lemma(noun))
}

/// "his return is unlikely", "her arrest was imminent": what is said of an event to come.
fn tells_how_likely(
    reader: &Reader,
    event: usize,
    copula: usize,
    factuality: &mut Factuality,
) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let subject = document.tree.relation(event) == Relation::Nsubj;
    let complement = document.tree.child_in(copula, &[Relation::Acomp]);
    let Some(adjective) = complement.filter(|_| subject) else {
        return false;
    };
    let word = document.lower(adjective);
    let negated = refuted::is_negated(reader, copula);
    if words.yet_to_come.adjectives.has(word) {
        factuality.suspend(Modality::Intended);
    } else if words.improbable.adjectives.has(word) {
        factuality.suspend(Modality::Intended);
        factuality.at_most(Certainty::Probable);
        factuality.negate_by(adjective);
    } else {
        return false;
    }
    if negated {
        factuality.negate_by(copula);
    }
    factuality.hedge(reader, adjective..adjective + 1);
    true
}

/// A noun under a preposition: "plans for his return", "rumours of his death", "called for his
/// arrest", "leading to his capture", "contrary to reports of his flight".
pub fn prepositional(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let (preposition, lemma) = (document.lower(at), document.lemma(head));
    if document.tree.relation(at) == Relation::Pobj && untaken::apply(reader, at, factuality) {
        return false;
    }
    if let Some(word) = circumstances::missed_by(reader, at) {
        factuality.negate_by(word);
        return false;
    }
    if document.lower(head) == "pending" {
        factuality.suspend(Modality::Intended);
        return false;
    }
    if document.is_pos(head, "ADP") && document.tree.relation(at) == Relation::Pobj {
        return document.is_pos(at, "NOUN");
    }
    if is_ground(reader, at, head) {
        return false;
    }
    if document.is_pos(head, "NOUN") || refuted::is_report(reader, head) {
        let governs = matches!(preposition, "of" | "for" | "about" | "on" | "to" | "over");
        // "no intention of leaving": the noun has had its effect on the gerund
        let told = document.tree.child_in(at, &[Relation::Pcomp]).is_some();
        if governs && !told && !noun(reader, head, factuality) && words.sought.nouns.has(lemma) {
            factuality.suspend(Modality::Intended);
        }
        return governs;
    }
    if !document.is_pos(head, "VERB") {
        return false;
    }
    let outcome = matches!((lemma, preposition), ("lead", "to") | ("result", "in"));
    let object = document.tree.child_in(at, &[Relation::Pobj]);
    let phrase = format!("{lemma} {preposition}");
    if object.is_some_and(|object| is_pending(reader, object, &phrase)) {
        factuality.suspend(Modality::Intended);
        return false;
    }
    let asked_for = preposition == "for"
        && (words.attempted.verbs.has(lemma)
            || object.is_some_and(|object| is_asked_of_law(reader, object, head)));
    if outcome || asked_for || preposition == "from" && words.prevented.verbs.has(lemma) {
        own::apply(reader, head, factuality);
        return true;
    }
    if matches!(preposition, "for" | "to") && words.goal.verbs.has(lemma) {
        factuality.suspend(Modality::Intended);
    }
    if let Some(words) = is_let_through(reader, at, head) {
        factuality.suspend(Modality::Intended);
        factuality.hedge(reader, words);
        return false;
    }
    if preposition == "for"
        && let Some(reward) = what_is_given(reader, head)
    {
        noun(reader, reward, factuality);
    }
    if object.is_some_and(|object| circumstances::is_yet_to_arrive(reader, preposition, object)) {
        circumstances::share_doubts(reader, head, factuality);
    }
    false
}

/// "ordered his arrest *over the deaths* of nine", "a warrant *for the killing* of X": the harm that a
/// step of law is taken for has been done, whatever becomes of the step.
fn is_ground(reader: &Reader, preposition: usize, step: usize) -> bool {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let lemma = document.lemma(step);
    let harm = document
        .tree
        .child_in(preposition, &[Relation::Pobj])
        .is_some_and(|object| {
            let mut told = document.lexicon.fate.of_noun(document.lemma(object));
            told.any(|frame| matches!(frame.event, Some(FateEvent::Died | FateEvent::Killed)))
        });
    let of_law = legal.requests.iter().any(|r| r.wants.has(lemma))
        || legal
            .nouns
            .iter()
            .any(|n| n.nouns.iter().any(|w| w == lemma));
    let behind = matches!(document.lower(preposition), "over" | "for");
    behind
        && harm
        && of_law
        && document.is_pos(step, "NOUN")
        && !matches!(lemma, "reward" | "bounty")
}

/// "offered a *reward* of two million for his capture": the model hangs what it is for on the verb.
fn what_is_given(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let given = &document.lexicon.factuality.given.nouns;
    let mut objects = document.tree.children_in(verb, &[Relation::Dobj]);
    objects.find(|&object| given.has(document.lemma(object)))
}

/// "*cleared the way* for his extradition", "opened the door to", "gave the *green light* to": what may now be
/// done has not been done by that.
pub(super) fn is_let_through(
    reader: &Reader,
    preposition: usize,
    verb: usize,
) -> Option<Range<usize>> {
    const CLEARED: [(&str, &[&str]); 4] = [
        ("clear", &["way", "path", "road", "hurdle", "obstacle"]),
        ("pave", &["way", "path", "road"]),
        ("open", &["way", "path", "road", "door"]),
        (
            "give",
            &[
                "light", "consent", "approval", "go-ahead", "blessing", "nod", "assent",
            ],
        ),
    ];
    let document = reader.document;
    let lemma = document.lemma(verb);
    let (_, things) = CLEARED.iter().find(|(clears, _)| *clears == lemma)?;
    let mut objects = document.tree.children_in(verb, &[Relation::Dobj]);
    let thing = objects.find(|&object| things.contains(&document.lemma(object)))?;
    let towards = matches!(document.lower(preposition), "for" | "to");
    towards.then(|| verb.min(thing)..verb.max(thing) + 1)
}

/// "requested asylum", "asked for asylum": the asking is itself the step that the noun tells of.
fn is_asked_of_law(reader: &Reader, noun: usize, verb: usize) -> bool {
    let document = reader.document;
    let lemma = document.lemma(noun);
    document
        .lexicon
        .legal
        .nouns
        .iter()
        .any(|n| n.nouns.iter().any(|w| w == lemma) && n.asker.has(document.lemma(verb)))
}
