//! Which frame of the lexicon a word opens, the words around it considered.

use std::ops::Range;

use reportedly_model::FateEvent;

use super::attachments::{Attachment, attachments};
use crate::Reader;
use crate::document::Document;
use crate::lexicon::{Frame, Frames, Mover, Words};
use crate::syntax::{Relation, is_passive, subject_of};

/// A frame and the words that opened it.
pub struct Match<'l> {
    /// The frame.
    pub frame: &'l Frame,
    /// Predicate, particles and fixed objects.
    pub words: Range<usize>,
}

/// The most specific frame of `frames` that the word at `predicate` opens.
pub fn matching<'l>(reader: &Reader, frames: &'l Frames, predicate: usize) -> Option<Match<'l>> {
    let document = reader.document;
    if document.name_of(predicate).is_some() {
        return None;
    }
    let lemma = document.lemma(predicate);
    match document.token(predicate).pos.as_str() {
        "VERB" | "AUX" => {
            let opened = |(frame, rest): (&'l Frame, &[String])| {
                opened_by_verb(reader, frame, rest, predicate)
            };
            // "was rushed to hospital" tells of who was moved, "rushed to hospital" of who went
            let death = is_death(document, frames, predicate);
            let object = document
                .tree
                .child_in(predicate, &[Relation::Dobj])
                .is_some();
            let passive = if death {
                // "a man drowned *his wife*"
                object
            } else {
                is_passive(document, predicate)
            };
            let moved = |found: &(&Frame, &[String])| passive && found.0.mover != Mover::Subject;
            frames
                .of_verb(lemma)
                .filter(moved)
                .find_map(opened)
                .or_else(|| frames.of_verb(lemma).find_map(opened))
                .or_else(|| opened_by_participle(reader, frames, predicate))
        }
        "NOUN" => frames
            .of_noun(lemma)
            .find(|frame| {
                has_modifier(reader, frame, predicate) && has_governor(reader, frame, predicate)
            })
            .map(|frame| Match {
                frame,
                words: modifier_of(reader, frame, predicate).unwrap_or(predicate)..predicate + 1,
            }),
        "ADJ" => frames
            .of_adjective(lemma)
            .find(|frame| {
                !is_in_idiom(reader, frame, predicate)
                    && !means_something_else(reader, frame, predicate)
            })
            .map(|frame| Match {
                frame,
                words: predicate..predicate + 1,
            }),
        _ => None,
    }
}

/// "three migrants *drowned*", "feared *drowned*": no participle says that somebody drowned them.
pub fn is_death(document: &Document, frames: &Frames, verb: usize) -> bool {
    let by_others = [Relation::Auxpass, Relation::Agent];
    let dies = |(frame, rest): (&Frame, &[String])| {
        let died = frame.event == Some(FateEvent::Died) && frame.objects.is_empty();
        died && rest.is_empty() && frame.mover == Mover::Subject
    };
    document.tree.child_in(verb, &by_others).is_none()
        && frames.of_verb(document.lemma(verb)).any(dies)
}

/// "has been missing", "(since deceased)": an adjective that the model takes for a participle.
fn opened_by_participle<'l>(
    reader: &Reader,
    frames: &'l Frames,
    predicate: usize,
) -> Option<Match<'l>> {
    let document = reader.document;
    let participle = matches!(document.token(predicate).tag.as_str(), "VBG" | "VBN")
        && document
            .tree
            .child_in(predicate, &[Relation::Dobj])
            .is_none();
    let frame = frames
        .of_adjective(document.lower(predicate))
        .next()
        .filter(|_| participle)?;
    Some(Match {
        frame,
        words: predicate..predicate + 1,
    })
}

