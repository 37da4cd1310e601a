//! Findings become claims: subject, evidence, factuality, attribution, time, id.

use std::collections::BTreeSet;
use std::ops::Range;

use reportedly_model::{
    Certainty, Claim, Evidence, Evidentiality, Kind, Modality, Polarity, Quoted, RoleStatus, Slots,
    Span, TimeValue,
};
use sha2::{Digest, Sha256};

use crate::factuality::Factuality;
use crate::frames::{Finding, party};
use crate::syntax::{Relation, as_written};
use crate::{Reader, attribution, dating, factuality, journeys};

/// Code points of context kept on either side of the evidence.
const CONTEXT: usize = 32;

/// Turns findings into claims, in order of their evidence; movements are numbered as legs in the
/// order in which they are told to have happened.
pub fn claims(reader: &Reader, findings: &[Finding]) -> Vec<Claim> {
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by_key(|finding| journeys::told_order(reader, finding.predicate));
    let mut claims: Vec<Claim> = ordered
        .into_iter()
        .filter_map(|finding| claim(reader, finding))
        .collect();
    journeys::number(reader, &mut claims);
    claims.sort_by_key(|claim| (claim.evidence.span, claim.kind(), claim.subject.span));
    claims
}

fn claim(reader: &Reader, finding: &Finding) -> Option<Claim> {
    let document = reader.document;
    let subject = party(reader, finding.subject)?;
    let mut factuality = factuality::of(reader, finding.predicate);
    if let Some(or) = finding.offered_by() {
        factuality.offer(reader, or);
    }
    if let Some(teller) = finding.teller {
        factuality::as_told_by(reader, teller, &mut factuality);
    }
    let denied = factuality.polarity == Polarity::Negative;
    if factuality.void
        || finding.only_affirmed && denied
        || is_merely_not_at_large(finding, &factuality)
    {
        return None;
    }
    let time = time_of(reader, finding);
    let evidence = evidence(reader, finding, &factuality, time.as_ref());
    if evidence.exact.contains('|') {
        // the cells of a table are no sentence
        return None;
    }
    let mut claim = Claim::new(
        &document.report.name,
        subject,
        finding.slots.clone(),
        evidence,
    );
    claim.polarity = factuality.polarity;
    if finding.is_turned() {
        claim.polarity = match claim.polarity {
            Polarity::Positive => Polarity::Negative,
            Polarity::Negative => Polarity::Positive,
        };
    }
    if finding.stands {
        claim.polarity = Polarity::Positive;
    }
    claim.modality = match finding.modality {
        Some(modality) if factuality.modality == Modality::Actual => modality,
        _ => factuality.modality,
    };
    claim.certainty = factuality.certainty;
    claim.evidentiality = factuality.evidentiality;
    claim.turned_by = turning_words(reader, finding, &factuality);
    claim.hedges = factuality.hedges;
    claim.time = time;
    claim.sources = match finding.teller {
        Some(teller) => attribution::of_teller(reader, finding.predicate, teller),
        None => attribution::of(reader, finding.predicate),
    };
    if let Some(verb) = finding.counted_by
        && claim.sources.is_empty()
    {
        claim.sources = attribution::of(reader, verb);
    }
    claim.rule = finding.rule.clone();
    settle_status(&mut claim, reader);
    if is_standing(finding) {
        settle_standing(&mut claim, finding, reader);
    }
    let ahead = lies_ahead(reader, &claim) || is_noun_of_days_to_come(reader, finding, &claim);
    if claim.modality == Modality::Actual && ahead {
        claim.modality = Modality::Intended;
    }
    let unreal = claim.modality != Modality::Actual || claim.polarity == Polarity::Negative;
    if let Slots::Movement(movement) = &mut claim.slots
        && unreal
    {
        movement.reached = (claim.polarity == Polarity::Negative && movement.reached == Some(true))
            .then_some(false);
    } else if let Slots::Movement(movement) = &mut claim.slots
        && factuality::is_under_way(reader, finding.predicate)
    {
        movement.reached = movement.reached.filter(|reached| !reached);
    }
    Some(claim)
}

/// "denied that he was at large": nobody says that he is held.
fn is_merely_not_at_large(finding: &Finding, factuality: &Factuality) -> bool {
    let captured = matches!(&finding.slots, Slots::Fate(fate)
        if fate.event.value == reportedly_model::FateEvent::Captured);
    finding.negative && captured && factuality.polarity == Polarity::Negative
}

/// Whether it tells what somebody is, or is to others, rather than what happened, as a meeting did.
fn is_standing(finding: &Finding) -> bool {
    let met = finding.rule == "association/met";
    !met && matches!(
        finding.slots.kind(),
        Kind::Role | Kind::Kinship | Kind::Association
    )
}

