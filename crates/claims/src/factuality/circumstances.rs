//! Gerunds under a preposition and adverbial clauses: "without leaving", "instead of flying", "to
//! reach Minsk", "once extradited".

use reportedly_model::{Evidentiality, Modality};

use super::forms::has_to;
use super::{Factuality, averse, nouns, own, refuted, unrealised};
use crate::Reader;
use crate::lexicon::Mover;
use crate::syntax::{Relation, is_passive};

/// A gerund under a preposition: "without leaving", "of fleeing", "before leaving".
pub fn preposition(reader: &Reader, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let word = document.lower(head);
    if words.negation.prepositions.has(word) {
        factuality.negate();
    }
    let mut above = document.tree.head(head);
    if above == head {
        return false;
    }
    if document.tree.relation(above) == Relation::Dobj && reader.chains.mention_at(above).is_some()
    {
        // "stopped X from leaving": the model hangs the phrase on the object
        above = document.tree.head(above);
    }
    if matches!(word, "about" | "of") && words.unreal.verbs.has(document.lemma(above)) {
        // "joked about killing him"
        factuality.void = true;
        return false;
    }
    if is_reckoned(reader, head) {
        let noun = document.tree.head(head);
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, noun..noun + 1);
        return false;
    }
    if averse::of_gerund(reader, head, factuality) {
        return false;
    }
    if let Some(word) = missed_by(reader, head) {
        factuality.negate_by(word);
        return false;
    }
    if let Some(word) = not_come_to(reader, head) {
        factuality.negate_by(word);
        return false;
    }
    if unrealised::apply(reader, head, above, factuality) {
        return false;
    }
    if document.is_pos(above, "NOUN") {
        return nouns::noun(reader, above, factuality)
            && matches!(word, "of" | "to" | "for" | "at" | "about");
    }
    if matches!(word, "before" | "after") && document.is_pos(above, "VERB") {
        share_doubts(reader, above, factuality);
    }
    let lemma = document.lemma(above);
    if word == "from" && words.prevented.verbs.has(lemma) {
        // "are barred from entering": a ban that stands, whether or not anybody has tried
        let barred = document.tree.child_in(head, &[Relation::Pcomp]);
        factuality.void |= barred.is_some_and(|b| super::barred::is_standing_ban(reader, above, b));
        factuality.negate_by(above);
        return true;
    }
    if matches!(word, "of" | "about" | "on" | "to" | "in")
        && (words.intended.verbs.has(lemma)
            || matches!(lemma, "think" | "dream" | "talk" | "speak"))
    {
        factuality.suspend(Modality::Intended);
    }
    false
}

/// "at *risk of* being killed", "*capable of* fleeing": the preposition at `of`.
fn is_reckoned(reader: &Reader, of: usize) -> bool {
    let document = reader.document;
    let reckoned = &document.lexicon.factuality.reckoned;
    let head = document.tree.head(of);
    let noun = document.is_pos(head, "NOUN") && reckoned.nouns.has(document.lemma(head));
    document.lower(of) == "of" && (noun || reckoned.adjectives.has(document.lower(head)))
}

/// "is believed to have crossed into Oman *before flying* to Doha": one account of both.
pub fn share_doubts(reader: &Reader, verb: usize, factuality: &mut Factuality) {
    let told = super::of(reader, verb);
    factuality.at_most(told.certainty);
    if told.evidentiality == Evidentiality::Reported {
        factuality.evidentiality = Evidentiality::Reported;
    }
    if matches!(told.modality, Modality::Intended | Modality::Hypothetical) {
        factuality.suspend(told.modality);
    }
    for hedge in told.hedges {
        if !factuality.hedges.contains(&hedge) {
            factuality.hedges.push(hedge);
        }
    }
}

/// "will be tried *on his arrival* in Spain": when it will be is as far off as what will be.
pub fn is_yet_to_arrive(reader: &Reader, preposition: &str, noun: usize) -> bool {
    let document = reader.document;
    let owned = document.tree.child_in(noun, &[Relation::Poss]).is_some();
    owned
        && matches!(preposition, "on" | "upon" | "at" | "from" | "in" | "to")
        && matches!(document.lemma(noun), "arrival" | "return")
}

