//! Who speaks and who is spoken of.

use reportedly_model::MentionForm;

use super::binding::verb_above;
use super::pronoun::agrees;
use super::speakers::says;
use crate::coreference::descriptions::hardly_meant::as_source;
use crate::coreference::happening::{self, Happening};
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::names::NameType;
use crate::quotes::quote_at;
use crate::syntax::{Relation, is_passive, subject_of};

/// "X said. He added", "X told another story. According to him": the speaker of the sentence before.
pub fn goes_on_speaking(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let verb = tree.head(draft.head);
    let speech = &document.lexicon.speech;
    // "'He walked about freely,' *he* told reporters"
    let quotes = document.sentence(verb).any(|t| {
        let speaker = quote_at(document, t).and_then(|quote| quote.speaker);
        speaker == Some((draft.head, verb))
    });
    let goes_on = tree.relation(draft.head) == Relation::Nsubj
        && (speech.continuing.has(document.lemma(verb)) || quotes || tell_body(document, verb))
        && quote_at(document, verb).is_none();
    let start = document.sentence(draft.head).start;
    if quotes
        && let Some(speaker) = answered_before(document, draft.head)
            .and_then(|t| chains.mention_at(t))
            .filter(|&m| agrees(chains, chains.chain(m), draft.number, draft.gender))
    {
        return Some(speaker);
    }
    if document.token(draft.head).morph.contains("Inverted=Yes") {
        return spoke_last(document, chains, mention);
    }
    if closes_sentence(document, draft.head)
        && let Some(speaker) = spoke_last(document, chains, mention)
    {
        return Some(speaker);
    }
    let cited = is_source(document, draft.head);
    if !goes_on && !cited || start == 0 {
        return None;
    }
    let previous = document.sentence(start - 1);
    let speaker = subject_of(document, previous.rev().find(|&t| spoke(document, t))?)?;
    chains
        .mention_at(speaker.token)
        .filter(|&m| agrees(chains, chains.chain(m), draft.number, draft.gender))
}

/// "Two nurses said that men came. *They told* Radio Vestra that": whoever speaks to a body with a name.
fn tell_body(document: &Document, verb: usize) -> bool {
    let hearer = document
        .tree
        .child_in(verb, &[Relation::Dobj, Relation::Dative]);
    document.lexicon.speech.told.has(document.lemma(verb))
        && hearer.is_some_and(|t| document.is_name(t, NameType::Organization))
}

/// "The mayor was killed, *he said*": words of saying set behind what is said.
fn closes_sentence(document: &Document, pronoun: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(pronoun);
    let says = document.lexicon.speech.verbs.has(document.lemma(verb));
    let behind = document.word_before(pronoun) == "," && verb == pronoun + 1;
    let told = tree
        .child_in(verb, &[Relation::Ccomp])
        .is_some_and(|c| c < pronoun);
    says && behind && told && tree.relation(pronoun) == Relation::Nsubj
}

/// "a-t-il ajouté", which French sets beside what is said: whoever spoke last before that, or was cited
/// ("selon le procureur").
pub fn spoke_last(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    const SENTENCES: usize = 4;
    let draft = &chains.drafts[mention];
    let here = document.tree.sentence(draft.head);
    let near = |&m: &usize| here - document.tree.sentence(chains.drafts[m].head) <= SENTENCES;
    let spoke = |&m: &usize| {
        let head = chains.drafts[m].head;
        let before = document.tree.sentence(head) < here;
        before
            && (says(document, head).is_some() || is_source(document, head))
            && agrees(chains, chains.chain(m), draft.number, draft.gender)
    };
    let last = (0..mention).rev().take_while(near).find(spoke)?;
    if let Some(met) = just_met(document, chains, mention, last) {
        return Some(met);
    }
    // "Judge *Marek* learnt of it. *Jelena* lives there. « … », she replies": of whom the name tells as much
    let told = |m: usize| {
        chains
            .gender(chains.chain(m))
            .filter(|_| draft.gender.is_some())
    };
    let other = told(last).is_some_and(|gender| Some(gender) != draft.gender);
    if other && (last + 1..mention).any(|m| chains.is_named(m) && told(m) == draft.gender) {
        return None;
    }
    let faceless = as_source(document, chains, last) > 0;
    let sentence = document.tree.sentence(chains.drafts[last].head);
    let beside = |&m: &usize| sentence - document.tree.sentence(chains.drafts[m].head) <= 1;
    let named = || {
        let mut before = (0..last).rev().take_while(beside).filter(spoke);
        before.find(|&m| chains.drafts[m].form != MentionForm::Nominal)
    };
    // "Y said so. A police source confirmed it. X fled, *she said*": that is Y
    faceless.then(named).flatten().or(Some(last))
}

