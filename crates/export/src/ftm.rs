//! FollowTheMoney entities, one JSON object a line.
//!
//! People, organisations and reports become entities of their own; a claim becomes an `Event`, or
//! a `Family`, `Associate` or `Membership` where it ties two known ones together and nobody denies
//! it or took it back. Each links to its report as `proof`, and says in `description` whom it cites, how firmly it is said and whether
//! anyone has reviewed it: a link in a graph looks like a finding, and these are claims.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, Write};

use reportedly_model::{Claim, Modality, PartyType, Person, Polarity, Reading, Slots, Span};
use reportedly_workspace::{Case, Withdrawal, withdrawals};
use serde_json::json;

use crate::facts::{Fact, assessed, facts, places, reservations, sources, web_address, word};
use crate::told::{gist, value_of};

/// Values of the properties of an entity; FollowTheMoney has several for each.
type Properties = BTreeMap<&'static str, BTreeSet<String>>;

/// People by the chains of the reports that refer to them.
type Referents<'c> = HashMap<(&'c str, usize), &'c Person>;

/// Writes every report, everybody, and every claim.
///
/// # Errors
///
/// Those of the writer.
pub fn ftm(case: &Case, to: &mut impl Write) -> io::Result<()> {
    let mut referents = Referents::new();
    for person in &case.people {
        for member in &person.members {
            referents.insert((member.report.as_str(), member.chain), person);
        }
    }
    let withdrawn = withdrawals(case);
    for reading in &case.readings {
        let withdrawn = withdrawn.get(&reading.report.id);
        let article = article(case, reading, withdrawn);
        line(to, &report_id(reading), "Article", &article)?;
    }
    for person in &case.people {
        line(
            to,
            &person_id(person),
            schema(person.person_type),
            &somebody(case, person),
        )?;
    }
    for fact in facts(case) {
        let (schema, properties) = claim(&fact, &referents);
        line(
            to,
            &format!("rp-claim-{}", fact.claim.id),
            schema,
            &properties,
        )?;
    }
    Ok(())
}

fn line(to: &mut impl Write, id: &str, schema: &str, properties: &Properties) -> io::Result<()> {
    let entity = json!({"id": id, "schema": schema, "properties": properties});
    serde_json::to_writer(&mut *to, &entity)?;
    to.write_all(b"\n")
}

fn put(to: &mut Properties, property: &'static str, value: impl Into<String>) {
    let value: String = value.into();
    if !value.trim().is_empty() {
        to.entry(property).or_default().insert(value);
    }
}

fn report_id(reading: &Reading) -> String {
    format!("rp-report-{}", reading.report.id)
}

fn person_id(person: &Person) -> String {
    format!("rp-person-{}", person.id)
}

fn schema(party: PartyType) -> &'static str {
    match party {
        PartyType::Person => "Person",
        PartyType::Organization => "Organization",
        // Several people together, who are no body.
        PartyType::Group => "LegalEntity",
    }
}

fn article(case: &Case, reading: &Reading, withdrawn: Option<&Withdrawal<'_>>) -> Properties {
    let report = &reading.report;
    let mut properties = Properties::new();
    put(
        &mut properties,
        "title",
        report.title.as_ref().unwrap_or(&report.name).as_str(),
    );
    put(&mut properties, "fileName", report.name.as_str());
    // The property for hashes takes SHA-1 only.
    put(
        &mut properties,
        "notes",
        format!("SHA-256 of the bytes: {}", report.id),
    );
    if let Some(withdrawal) = withdrawn {
        let words = format!("withdrawn: {}", withdrawal.in_words());
        put(&mut properties, "notes", words);
    }
    put(
        &mut properties,
        "publisher",
        report.publisher.as_deref().unwrap_or_default(),
    );
    let published = case.published(report);
    let published = published.map_or("", |published| &published.date);
    put(&mut properties, "publishedAt", published);
    put(
        &mut properties,
        "sourceUrl",
        web_address(reading).unwrap_or_default(),
    );
    properties
}

fn somebody(case: &Case, person: &Person) -> Properties {
    let mut properties = Properties::new();
    put(&mut properties, "name", person.name.as_str());
    for seen in person.names.iter().filter(|seen| seen.name != person.name) {
        put(&mut properties, "alias", seen.name.as_str());
    }
    let reports: BTreeSet<&str> = person
        .members
        .iter()
        .map(|member| member.report.as_str())
        .collect();
    for reading in reports.iter().filter_map(|report| case.reading(report)) {
        put(&mut properties, "proof", report_id(reading));
        put(
            &mut properties,
            "sourceUrl",
            web_address(reading).unwrap_or_default(),
        );
    }
    properties
}