/// "came *close* to being arrested", "came *within* minutes of arrest": it did not come to that.
/// "The speech came within hours of his arrest" tells when.
pub fn missed_by(reader: &Reader, preposition: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let missed = &document.lexicon.factuality.missed;
    let above = tree.head(preposition);
    match document.lower(preposition) {
        "to" => missed.adverbs.has(document.lower(above)).then_some(above),
        "of" if missed.nouns.has(document.lemma(above)) => {
            let within = tree.head(above);
            let verb = tree.head(within);
            let subject = tree.child_in(verb, &[Relation::Nsubj]);
            let somebody = subject.is_some_and(|s| {
                crate::mentions::is_human_noun(document, s) || reader.chains.mention_at(s).is_some()
            });
            let comes =
                document.lower(within) == "within" && missed.verbs.has(document.lemma(verb));
            (comes && somebody).then_some(within)
        }
        _ => None,
    }
}

/// The word that tells that it did not come to what follows: "*instead* of flying", "stopped
/// *short* of leaving", "killed *before* reaching the border".
pub fn not_come_to(reader: &Reader, preposition: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(preposition);
    match document.lower(preposition) {
        "of" => {
            let around = tree.children(preposition).iter().copied().chain([above]);
            let before = preposition.checked_sub(1);
            around
                .chain(before)
                .find(|&t| matches!(document.lower(t), "instead" | "short"))
        }
        "from" => Some(above).filter(|&t| document.lower(t) == "far"),
        "before" => {
            let arrivals = &document.lexicon.factuality.achieved.arrivals;
            let arrives = tree
                .child_in(preposition, &[Relation::Pcomp])
                .is_some_and(|verb| arrivals.has(document.lemma(verb)));
            (arrives && ends_a_way(reader, above)).then_some(preposition)
        }
        _ => None,
    }
}

/// The "before" of "was killed *before* he reached the border".
fn cut_off(reader: &Reader, clause: usize, main: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let before = tree
        .children_in(clause, &[Relation::Mark])
        .find(|&mark| document.lower(mark) == "before")?;
    let theirs = tree
        .child_in(clause, &[Relation::Nsubj])
        .is_some_and(|subject| document.token(subject).tag == "PRP");
    let arrivals = &document.lexicon.factuality.achieved.arrivals;
    // "before he *could* reach it" says so itself
    let modal = tree.child_in(clause, &[Relation::Aux]).is_some();
    let cut = theirs && !modal && arrivals.has(document.lemma(clause)) && ends_a_way(reader, main);
    cut.then_some(before)
}

/// Death, arrest and the like: whatever comes "before" it was not to be.
fn ends_a_way(reader: &Reader, verb: usize) -> bool {
    use reportedly_model::FateEvent::{
        Arrested, Captured, Detained, Died, Killed, Missing, Stopped, Surrendered,
    };
    let document = reader.document;
    let undergone = is_passive(document, verb);
    document
        .lexicon
        .fate
        .of_verb(document.lemma(verb))
        // "passed *away*", not "passed through Kenya"
        .filter(|(_, rest)| rest.iter().all(|word| document.lower(verb + 1) == word))
        .filter_map(|(frame, _)| frame.event)
        .any(|event| {
            let ends = matches!(
                event,
                Killed | Arrested | Detained | Captured | Stopped | Surrendered | Missing
            );
            event == Died || undergone && ends
        })
}

/// Adverbial clauses stand by themselves, but an infinitive of purpose is no fact, and a bare
/// participle shares the fate of its verb.
pub fn adverbial(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    if has_to(reader, at) {
        if let Some(noun) = permission(reader, at, head) {
            nouns::noun(reader, noun, factuality);
            return nouns::argument(reader, noun, head, factuality);
        }
        if is_settling(reader, at, head) {
            own::apply(reader, head, factuality);
            return true;
        }
        let only = document
            .tree
            .children_in(at, &[Relation::Advmod])
            .any(|a| matches!(document.lower(a), "only" | "never"));
        if !only {
            factuality.suspend(Modality::Intended);
        }
        return false;
    }
    if let Some(before) = cut_off(reader, at, head) {
        factuality.negate_by(before);
        return false;
    }
    let considered = document.token(at).tag == "VBG"
        && at == head + 1
        && document
            .lexicon
            .factuality
            .intended
            .verbs
            .has(document.lemma(head));
    if considered || waits_for(reader, at, head) || is_purpose(reader, at) {
        factuality.suspend(Modality::Intended);
        return false;
    }
    if document.token(at).tag == "VBG" && crate::frames::told_with(document, at) == Some(head) {
        let (polarity, turned) = (factuality.polarity, factuality.turned_by.len());
        own::apply(reader, head, factuality);
        if is_outcome(reader, at, head) {
            factuality.polarity = polarity;
            factuality.turned_by.truncate(turned);
        }
        return true;
    }
    false
}