/// When it happened; what stands is told without a day, but for the years of an office.
fn time_of(reader: &Reader, finding: &Finding) -> Option<TimeValue> {
    if let Slots::Role(role) = &finding.slots {
        return dating::years_in_office(reader, role);
    }
    if is_standing(finding) || finding.undated {
        return None;
    }
    let time = dating::time(reader, finding)?;
    Some(if finding.found_later {
        dating::at_the_latest(time)
    } else {
        time
    })
}

/// "is flying to Minsk on Monday": dated by a day after the report's own, it has not happened yet.
fn lies_ahead(reader: &Reader, claim: &Claim) -> bool {
    let day = |edtf: &str| edtf.parse::<jiff::civil::Date>().ok();
    let published = reader.document.report.published.as_ref();
    let published = published.and_then(|p| day(&p.date));
    let told = claim.time.as_ref().and_then(|t| day(t.edtf.as_deref()?));
    published
        .zip(told)
        .is_some_and(|(published, told)| told > published)
}

/// "his trip to Doha *next week*": a noun of going tells no tense, and the day is still to come.
fn is_noun_of_days_to_come(reader: &Reader, finding: &Finding, claim: &Claim) -> bool {
    let happening = matches!(finding.slots.kind(), Kind::Movement | Kind::Presence);
    let words = claim.time.as_ref().map(|time| time.text.to_lowercase());
    let to_come = |text: String| {
        let next = text.contains("next ") && !text.contains("the next ");
        next || text.contains("tomorrow") || text.contains("coming ")
    };
    happening && reader.document.is_pos(finding.predicate, "NOUN") && words.is_some_and(to_come)
}

/// "transport minister *from 2009 to 2013*": nobody need say that the office is over.
fn settle_status(claim: &mut Claim, reader: &Reader) {
    let published = reader.document.report.published.as_ref();
    let published = published.map(|published| published.date.as_str());
    if let (Slots::Role(role), Some(years)) = (&mut claim.slots, &claim.time)
        && role.status == RoleStatus::Unstated
    {
        role.status = dating::status_by_years(years, published);
    }
}

/// What someone is does not hang on the verb of the sentence it is mentioned in: "the minister
/// is said to have fled" leaves him minister. Only a copula's own words bear on it.
fn settle_standing(claim: &mut Claim, finding: &Finding, reader: &Reader) {
    let tree = &reader.document.tree;
    let predicative = matches!(
        tree.relation(tree.first_conjunct(finding.predicate)),
        Relation::Attr | Relation::Acomp | Relation::Oprd
    ) || matches!(finding.rule.as_str(), "role/verb" | "kinship/verb");
    if predicative {
        return;
    }
    claim.polarity = Polarity::Positive;
    claim.certainty = Certainty::Certain;
    claim.modality = Modality::Actual;
    claim.evidentiality = Evidentiality::Asserted;
    claim.hedges.clear();
    if let Some(word) = alleged(reader, finding) {
        let span = reader.document.span(word..word + 1);
        claim.certainty = Certainty::Probable;
        claim.evidentiality = Evidentiality::Reported;
        claim
            .hedges
            .push(Quoted::new(reader.document.text(span), span));
    }
    let tied = claim.kind() == Kind::Association && is_told_beside(reader, finding);
    if tied || matches!(claim.kind(), Kind::Role | Kind::Kinship) {
        claim.sources = attribution::of_description(reader, finding.predicate);
    }
}

/// "Novak's *lawyer*, Rusu, called it false": whose lawyer he is, he does not say himself.
fn is_told_beside(reader: &Reader, finding: &Finding) -> bool {
    let tree = &reader.document.tree;
    let (noun, name) = (finding.predicate, finding.subject);
    let beside = |a: usize, b: usize| tree.head(a) == b && tree.relation(a) == Relation::Appos;
    beside(name, noun) || beside(noun, name)
}

/// "the *alleged* organiser, X", "le tireur *présumé*": what hedges a description by itself.
fn alleged(reader: &Reader, finding: &Finding) -> Option<usize> {
    let Slots::Role(role) = &finding.slots else {
        return None;
    };
    let document = reader.document;
    let adjectives = &document.lexicon.factuality.hearsay.adjectives;
    let title = document.index_range(role.title.span);
    let behind = (title.end + 1).min(document.sentence(finding.predicate).end);
    (title.start.saturating_sub(1)..behind).find(|&t| adjectives.has(document.lower(t)))
}

