//! One event: the accounts side by side, then where they agree and where they differ.

use std::collections::BTreeMap;

use reportedly_model::{Absence, Event, Facet, FacetPair, FacetSlot, FacetValue, Verdict};

use super::claim::{place_in_report, who_says};
use super::comparison::{Labels, Setting, absence_in_words, kind_name};
use super::flow::{Look, Tone, Words, columns, paragraph};
use super::origins;
use super::phrase::{party, phrase};

/// Columns of a label such as "conflict" below an event.
const LABEL: usize = 13;

/// Writes an event: each account a line, then the slots in which accounts can be compared. What
/// is said of somebody beside those `names` is marked so.
pub(super) fn event(
    page: &mut String,
    setting: &Setting<'_>,
    indent: usize,
    event: &Event,
    names: &[String],
) {
    let look = setting.look;
    page.push('\n');
    let mut heading = Words::of(Tone::Strong, kind_name(event.kind));
    if event.person.is_none() {
        heading.also(Tone::Strong, &event.subject);
    }
    heading.also_words(origins::count(&event.origins));
    paragraph(page, look, indent, indent + 2, &heading);
    accounts(page, setting, indent + 2, event, names);
    compared(page, look, indent + 2, event, &setting.labels);
    origins::joins(page, look, indent + 2, indent + 2 + LABEL, &event.origins);
    absent(page, look, indent + 2, event, &setting.labels);
}

/// Each claim of each account, with its place in the report and who says so.
fn accounts(
    page: &mut String,
    setting: &Setting<'_>,
    indent: usize,
    event: &Event,
    names: &[String],
) {
    let look = setting.look;
    let claims = event.accounts.iter().flat_map(|account| {
        account.claims.iter().filter_map(move |id| {
            let (report, claim) = setting.directory.get(&account.report, id)?;
            let place = place_in_report(report, &claim.evidence);
            Some((
                format!("{} {place}", setting.labels.of(&account.report)),
                account,
                claim,
            ))
        })
    });
    let claims: Vec<_> = claims.collect();
    let widest = claims
        .iter()
        .map(|(lead, ..)| lead.chars().count())
        .max()
        .unwrap_or(0);
    let column = indent + widest + 2;
    for (lead, account, claim) in claims {
        let mut words = phrase(claim);
        let subject = party(&claim.subject);
        if event.subject != subject && !names.contains(&subject) {
            words.also(Tone::Faint, &format!("said of {subject}"));
        }
        if let Some(newer) = &account.withdrawn_by {
            words.also(
                Tone::Against,
                &format!("withdrawn by {}", setting.labels.of(newer)),
            );
        }
        columns(
            page,
            look,
            indent,
            &Words::of(Tone::Faint, &lead),
            column,
            &words,
        );
        who_says(page, look, column, claim);
    }
}

/// The slots that accounts agree in, in one line, and those in which they differ, one by one.
fn compared(page: &mut String, look: Look, indent: usize, event: &Event, labels: &Labels<'_>) {
    let (agreed, differing): (Vec<&Facet>, Vec<&Facet>) = event
        .facets
        .iter()
        .filter(|facet| !facet.pairs.is_empty())
        .partition(|facet| {
            facet
                .pairs
                .iter()
                .all(|pair| pair.verdict == Verdict::Agree)
        });
    if !agreed.is_empty() {
        let slots: Vec<&str> = agreed.iter().map(|facet| slot_name(facet.slot)).collect();
        label(
            page,
            look,
            indent,
            "agree",
            Tone::Good,
            &Words::of(Tone::Plain, &slots.join(", ")),
        );
    }
    for facet in differing {
        difference(page, look, indent, facet, labels);
    }
}

