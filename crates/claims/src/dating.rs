//! Which of the dates in a sentence is that of a finding.

mod in_office;
mod past;

pub use in_office::{status as status_by_years, years as years_in_office};

use reportedly_model::{Slots, Span, TimeValue};

use crate::Reader;
use crate::document::Document;
use crate::factuality::is_only_later;
use crate::frames::Finding;
use crate::names::NameType;
use crate::syntax::Relation;
use crate::time::{TimeExpression, TimeKind};

/// The time said of the predicate, or of a participle told with it; never that of another event.
pub fn time(reader: &Reader, finding: &Finding) -> Option<TimeValue> {
    if let Some(place) = finding.dated_behind {
        return told_behind(reader, place);
    }
    let document = reader.document;
    let tree = &document.tree;
    let predicates: Vec<usize> = std::iter::once(finding.predicate)
        .chain(finding.partners.iter().copied())
        .collect();
    let cleft = tree.head(finding.predicate);
    let it_was = document.lemma(cleft) == "be"
        && tree
            .children_in(cleft, &[Relation::Nsubj])
            .any(|s| document.lower(s) == "it");
    let predicates: Vec<usize> = predicates
        .into_iter()
        .chain(it_was.then_some(cleft))
        .chain(witnessed_by(reader, finding.predicate))
        .collect();
    let mut best: Option<(usize, TimeValue)> = None;
    for time in reader.times_near(finding.predicate) {
        if !matches!(time.kind, TimeKind::Date | TimeKind::Interval) {
            continue;
        }
        let Some(top) = time
            .tokens
            .clone()
            .find(|&t| !time.tokens.contains(&tree.head(t)) || tree.head(t) == t)
        else {
            continue;
        };
        if is_of_deed(reader, finding, time.tokens.start)
            || occasion_at(reader, time).is_none()
                && (time.tokens.clone())
                    .any(|t| modifies_noun(reader, t) && !time.tokens.contains(&tree.head(t)))
            || is_time_in_office(reader, time.tokens.start)
            || is_term(reader, time.tokens.start)
        {
            continue;
        }
        let sentence = tree.sentence(top);
        if sentence != tree.sentence(finding.predicate) {
            continue;
        }
        let holder = occasion_at(reader, time)
            .or_else(|| clause_before(reader, top))
            .or_else(|| holder_of_time(reader, tree.head(top)))
            .map(|holder| last_told_before(reader, holder, time));
        let rank = predicates.iter().position(|&p| Some(p) == holder);
        let Some(rank) = rank else { continue };
        let exact = |(known, value): &(usize, TimeValue)| {
            rank == *known && value.edtf.is_none() && is_set_beside(document, value, time)
        };
        if best
            .as_ref()
            .is_none_or(|best| rank < best.0 || exact(best))
        {
            best = Some((rank, time.value.clone()));
        }
    }
    if best.is_none() {
        let found = until_event(reader, finding)
            .or_else(|| behind_goal(reader, finding))
            .or_else(|| opening_when(reader, finding))
            .or_else(|| past::before_what_followed(reader, finding));
        if found.is_some() {
            return found;
        }
    }
    best.map(|(_, mut value)| {
        value.text = document.text(value.span).to_owned();
        if predicates.iter().any(|&p| is_only_later(reader, p)) {
            // "was not arrested *until June*": in June
            let then = |edtf: String| edtf.trim_start_matches("../").to_owned();
            value.edtf = value.edtf.map(then);
        }
        past::ended(reader, finding, &mut value);
        value
    })
}

/// "his trip to X *next week* was announced": right behind the goal of a noun, a day is that of the going.
fn behind_goal(reader: &Reader, finding: &Finding) -> Option<TimeValue> {
    let noun = reader.document.is_pos(finding.predicate, "NOUN");
    match &finding.slots {
        Slots::Movement(movement) if noun => {
            let goal = movement.destination.last()?;
            told_behind(reader, goal.span)
        }
        // "was picked up at a bus stop in X *on 14 March*", where the model hangs the day on the place
        Slots::Fate(fate) if !noun => told_behind(reader, fate.place.last()?.span),
        _ => None,
    }
}