fn opened_by_verb<'l>(
    reader: &Reader,
    frame: &'l Frame,
    rest: &[String],
    predicate: usize,
) -> Option<Match<'l>> {
    let document = reader.document;
    let auxiliary = document.is_pos(predicate, "AUX")
        && !matches!(
            document.tree.relation(predicate),
            Relation::Aux | Relation::Auxpass
        );
    if document.is_pos(predicate, "AUX") && !auxiliary {
        return None;
    }
    if lacks_agent(reader, frame, predicate) || means_something_else(reader, frame, predicate) {
        return None;
    }
    let mut words = predicate..predicate + 1;
    if !rest.is_empty() {
        // "shot and wounded", but not "shot X dead and wounded Y"
        if rest[0] == "and" && document.word_after(predicate) != "and" {
            return None;
        }
        words.end = following(reader, predicate, rest)? + 1;
    }
    if !frame.objects.is_empty() {
        let object = document
            .tree
            .children_in(predicate, &[Relation::Dobj, Relation::Nsubjpass])
            .chain(behind_particle(document, words.clone()))
            .find(|&o| is_among(document, &frame.objects, o) && has_modifier(reader, frame, o))?;
        // "taken from his home *to* hospital"
        if frame.unless.has(document.lower(object + 1)) && !frame.modifiers.is_empty() {
            return None;
        }
        words = words.start.min(object)..words.end.max(object + 1);
    }
    if !frame.complements.is_empty() {
        let complement = document
            .tree
            .children(predicate)
            .iter()
            .copied()
            .find(|&c| frame.complements.has(document.lower(c)))?;
        words.end = words.end.max(complement + 1);
    }
    Some(Match { frame, words })
}

/// "suffers from *pneumonia*": what stands behind the last word of a phrase.
fn behind_particle(document: &Document, words: Range<usize>) -> Option<usize> {
    let last = words.end.checked_sub(1)?;
    let more = words.len() > 1;
    document
        .tree
        .child_in(last, &[Relation::Pobj])
        .filter(|_| more)
}

/// "*Parkinson's* disease" is a disease, "*Covid-19*" one by name.
fn is_among(document: &Document, words: &Words, token: usize) -> bool {
    words.has(document.lemma(token)) || words.has(document.lower(token))
}

/// "a dead man's *switch*": what the adjective and its noun are only a name for.
fn is_in_idiom(reader: &Reader, frame: &Frame, adjective: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let noun = tree.head(adjective);
    let owned = tree.head(noun);
    tree.relation(adjective) == Relation::Amod
        && tree.relation(noun) == Relation::Poss
        && frame.unless.has(document.lemma(owned))
}

/// "caught *up* in", "hung by his *wrists*".
fn means_something_else(reader: &Reader, frame: &Frame, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    // "the former was arrested; the latter escaped": a clause of its own says nothing of this one,
    // nor does a purpose: "will travel to X to press the case"
    let purpose = |child: usize| {
        tree.relation(child) == Relation::Advcl
            && tree
                .child_in(child, &[Relation::Aux])
                .is_some_and(|aux| document.token(aux).tag == "TO")
    };
    let own = |&&child: &&usize| {
        tree.child_in(child, &[Relation::Nsubj, Relation::Nsubjpass])
            .is_none()
            && !purpose(child)
    };
    // "was shot *at* a rally" says where, "was shot *at*" and "shot *at* a car" at what
    let passive = is_passive(document, verb);
    let says_where = |&&child: &&usize| {
        let aimed = if passive {
            tree.child_in(child, &[Relation::Pobj]).is_none()
        } else {
            tree.child_in(verb, &[Relation::Dobj]).is_none()
        };
        document.lower(child) != "at" || aimed
    };
    let beside = tree.children(verb).iter().filter(own).filter(says_where);
    let mut beside = beside.flat_map(|&child| {
        let object = tree.child_in(child, &[Relation::Pobj]);
        [Some(child), object].into_iter().flatten()
    });
    let among = |word: usize| {
        // "escaped *house* arrest" tells of no arrest that was avoided
        let held = word > 0 && document.lower(word - 1) == "house";
        !held && (frame.unless.has(document.lemma(word)) || frame.unless.has(document.lower(word)))
    };
    // "ill *at ease*", "*worried* sick": the words around an adjective, wherever they hang
    let sentence = document.sentence(verb);
    let around = verb.saturating_sub(1).max(sentence.start)..(verb + 3).min(sentence.end);
    let adjective = document.is_pos(verb, "ADJ");
    let mut around = around.filter(|&word| adjective && word != verb);
    !frame.unless.is_empty() && (beside.any(among) || around.any(among))
}