fn claim(fact: &Fact<'_>, referents: &Referents<'_>) -> (&'static str, Properties) {
    let mut properties = common(fact);
    let schema = tie(fact, referents, &mut properties).unwrap_or("Event");
    if schema == "Event" {
        event(fact, &mut properties);
    }
    (schema, properties)
}

/// What every claim says, whatever it becomes.
fn common(fact: &Fact<'_>) -> Properties {
    let (claim, report) = (fact.claim, &fact.reading.report);
    let mut properties = Properties::new();
    put(&mut properties, "proof", report_id(fact.reading));
    put(&mut properties, "summary", claim.evidence.exact.as_str());
    put(
        &mut properties,
        "description",
        format!("According to {}", sources(claim).join("; ")),
    );
    let mut status = reservations(claim);
    status.insert(0, "reported, not established".to_owned());
    status.extend(assessed(fact));
    put(&mut properties, "description", status.join("; "));
    put(
        &mut properties,
        "publisher",
        report.publisher.as_deref().unwrap_or_default(),
    );
    put(
        &mut properties,
        "sourceUrl",
        web_address(fact.reading).unwrap_or_default(),
    );
    put(&mut properties, "recordId", claim.id.as_str());
    let edtf = claim
        .time
        .as_ref()
        .and_then(|time| time.meant())
        .unwrap_or_default();
    match edtf.split_once('/') {
        Some((start, end)) => {
            put(&mut properties, "startDate", calendar(start));
            put(&mut properties, "endDate", calendar(end));
        }
        None => put(&mut properties, "date", calendar(edtf)),
    }
    properties
}

/// A date that is one for FollowTheMoney, which knows no uncertain ones.
fn calendar(edtf: &str) -> &str {
    let plain = edtf
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter == '-');
    if plain && edtf.len() >= 4 { edtf } else { "" }
}

/// How a claim ties two together: the schema, what it calls the two and the tie, where the words
/// for the other one stand, and what the tie is.
struct Tie<'c> {
    schema: &'static str,
    ends: [&'static str; 2],
    property: &'static str,
    other: Span,
    other_type: PartyType,
    words: &'c str,
}

fn tie_of(claim: &Claim) -> Option<Tie<'_>> {
    Some(match &claim.slots {
        Slots::Kinship(kinship) => Tie {
            schema: "Family",
            ends: ["person", "relative"],
            property: "relationship",
            other: kinship.relative.span,
            other_type: PartyType::Person,
            words: &kinship.relation.value,
        },
        Slots::Association(tie) => Tie {
            schema: "Associate",
            ends: ["person", "associate"],
            property: "relationship",
            other: tie.other.span,
            other_type: PartyType::Person,
            words: &tie.relation.value,
        },
        Slots::Role(role) => Tie {
            schema: "Membership",
            ends: ["member", "organization"],
            property: "role",
            other: role.organization.as_ref()?.span,
            other_type: PartyType::Organization,
            words: &role.title.text,
        },
        _ => return None,
    })
}

/// Two known ones, tied together by a claim that nobody denies or took back: the schema of that.
fn tie(
    fact: &Fact<'_>,
    referents: &Referents<'_>,
    properties: &mut Properties,
) -> Option<&'static str> {
    let claim = fact.claim;
    let is_said = claim.polarity != Polarity::Negative && claim.modality == Modality::Actual;
    if !is_said || fact.withdrawn.is_some() {
        return None;
    }
    let tie = tie_of(claim)?;
    let chain = fact.reading.chain_at(tie.other)?;
    let subject = fact.person?;
    let other = referents.get(&(fact.reading.report.id.as_str(), chain))?;
    let is_person = subject.person_type == PartyType::Person;
    if other.person_type != tie.other_type || (tie.schema != "Membership" && !is_person) {
        return None;
    }
    let [one_end, other_end] = tie.ends;
    put(properties, one_end, person_id(subject));
    put(properties, other_end, person_id(other));
    put(properties, tie.property, tie.words);
    if tie.schema == "Membership" {
        put(properties, "status", value_of(claim, "status"));
    }
    Some(tie.schema)
}

fn event(fact: &Fact<'_>, properties: &mut Properties) {
    let claim = fact.claim;
    let who = fact
        .person
        .map_or(&claim.subject.name, |person| &person.name);
    put(properties, "name", format!("{who}: {}", gist(claim)));
    if let Some(person) = fact.person {
        put(properties, "involved", person_id(person));
    }
    for (slot, place) in places(claim) {
        let exact = place
            .precision
            .map(|exact| format!(", {}", word(&exact)))
            .unwrap_or_default();
        put(
            properties,
            "location",
            format!("{} ({slot}{exact})", place.name),
        );
        put(
            properties,
            "country",
            place.country.as_deref().unwrap_or_default().to_lowercase(),
        );
    }
}