/// The words that make a claim negative, in order.
fn turning_words(reader: &Reader, finding: &Finding, factuality: &Factuality) -> Vec<Quoted> {
    let own = finding.choice.filter(|_| finding.is_turned());
    let words: BTreeSet<usize> = own
        .map(|choice| choice.word)
        .into_iter()
        .chain(factuality.turned_by.iter().copied())
        .collect();
    words
        .into_iter()
        .map(|word| {
            let span = reader.document.span(word..word + 1);
            Quoted::new(reader.document.text(span), span)
        })
        .collect()
}

/// From the first to the last word that the claim rests on, within the sentence of its predicate and
/// of the one that counts the subject in.
fn evidence(
    reader: &Reader,
    finding: &Finding,
    factuality: &Factuality,
    time: Option<&TimeValue>,
) -> Evidence {
    let document = reader.document;
    if let Some(entry) = &finding.entry {
        return quote(reader, document.span(entry.clone()));
    }
    let sentence = document.sentence(finding.predicate);
    let within = |range: &Range<usize>| sentence.start <= range.start && range.end <= sentence.end;
    let subject = reader
        .chains
        .mention_at(finding.subject)
        .map_or(finding.subject..finding.subject + 1, |m| {
            reader.chains.drafts[m].tokens.clone()
        });
    let plural = plural_for(reader, finding.subject, &sentence);
    let verb = as_written(document, finding.predicate);
    let mut words = verb..verb + 1;
    let auxiliaries = document
        .tree
        .children_in(
            finding.predicate,
            &[Relation::Aux, Relation::Auxpass, Relation::Neg],
        )
        .map(|t| t..t + 1);
    let companions = companions_of(&finding.slots).map(|span| document.index_range(span));
    for range in finding
        .words
        .iter()
        .cloned()
        .chain([subject])
        .chain(plural)
        .chain(auxiliaries)
        .chain(companions)
        .chain(factuality.turned_by.iter().map(|&t| t..t + 1))
        .chain(finding.choice.map(|choice| choice.word..choice.word + 1))
    {
        if within(&range) {
            words = words.start.min(range.start)..words.end.max(range.end);
        }
    }
    let mut span = document.span(words);
    if let Some(verb) = finding.counted_by {
        span = span.union(document.span(document.sentence(verb).start..finding.subject + 1));
    }
    let bounds = document.span(sentence);
    for also in factuality
        .hedges
        .iter()
        .map(|h| h.span)
        .chain(time.map(|t| t.span))
    {
        if bounds.contains(also) {
            span = span.union(also);
        }
    }
    quote(reader, span)
}

/// "They" and "both", where the subject itself was named in a sentence before.
fn plural_for(reader: &Reader, subject: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let chains = reader.chains;
    let subject = chains.mention_at(subject)?;
    if sentence.contains(&chains.drafts[subject].head) {
        return None;
    }
    let mut here = sentence.clone().filter_map(|t| chains.mention_at(t));
    here.find(|&m| chains.each(m).contains(&subject))
        .map(|m| chains.drafts[m].tokens.clone())
}

fn companions_of(slots: &Slots) -> impl Iterator<Item = Span> {
    let companions = match slots {
        Slots::Movement(movement) => movement.companions.as_slice(),
        _ => &[],
    };
    companions.iter().map(|party| party.span)
}

/// The words of `span`, with those around them.
pub fn quote(reader: &Reader, span: Span) -> Evidence {
    let document = reader.document;
    let before = Span::new(span.start.saturating_sub(CONTEXT), span.start);
    let after = Span::new(span.end, (span.end + CONTEXT).min(document.index.len()));
    Evidence {
        exact: document.text(span).to_owned(),
        prefix: document.text(before).to_owned(),
        suffix: document.text(after).to_owned(),
        span,
    }
}

/// A hash of what the claim is about and where it stands; `nth` of several on the same words.
pub fn id(reader: &Reader, claim: &Claim, nth: usize) -> String {
    let mut hash = Sha256::new();
    let (subject, evidence) = (claim.subject.span, claim.evidence.span);
    let facts = format!(
        "{}\n{:?}\n{}-{}\n{}-{}\n{}",
        reader.document.report.id,
        claim.kind(),
        subject.start,
        subject.end,
        evidence.start,
        evidence.end,
        detail(claim),
    );
    hash.update(facts.as_bytes());
    if nth > 0 {
        hash.update(format!("\n{nth}"));
    }
    hash.finalize()
        .iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What tells apart two claims of one kind on the same words ("accused" and "wanted").
fn detail(claim: &Claim) -> String {
    match &claim.slots {
        Slots::Fate(fate) => format!("{:?}", fate.event.value),
        Slots::Legal(legal) => format!("{:?}", legal.act.value),
        Slots::Kinship(kinship) => kinship.relation.value.clone(),
        Slots::Role(role) => role.title.span.start.to_string(),
        Slots::Association(tie) => tie.other.span.start.to_string(),
        _ => String::new(),
    }
}