/// "before she *came to live* in A": coming and living there are told as one.
fn is_settling(reader: &Reader, infinitive: usize, verb: usize) -> bool {
    let document = reader.document;
    let lives = matches!(
        document.lemma(infinitive),
        "live" | "reside" | "dwell" | "settle"
    );
    let told = document.token(verb).tag == "VBD" || document.token(verb).tag == "VBN";
    let comes = matches!(document.lemma(verb), "come" | "go" | "return" | "move");
    lives && told && comes && infinitive == verb + 2
}

/// "so that he could not flee", "in order that she might leave": what was aimed at.
fn is_purpose(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let aims = tree
        .children_in(clause, &[Relation::Mark])
        .any(|m| matches!(document.lower(m), "so" | "that" | "order"));
    let modal = |&a: &usize| matches!(document.lower(a), "could" | "can" | "might" | "would");
    let mut auxiliaries = tree.children_in(clause, &[Relation::Aux]);
    aims && auxiliaries.any(|a| modal(&a))
}

/// "would not grant him *permission* to leave": the infinitive belongs to the noun before it.
fn permission(reader: &Reader, at: usize, verb: usize) -> Option<usize> {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let object = document.tree.child_in(verb, &[Relation::Dobj])?;
    let permits = words.intended.nouns.has(document.lemma(object));
    let of_verb = words.brought.verbs.has(document.lemma(verb))
        || words.denied.verbs.has(document.lemma(verb))
        || words.prevented.verbs.has(document.lemma(verb));
    (object < at && permits && of_verb).then_some(object)
}

/// "once extradited, he will be tried", "when she lands, she will be arrested": what is to come
/// first is to come as well.
fn waits_for(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let temporal = tree
        .children_in(at, &[Relation::Mark, Relation::Advmod])
        .any(|w| {
            matches!(
                document.lower(w),
                "once" | "when" | "after" | "until" | "before"
            )
        });
    let past = tree
        .children_in(at, &[Relation::Aux, Relation::Auxpass])
        .any(|a| document.token(a).tag == "VBD");
    // "after an officer *shot* X", a past tense that the model takes for a participle
    let told = tree.child_in(at, &[Relation::Nsubj]).is_some()
        && tree.child_in(at, &[Relation::Aux]).is_none();
    let present = match document.token(at).tag.as_str() {
        "VBZ" | "VBP" => true,
        "VBN" => !told,
        _ => false,
    };
    let ahead = tree.children_in(head, &[Relation::Aux]).any(|a| {
        let word = document.lower(a);
        document.lexicon.factuality.future.modals.has(word)
    });
    // "*faces* life when he is sentenced"
    let awaited = matches!(document.token(head).tag.as_str(), "VBZ" | "VBP")
        && document.lexicon.support.facing.has(document.lemma(head));
    // "ready to fight until they reach it"
    let unfinished = document.token(head).tag == "VB";
    temporal && present && !past && (ahead || awaited || unfinished)
}

/// "No guards were inside the school that was shelled, *leaving 40 dead*": whom harm befell behind the
/// comma, it did, whatever there was none of before.
fn is_outcome(reader: &Reader, participle: usize, main: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let object = tree.child_in(participle, &[Relation::Dobj, Relation::Ccomp]);
    let harms = document.lemma(participle) == "leave" || {
        let mut frames = document.lexicon.fate.of_verb(document.lemma(participle));
        frames.any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Object)
    };
    let behind = main < participle && document.word_before(participle) == ",";
    let nobody = object.is_none_or(|o| refuted::is_nobody(reader, o));
    behind && harms && !nobody
}