/// The last of `rest`, when all of them follow the verb in order, in its own phrase, soon.
fn following(reader: &Reader, predicate: usize, rest: &[String]) -> Option<usize> {
    let document = reader.document;
    // "forced *Irena Novak and her brother, Ivo*, into a car": behind those it was done to
    let object = document.tree.child_in(predicate, &[Relation::Dobj]);
    let behind = object.and_then(|o| document.tree.subtree(o).into_iter().max());
    let near = predicate + 2 + 3 * rest.len();
    let limit = document
        .sentence(predicate)
        .end
        .min(behind.map_or(near, |last| near.max(last + 3 + rest.len())));
    let mut at = predicate + 1;
    let mut last = predicate;
    for word in rest {
        let found = (at..limit)
            .find(|&t| is_word(document, t, word) && document.tree.is_under(t, predicate))?;
        let particle = rest.len() == 1;
        let belongs = matches!(
            document.tree.relation(found),
            Relation::Prt
                | Relation::Advmod
                | Relation::Prep
                | Relation::Acomp
                | Relation::Oprd
                | Relation::Xcomp
                | Relation::Advcl
                | Relation::Ccomp
        );
        if particle && !(belongs && document.tree.head(found) == predicate) {
            return None;
        }
        // "shot an officer *at* close range" is not "shot at"
        let hit = document.tree.child_in(predicate, &[Relation::Dobj]);
        if word == "at" && particle && hit.is_some_and(|object| object < found) {
            return None;
        }
        // "flew *on Sunday*" is not "flew on"
        let dated = document.tree.child_in(found, &[Relation::Pobj]);
        if dated.is_some_and(|day| reader.is_time(day)) {
            return None;
        }
        // "is under a *warrant* of arrest" is no arrest
        let below = matches!(
            document.tree.relation(found),
            Relation::Pobj | Relation::Compound
        );
        let above = document.tree.head(found);
        if below && above != predicate && !rest.iter().any(|word| is_word(document, above, word)) {
            return None;
        }
        last = found;
        at = found + 1;
    }
    Some(last)
}

/// "her cousin picked him up": not one of those whose doing it must be.
fn lacks_agent(reader: &Reader, frame: &Frame, verb: usize) -> bool {
    let document = reader.document;
    let nobody = || {
        let by = document.tree.child_in(verb, &[Relation::Agent]);
        frame.agentless && by.is_none() && is_passive(document, verb)
    };
    !frame.agents.is_empty() && agent_of(reader, frame, verb).is_none() && !nobody()
}

fn is_word(document: &Document, token: usize, word: &str) -> bool {
    document.lower(token) == word || document.lemma(token) == word
}

/// Who does it, where the frame asks for certain agents and this is one of them.
pub fn agent_of(reader: &Reader, frame: &Frame, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let agent = if is_passive(document, predicate) {
        let by = tree
            .children_in(predicate, &[Relation::Agent, Relation::Prep])
            .find(|&p| tree.relation(p) == Relation::Agent || document.lower(p) == "by")?;
        tree.child_in(by, &[Relation::Pobj])?
    } else {
        subject_of(document, predicate)?.token
    };
    let named = frame.agents.has(document.lemma(agent)) || frame.agents.has(document.lower(agent));
    named.then_some(agent)
}

fn has_modifier(reader: &Reader, frame: &Frame, noun: usize) -> bool {
    frame.modifiers.is_empty() || modifier_of(reader, frame, noun).is_some()
}

/// The modifier before a noun that the frame asks for: "*fatal* shooting", "*their* car".
fn modifier_of(reader: &Reader, frame: &Frame, noun: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    tree.children_in(noun, &[Relation::Amod, Relation::Compound, Relation::Poss])
        .find(|&m| m < noun && frame.modifiers.has(reader.document.lower(m)))
}

/// "his body *was found*": the verb that makes the noun tell of somebody.
fn has_governor(reader: &Reader, frame: &Frame, noun: usize) -> bool {
    let document = reader.document;
    let verb = document.tree.head(noun);
    frame.governors.is_empty()
        || document.is_pos(verb, "VERB") && frame.governors.has(document.lemma(verb))
}

/// The phrases that follow a noun at once but were hung on its verb: "received safe passage *to
/// the base*".
pub fn following_phrases(reader: &Reader, noun: usize) -> Vec<Attachment> {
    let tree = &reader.document.tree;
    let Some(verb) = tree
        .ancestors(noun)
        .skip(1)
        .find(|&t| reader.document.is_pos(t, "VERB"))
    else {
        return Vec::new();
    };
    attachments(reader, verb)
        .into_iter()
        .filter(|a| a.start > noun)
        .collect()
}