/// "was arrested on 3 August but *released* on bail that October": a time without a preposition that the model
/// hangs on the first of two verbs belongs to the one that it follows.
fn last_told_before(reader: &Reader, holder: usize, time: &TimeExpression) -> usize {
    let document = reader.document;
    let tree = &document.tree;
    let (start, last) = (time.tokens.start, time.tokens.end - 1);
    let bare = tree.relation(last) == Relation::Npadvmod
        && matches!(document.lower(start), "that" | "the" | "last" | "this");
    let between = tree
        .conjuncts(holder)
        .into_iter()
        .filter(|&verb| holder < verb && verb < start && document.is_pos(verb, "VERB"))
        .max();
    between
        .filter(|_| bare && tree.head(last) == holder)
        .unwrap_or(holder)
}

/// "killed in *Tuesday night's* fighting", "in an ambush *on Friday*": the verb that the fighting is the scene of.
fn occasion_at(reader: &Reader, time: &TimeExpression) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let (start, last) = (time.tokens.start, time.tokens.end - 1);
    let genitive =
        time.tokens.end < document.tokens().len() && document.token(time.tokens.end).tag == "POS";
    let behind = document.is_pos(start, "ADP") && tree.relation(start) == Relation::Prep;
    let scene = tree.head(if behind && !genitive { start } else { last });
    let lemma = document.lemma(scene).to_lowercase();
    let support = &document.lexicon.support;
    let known = [&support.scenes, &support.weapons, &support.occasions]
        .iter()
        .any(|words| words.has(&lemma));
    let preposition = tree.head(scene);
    let within = matches!(document.lower(preposition), "in" | "during" | "by");
    let verb = tree.head(preposition);
    let scene = (genitive || behind) && known && within && tree.relation(scene) == Relation::Pobj;
    (scene && document.is_pos(verb, "VERB")).then_some(verb)
}

/// "*When police closed the club in 2001*, eleven people were arrested": an opening clause tells the day of what
/// happened then, where the sentence tells no other.
fn opening_when(reader: &Reader, finding: &Finding) -> Option<TimeValue> {
    let document = reader.document;
    let tree = &document.tree;
    let predicate = finding.predicate;
    let happened = document.is_pos(predicate, "VERB")
        && matches!(finding.slots, Slots::Fate(_) | Slots::Movement(_));
    let had = |verb: usize| {
        let mut auxiliaries = tree.children_in(verb, &[Relation::Aux]);
        auxiliaries.any(|t| document.lower(t) == "had")
    };
    let when = |clause: &usize| {
        let marks = [Relation::Mark, Relation::Advmod];
        let mut marks = tree.children_in(*clause, &marks);
        *clause < predicate && marks.any(|t| document.lower(t) == "when") && !had(*clause)
    };
    let clause = tree.children_in(predicate, &[Relation::Advcl]).find(when)?;
    let own = |time: &&TimeExpression| {
        let verb = holder_of_time(reader, tree.head(time.tokens.start));
        matches!(time.kind, TimeKind::Date) && verb == Some(clause)
    };
    let times = reader.times_near(predicate);
    let found = times
        .iter()
        .find(own)
        .filter(|_| happened && !had(predicate))?;
    Some(found.value.clone())
}

/// "lived in X *until his expulsion in 2022*", "*until he was expelled in 2022*": by the day of the event
/// it was over.
fn until_event(reader: &Reader, finding: &Finding) -> Option<TimeValue> {
    let document = reader.document;
    let tree = &document.tree;
    let predicate = finding.predicate;
    if !matches!(finding.slots, Slots::Presence(_)) {
        return None;
    }
    let until = |t: &usize| document.lower(*t) == "until" || document.lower(*t) == "till";
    let by_noun = tree.children_in(predicate, &[Relation::Prep]).find(until);
    let by_clause = || {
        tree.children_in(predicate, &[Relation::Advcl])
            .find_map(|clause| tree.children_in(clause, &[Relation::Mark]).find(until))
    };
    let until = by_noun.or_else(by_clause)?;
    let event = match tree.relation(until) {
        Relation::Mark => tree.head(until),
        _ => tree.child_in(until, &[Relation::Pobj])?,
    };
    let within = |time: &&TimeExpression| {
        matches!(time.kind, TimeKind::Date) && tree.is_under(time.tokens.start, event)
    };
    let mut value = reader.times_near(event).iter().find(within)?.value.clone();
    value.span = document.span(until..until + 1).union(value.span);
    value.text = document.text(value.span).to_owned();
    value.edtf = value
        .edtf
        .map(|edtf| format!("../{edtf}"))
        .filter(|edtf| !edtf[3..].contains('/'));
    Some(value)
}