const SUBJECTS: [Relation; 2] = [Relation::Nsubj, Relation::Nsubjpass];

/// "A said so. *B* worked with him for years. « … », he explains": whoever the sentence before brings in, and tells
/// nothing of but who that is, speaks next rather than somebody who spoke before.
fn just_met(document: &Document, chains: &Chains, mention: usize, last: usize) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let before = document.sentence(draft.head).start.checked_sub(1)?;
    let before = match quote_around(document, draft.head) {
        Some(start) => start.checked_sub(2)?,
        None => before,
    };
    if !document.is_french || tree.sentence(chains.drafts[last].head) >= tree.sentence(before) {
        return None;
    }
    let root = document.sentence(before).find(|&t| tree.head(t) == t)?;
    let met = chains.mention_at(tree.child_in(root, &SUBJECTS)?)?;
    let chain = chains.chain(met);
    let told = |m: usize| {
        let told = happening::of(document, chains.drafts[m].head);
        told.is_some_and(|told| told != Happening::Staying)
    };
    let new = chains.drafts[met].form != MentionForm::Pronoun
        && !chains.earlier(chain, mention).take(MANY).any(told);
    (new && agrees(chains, chain, draft.number, draft.gender)).then_some(met)
}

/// "A lawyer *dismissed that*. « X has gone nowhere. X is at home, » *he* told": whoever answers right before what is
/// quoted.
fn answered_before(document: &Document, pronoun: usize) -> Option<usize> {
    // before the mark
    let before = quote_around(document, pronoun)?.checked_sub(2)?;
    let sentence = document.sentence(before);
    let answers = |t: usize| {
        document.is_pos(t, "VERB")
            && quote_at(document, t).is_none()
            && matches!(
                document.lemma(t),
                "dismiss" | "deny" | "reject" | "dispute" | "contradict" | "refute" | "disagree"
            )
            && document.tree.relation(t) == Relation::Root
    };
    let verb = sentence.into_iter().find(|&t| answers(t))?;
    subject_of(document, verb).map(|s| s.token)
}

/// Where the quotation before the words of saying around `token` begins.
fn quote_around(document: &Document, token: usize) -> Option<usize> {
    let start = document.sentence(token).start;
    let quote = (start..token).rev().find_map(|t| quote_at(document, t))?;
    Some(quote.tokens.start)
}

/// "according to X".
fn is_source(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let to = tree.head(head);
    tree.relation(head) == Relation::Pobj && document.lower(tree.head(to)) == "according"
}

/// Whether `candidate` is told in the very quotation that the pronoun at `token` speaks, or that
/// somebody speaks who is called by it: in "'My client left,' she said", she is not the client, and in
/// "'My father left,' *his* daughter said", he is somebody told of before.
pub fn is_spoken_of(document: &Document, candidate: usize, token: usize) -> bool {
    let Some(quote) = quote_at(document, candidate) else {
        return false;
    };
    let first_person =
        |t: usize| crate::mentions::pronoun(document, t).is_some_and(|p| p.first_person);
    let speaks = |t: usize| quote.speaker.is_some_and(|(speaker, _)| speaker == t);
    let tree = &document.tree;
    let possessor = tree.child_in(candidate, &[Relation::Poss]);
    let mine = possessor.is_some_and(first_person);
    let called_so =
        tree.relation(token) == Relation::Poss && tree.ancestors(token).skip(1).take(2).any(speaks);
    !first_person(candidate) && (speaks(token) || mine && called_so)
}

