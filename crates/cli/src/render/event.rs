//! One event: the accounts side by side, then where they agree and where they differ.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_corroborate::edtf_in_words;
use reportedly_model::{Absence, Claim, Event, Facet, FacetPair, FacetSlot, FacetValue, Verdict};

use super::claim::{place_in_report, source, who_says};
use super::comparison::{Labels, Setting, absence_in_words, kind_name, shortened};
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
    withdrawn(page, look, indent + 2, event, &setting.labels);
    compared(page, look, indent + 2, event, &setting.labels);
    let joins = origins::joins_in_words(&event.origins);
    for (lead, reason) in joins {
        let words = Words::of(Tone::Faint, &setting.labels.in_words(&reason));
        label(page, look, indent + 2, lead, Tone::Faint, &words);
    }
    absent(page, look, indent + 2, event, &setting.labels);
}

/// A claim, with every account that makes it in the same terms.
struct Told<'e> {
    claim: &'e Claim,
    words: Words,
    /// Place in the first report that has it.
    lead: String,
    /// The same in others, which may be copies.
    also: Vec<String>,
}

/// Each claim of the accounts, with its place in the report and who says so.
fn accounts(
    page: &mut String,
    setting: &Setting<'_>,
    indent: usize,
    event: &Event,
    names: &[String],
) {
    let mut told = told(setting, event, names);
    let hidden = told.len().saturating_sub(MOST_TOLD);
    told.truncate(MOST_TOLD);
    let widest = told
        .iter()
        .map(|told| told.lead.chars().count())
        .max()
        .unwrap_or(0);
    let column = indent + widest + 2;
    for Told {
        claim,
        mut words,
        lead,
        also,
    } in told
    {
        if !also.is_empty() {
            words.also(Tone::Faint, &also_in_words(&also));
        }
        columns(
            page,
            setting.look,
            indent,
            &Words::of(Tone::Faint, &lead),
            column,
            &words,
        );
        who_says(page, setting.look, column, claim);
    }
    if hidden > 0 {
        let words = format!("and {hidden} more accounts in other words, in the JSON form");
        let words = Words::of(Tone::Faint, &words);
        paragraph(page, setting.look, indent, indent + 2, &words);
    }
}

/// `also [2] ¶1:25`; of many, how many they are, and the first of them.
fn also_in_words(also: &[String]) -> String {
    let label = |lead: &String| lead.split(' ').next().unwrap_or_default().to_owned();
    let labels: Vec<String> = also.iter().map(label).collect();
    match shortened(&labels, " ") {
        few if few == labels.join(" ") => format!("also {}", also.join(", ")),
        many => format!("{} reports say so, also {many}", also.len() + 1),
    }
}

/// Accounts in words of their own that are told one by one.
const MOST_TOLD: usize = 24;

/// The claims of an event, those in the same terms together.
fn told<'e>(setting: &Setting<'e>, event: &Event, names: &[String]) -> Vec<Told<'e>> {
    let mut all: Vec<Told<'e>> = Vec::new();
    for account in &event.accounts {
        for id in &account.claims {
            let Some((report, claim)) = setting.directory.get(&account.report, id) else {
                continue;
            };
            let words = claim_words(claim, event, names);
            let label = setting.labels.of(&account.report);
            let lead = format!("{label} {}", place_in_report(report, &claim.evidence));
            let same =
                |told: &&mut Told<'_>| told.words == words && same_sources(told.claim, claim);
            match all.iter_mut().find(same) {
                Some(known) => known.also.push(lead),
                None => all.push(Told {
                    claim,
                    words,
                    lead,
                    also: Vec::new(),
                }),
            }
        }
    }
    all
}

fn claim_words(claim: &Claim, event: &Event, names: &[String]) -> Words {
    let mut words = phrase(claim);
    let subject = party(&claim.subject);
    if subject != event.subject && !names.contains(&subject) {
        words.also(Tone::Faint, &format!("said of {subject}"));
    }
    words
}