/// The time that stands right behind a place: "in Kassala *on 4 May*".
pub fn told_behind(reader: &Reader, place: Span) -> Option<TimeValue> {
    let document = reader.document;
    let end = document.index_range(place).end;
    let near = end < document.tokens().len();
    let times = near.then(|| reader.times_near(end - 1))?;
    let behind = |time: &&TimeExpression| {
        let day = matches!(time.kind, TimeKind::Date | TimeKind::Interval);
        // the preposition may be no part of it
        let at = time.tokens.start;
        day && (at == end || at == end + 1 && document.is_pos(end, "ADP"))
    };
    times.iter().find(behind).map(|time| time.value.clone())
}

/// "*documented* the presence of X in Y on 3 May": whoever witnesses it is there when it happens.
fn witnessed_by(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let verb = document.tree.head(noun);
    let seen = document.is_pos(noun, "NOUN") && document.tree.relation(noun) == Relation::Dobj;
    let witnesses = &document.lexicon.speech.witnessing;
    (seen && witnesses.has(document.lemma(verb))).then_some(verb)
}

/// The day by which it had happened, where only the day of finding out is told.
pub fn at_the_latest(mut time: TimeValue) -> TimeValue {
    let last = |edtf: String| match edtf.split_once('/') {
        Some((_, end)) => format!("../{end}"),
        None => format!("../{edtf}"),
    };
    time.edtf = time.edtf.map(last);
    time
}

/// "the 2013 attacks", "the 1970s radical": the year of something else.
fn modifies_noun(reader: &Reader, token: usize) -> bool {
    let tree = &reader.document.tree;
    let inside = matches!(
        tree.relation(token),
        Relation::Nummod | Relation::Compound | Relation::Amod | Relation::Nmod | Relation::Poss
    );
    let noun = tree.head(token);
    inside && (reader.document.is_pos(noun, "NOUN") || tree.relation(noun) == Relation::Appos)
}

/// "charged with the killings at X *in July 1993*": behind the place of a deed a time is that of the
/// deed, and not of the step of law.
fn is_of_deed(reader: &Reader, finding: &Finding, start: usize) -> bool {
    let Slots::Legal(legal) = &finding.slots else {
        return false;
    };
    let document = reader.document;
    let tree = &document.tree;
    // "in" may be part of the time
    let before = |t: usize| t.checked_sub(1);
    let preposition = (!document.is_pos(start, "ADP"))
        .then(|| before(start))
        .flatten();
    let preposition = preposition.unwrap_or(start);
    let Some(place) = before(preposition) else {
        return false;
    };
    let deed = tree.head(tree.head(place));
    document.is_pos(preposition, "ADP")
        && document.is_name(place, NameType::Place)
        && tree.relation(place) == Relation::Pobj
        && document.is_pos(deed, "NOUN")
        // "war crimes in X in 1998" may have been judged then
        && tree.child_in(deed, &[Relation::Det, Relation::Poss]).is_some()
        && (legal.offence.iter())
            .any(|offence| offence.span.contains(document.span(deed..deed + 1)))
}

/// "has been jailed *for nine years*": the length of what is imposed, and no stretch that is over.
fn is_term(reader: &Reader, start: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let preposition = match document.lower(start) {
        "for" => start,
        _ => tree.head(tree.head(start)),
    };
    let verb = tree.head(preposition);
    let imposes = ["jail", "sentence", "imprison", "ban", "suspend", "bar"];
    document.lower(preposition) == "for"
        && imposes.contains(&document.lemma(verb))
        && (preposition..document.sentence(start).end.min(preposition + 6)).any(|t| {
            document.lemma(t) == "year"
                || document.lemma(t) == "month"
                || document.lemma(t) == "day"
        })
}

/// "this morning, *9 October 2019*": the day that a time told by itself was on.
fn is_set_beside(document: &Document, value: &TimeValue, day: &TimeExpression) -> bool {
    let start = document.span(day.tokens.clone()).start;
    let between = document.text(Span::new(value.span.end, start.max(value.span.end)));
    value.span.end < start && between.trim() == ","
}

/// "X, minister *from 2019 to 2022*, fled": the years of an office set beside a name.
fn is_time_in_office(reader: &Reader, start: usize) -> bool {
    let document = reader.document;
    let sentence = document.sentence(start);
    let parts = |&t: &usize| {
        document.is_pos(t, "VERB") || document.is_pos(t, "AUX") || document.token(t).text == ","
    };
    let mut before = (sentence.start..start).rev().take_while(|t| !parts(t));
    before.any(|t| is_office_beside_name(document, t))
        || opens_with_office(document, start)
        || is_term_of_subject(document, start)
}