/// The values of a slot with those who give them, and then what the differences are.
fn difference(page: &mut String, look: Look, indent: usize, facet: &Facet, labels: &Labels<'_>) {
    let conflict = facet
        .pairs
        .iter()
        .any(|pair| pair.verdict == Verdict::Conflict);
    let (name, tone) = if conflict {
        ("conflict", Tone::Against)
    } else {
        ("refined", Tone::Doubtful)
    };
    let mut words = Words::of(Tone::Plain, slot_name(facet.slot)).with(Tone::Plain, ":");
    for (at, (value, reports)) in values(facet).into_iter().enumerate() {
        if at > 0 {
            words.say(Tone::Faint, "|");
        }
        words.say(Tone::Plain, &value);
        words.say(Tone::Faint, &labels.of_all(reports.into_iter()));
    }
    label(page, look, indent, name, tone, &words);
    let worst = if conflict {
        Verdict::Conflict
    } else {
        Verdict::Refine
    };
    for reason in reasons(&facet.pairs, worst) {
        paragraph(
            page,
            look,
            indent + LABEL,
            indent + LABEL,
            &Words::of(Tone::Faint, reason),
        );
    }
}

/// The different values of a slot, in order of appearance, each with its reports.
fn values(facet: &Facet) -> Vec<(String, Vec<&str>)> {
    let mut values: Vec<(String, Vec<&str>)> = Vec::new();
    for entry in facet
        .entries
        .iter()
        .filter(|entry| !entry.values.is_empty())
    {
        let value = value_in_words(&entry.values);
        match values.iter_mut().find(|(known, _)| *known == value) {
            Some((_, reports)) => reports.push(&entry.report),
            None => values.push((value, vec![&entry.report])),
        }
    }
    values
}

fn value_in_words(values: &[FacetValue]) -> String {
    let mut said: Vec<&str> = values.iter().map(|value| value.value.as_str()).collect();
    said.dedup();
    said.join(", ")
}

fn reasons(pairs: &[FacetPair], verdict: Verdict) -> Vec<&str> {
    let mut reasons: Vec<&str> = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.verdict == verdict) {
        if !reasons.contains(&pair.reason.as_str()) {
            reasons.push(&pair.reason);
        }
    }
    reasons
}

/// Reports that speak of the person and tell nothing of the event; only where others can be
/// compared, since one account alone is missing everywhere else.
fn absent(page: &mut String, look: Look, indent: usize, event: &Event, labels: &Labels<'_>) {
    if event.accounts.len() < 2 {
        return;
    }
    let mut by_reason: BTreeMap<Absence, Vec<&str>> = BTreeMap::new();
    for absent in event
        .absent
        .iter()
        .filter(|absent| absent.absence != Absence::NotRead)
    {
        by_reason
            .entry(absent.absence)
            .or_default()
            .push(&absent.report);
    }
    for (absence, reports) in by_reason {
        let words = format!(
            "{} {}",
            labels.of_all(reports.into_iter()),
            absence_in_words(absence)
        );
        label(
            page,
            look,
            indent,
            "absent",
            Tone::Faint,
            &Words::of(Tone::Faint, &words),
        );
    }
}

fn label(page: &mut String, look: Look, indent: usize, name: &str, tone: Tone, words: &Words) {
    columns(
        page,
        look,
        indent,
        &Words::of(tone, name),
        indent + LABEL,
        words,
    );
}

const fn slot_name(slot: FacetSlot) -> &'static str {
    match slot {
        FacetSlot::Subject => "who",
        FacetSlot::Polarity => "whether it is so",
        FacetSlot::Event => "what happened",
        FacetSlot::Act => "step of law",
        FacetSlot::Relation => "relation",
        FacetSlot::Title => "title",
        FacetSlot::Origin => "from where",
        FacetSlot::Via => "by way of",
        FacetSlot::Destination => "where to",
        FacetSlot::Reached => "arrival",
        FacetSlot::Place => "place",
        FacetSlot::Means => "means",
        FacetSlot::Companions => "companions",
        FacetSlot::Organization => "organisation",
        FacetSlot::Status => "whether still held",
        FacetSlot::Relative => "relative",
        FacetSlot::Other => "the other",
        FacetSlot::Authority => "authority",
        FacetSlot::RelayedBy => "passed on by",
        FacetSlot::Addressee => "addressed to",
        FacetSlot::Condition => "condition",
        FacetSlot::Offence => "offence",
        FacetSlot::InAbsentia => "in absentia",
        FacetSlot::Time => "time",
        FacetSlot::Certainty => "firmness",
    }
}