/// The accounts that a later report took back or replaced.
fn withdrawn(page: &mut String, look: Look, indent: usize, event: &Event, labels: &Labels<'_>) {
    for account in &event.accounts {
        if let Some(newer) = &account.withdrawn_by {
            let words = format!("{} by {}", labels.of(&account.report), labels.of(newer));
            label(
                page,
                look,
                indent,
                "withdrawn",
                Tone::Against,
                &Words::of(Tone::Plain, &words),
            );
        }
    }
}

/// Whether both cite the same words for their sources and hedges.
pub(super) fn same_sources(first: &Claim, second: &Claim) -> bool {
    let cited = |claim: &Claim| -> Vec<Vec<String>> {
        claim
            .sources
            .iter()
            .map(|chain| chain.iter().map(source).collect())
            .collect()
    };
    let hedged = |claim: &Claim| -> Vec<String> {
        claim
            .hedges
            .iter()
            .map(|hedge| hedge.text.clone())
            .collect()
    };
    cited(first) == cited(second) && hedged(first) == hedged(second)
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
    // That two accounts are as firm is worth a word only where they agree in something else.
    if agreed
        .iter()
        .any(|facet| facet.slot != FacetSlot::Certainty)
    {
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
    // Of those who say that it is so, only those count whose very words are denied.
    let is_shown = |report: &str| {
        facet.slot != FacetSlot::Polarity || !conflict || is_in_conflict(facet, report)
    };
    for (at, (value, mut reports)) in values(facet).into_iter().enumerate() {
        reports.retain(|report| is_shown(report));
        if reports.is_empty() {
            continue;
        }
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
    for reason in reasons(facet, worst) {
        let words = Words::of(Tone::Faint, &labels.in_words(reason));
        paragraph(page, look, indent + LABEL, indent + LABEL, &words);
    }
}

fn is_in_conflict(facet: &Facet, report: &str) -> bool {
    let mut pairs = facet.pairs.iter();
    pairs.any(|pair| pair.verdict == Verdict::Conflict && (pair.a == report || pair.b == report))
}

/// The different values of a slot, in order of appearance, each with its reports.
fn values(facet: &Facet) -> Vec<(String, Vec<&str>)> {
    let mut values: Vec<(String, Vec<&str>)> = Vec::new();
    for entry in facet
        .entries
        .iter()
        .filter(|entry| !entry.values.is_empty())
    {
        let value = value_in_words(facet.slot, &entry.values);
        match values.iter_mut().find(|(known, _)| *known == value) {
            Some((_, reports)) => reports.push(&entry.report),
            None => values.push((value, vec![&entry.report])),
        }
    }
    values
}

fn value_in_words(slot: FacetSlot, values: &[FacetValue]) -> String {
    let in_words = |value: &FacetValue| match slot {
        FacetSlot::Time => edtf_in_words(&value.value),
        _ => value.value.clone(),
    };
    let mut said: Vec<String> = values.iter().map(in_words).collect();
    said.dedup();
    said.join(", ")
}

/// Why the pairs stand as they do, each reason once; what only repeats the values is left out.
fn reasons(facet: &Facet, verdict: Verdict) -> Vec<&str> {
    let mut reasons: Vec<&str> = Vec::new();
    let mut hedging: BTreeSet<&str> = BTreeSet::new();
    for pair in facet.pairs.iter().filter(|pair| pair.verdict == verdict) {
        // Whoever hedges does so against all who are firm, and the values tell who these are.
        let hedges = match &pair.finer {
            Some(firm) if *firm == pair.a => &pair.b,
            _ => &pair.a,
        };
        if facet.slot == FacetSlot::Certainty && !hedging.insert(hedges) {
            continue;
        }
        if !reasons.contains(&pair.reason.as_str()) && !repeats_values(facet, pair) {
            reasons.push(&pair.reason);
        }
    }
    reasons
}

fn repeats_values(facet: &Facet, pair: &FacetPair) -> bool {
    let told = |report: &str| {
        let entry = facet.entries.iter().find(|entry| entry.report == report);
        let values = entry
            .map(|entry| value_in_words(facet.slot, &entry.values))
            .unwrap_or_default();
        format!("{values} in {report}")
    };
    pair.reason == format!("{}, {}", told(&pair.a), told(&pair.b))
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