/// "*The minister from 2011 to 2014* fled": the years of the one who fled, and not those of the flight.
fn is_term_of_subject(document: &Document, start: usize) -> bool {
    let tree = &document.tree;
    let bound = |t: usize| matches!(document.lower(t), "from" | "between" | "until" | "till");
    let behind = start.checked_sub(1).filter(|&t| bound(t));
    let Some(from) = Some(start).filter(|&t| bound(t)).or(behind) else {
        return false;
    };
    let sentence = document.sentence(start);
    let mut before = (sentence.start..from)
        .rev()
        .take_while(|&t| !document.is_pos(t, "VERB") && document.token(t).text != ",");
    before.any(|t| {
        let subject = matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass);
        let office = document
            .lexicon
            .roles
            .nouns
            .has(&document.lemma(t).to_lowercase());
        subject && office && from < tree.head(t) && document.name_of(t).is_none()
    })
}

/// "*Minister* from 2019 to 2021, X was arrested in May": an office without its name, and its years, before a comma.
fn opens_with_office(document: &Document, start: usize) -> bool {
    let sentence = document.sentence(start);
    let comma = (start..sentence.end).find(|&t| document.token(t).text == ",");
    // "The director of the port from 2019 to 2021, *X* was arrested"
    let before_name = comma
        .filter(|c| c + 1 < sentence.end)
        .is_some_and(|c| document.is_name(c + 1, NameType::Person));
    let small = |&t: &usize| {
        matches!(document.token(t).pos.as_str(), "DET" | "ADJ" | "ADV")
            && (before_name || document.lower(t) != "the")
    };
    let Some(office) = (sentence.start..start).find(|t| !small(t)) else {
        return false;
    };
    let nominal = document.is_pos(office, "NOUN") || document.is_pos(office, "PROPN");
    let noun = nominal && document.name_of(office).is_none();
    let subject = matches!(
        document.tree.relation(office),
        Relation::Nsubj | Relation::Nsubjpass | Relation::Root
    );
    let verb = (office..comma.unwrap_or(sentence.end))
        .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
    let known = document
        .lexicon
        .roles
        .nouns
        .has(&document.lemma(office).to_lowercase());
    noun && !subject && comma.is_some() && !verb && known
}

/// "X, *minister* from 2019 to 2022".
fn is_office_beside_name(document: &Document, token: usize) -> bool {
    let office = document.lemma(token).to_lowercase();
    document.tree.relation(token) == Relation::Appos
        && document.name_of(token).is_none()
        && document.lexicon.roles.nouns.has(&office)
}

/// The event that a time hung at `token` belongs to: the nearest verb or noun of an event above.
fn holder_of_time(reader: &Reader, token: usize) -> Option<usize> {
    let document = reader.document;
    let lexicon = document.lexicon;
    let in_office = |&t: &usize| is_office_beside_name(document, t);
    let mut above = document.tree.ancestors(token).take_while(|t| !in_office(t));
    above.find(|&t| {
        let verb = document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
        let lemma = document.lemma(t);
        let noun = document.is_pos(t, "NOUN")
            && (lexicon.motion.of_noun(lemma).next().is_some()
                || lexicon.fate.of_noun(lemma).next().is_some()
                || lexicon
                    .legal
                    .nouns
                    .iter()
                    .any(|n| n.nouns.iter().any(|w| w == lemma))
                || lexicon.legal.requests.iter().any(|r| r.nouns.has(lemma)));
        verb || noun
    })
}

/// "A leader who fled *last week* has arrived": between a relative clause and the verb it
/// interrupts, with no comma, a time belongs to the clause, whatever the model hangs it on.
fn clause_before(reader: &Reader, time: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let main = tree.head(time);
    if main <= time || !document.is_pos(main, "VERB") {
        return None;
    }
    let subject = tree.child_in(main, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let clause = tree
        .subtree(subject)
        .into_iter()
        .filter(|&t| matches!(tree.relation(t), Relation::Relcl | Relation::Acl))
        .filter(|&t| t < time)
        .max()?;
    let parted = (clause..time).any(|t| document.is_pos(t, "PUNCT"));
    // "A clerk who stole *was on Friday sentenced*"
    let begun = tree
        .children_in(main, &[Relation::Aux, Relation::Auxpass])
        .any(|auxiliary| (clause..time).contains(&auxiliary));
    (!parted && !begun).then_some(clause)
}