/// "told investigators that *they* had left": officials who listen are not told of themselves.
pub fn is_told(document: &Document, candidate: usize, token: usize) -> bool {
    let tree = &document.tree;
    let lexicon = document.lexicon;
    let verb = tree.head(candidate);
    let listens = matches!(tree.relation(candidate), Relation::Dobj | Relation::Dative)
        && lexicon.speech.told.has(document.lemma(verb));
    let lemma = document.lemma(candidate);
    let by_office = lexicon.persons.officials.has(lemma)
        || lexicon.persons.law.has(lemma)
        || lexicon.persons.forces.has(lemma)
        || lexicon.persons.hangers_on.has(lemma)
        || matches!(lemma, "journalist" | "correspondent" | "medium");
    listens && by_office && tree.is_under(token, verb)
}

/// "quoting the governor, television said he": who is cited speaks of others.
pub fn is_cited(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let citing = &document.lexicon.speech.citing;
    let above = tree.head(head);
    let cue = match document.lower(above) {
        "to" => tree.head(above),
        _ => above,
    };
    // "according to a report *by Novak*"
    let author = document.lower(above) == "by"
        && document.lower(tree.head(tree.head(tree.head(above)))) == "according";
    matches!(tree.relation(head), Relation::Dobj | Relation::Pobj)
        && (citing.has(document.lower(above)) || document.lower(cue) == "according" || author)
}

/// "'He fled,' Novak said *of Halik*. 'He crossed into Italy,' she added": whom a speaker is said to
/// speak of, there and in the words that follow.
pub fn spoken_about(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let verb = verb_of_saying(document, draft.head)?;
    let topic = topic(document, chains, verb).or_else(|| {
        let goes_on = document.lexicon.speech.continuing.has(document.lemma(verb));
        topic(
            document,
            chains,
            said_before(document, verb).filter(|_| goes_on)?,
        )
    })?;
    let known = topic < mention || chains.drafts[topic].form == MentionForm::Name;
    (known && agrees(chains, chains.chain(topic), draft.number, draft.gender)).then_some(topic)
}

/// The verb by which the words around `token` are said, inside quotation marks or without.
fn verb_of_saying(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    if let Some(quote) = quote_at(document, token) {
        return quote.speaker.map(|(_, verb)| verb);
    }
    let clause = verb_above(document, token)?;
    let verb = tree.head(clause);
    let says = document.lexicon.speech.verbs.has(document.lemma(verb));
    (tree.relation(clause) == Relation::Ccomp && says).then_some(verb)
}

/// The verb by which somebody spoke in the sentence before that of `verb`.
fn said_before(document: &Document, verb: usize) -> Option<usize> {
    let start = document.sentence(verb).start;
    let previous = document.sentence(start.checked_sub(1)?);
    previous.rev().find(|&t| spoke(document, t))
}

/// Whether somebody speaks by the verb at `token`, in the report's own words; "is believed" names
/// nobody who does.
fn spoke(document: &Document, token: usize) -> bool {
    document.is_pos(token, "VERB")
        && (document.lexicon.speech.verbs.has(document.lemma(token))
            || gives_account(document, token))
        && !is_passive(document, token)
        && quote_at(document, token).is_none()
}

/// "*gave* another version", "offered a different account", "told a story".
fn gives_account(document: &Document, verb: usize) -> bool {
    let object = document.tree.child_in(verb, &[Relation::Dobj]);
    let accounts = [
        "version",
        "account",
        "story",
        "explanation",
        "picture",
        "narrative",
    ];
    matches!(
        document.lemma(verb),
        "give" | "offer" | "provide" | "present" | "tell" | "paint"
    ) && object.is_some_and(|object| accounts.contains(&document.lemma(object)))
}

/// "said *of Halik*", "told reporters *about Halik*".
fn topic(document: &Document, chains: &Chains, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "of" | "about"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter_map(|object| chains.mention_at(object))
        .find(|&m| chains.drafts[m].form != MentionForm::Pronoun)
}
