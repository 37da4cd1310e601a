//! Why each claim was made, and why some sentences made none: `read --explain`.

use reportedly_claims::{Silence, Unclaimed};
use reportedly_model::{BlockRole, Claim, Polarity, Report, Source};
use serde_json::Value;

use super::claim::DETAIL;
use super::comparison::kind_name;
use super::flow::{Look, Tone, Words, columns, paragraph};
use super::phrase::quoted;

/// What a claim has beside its slots; these are told apart, or say nothing of the words.
const NO_SLOTS: [&str; 4] = ["evidence", "hedges", "sources", "subject"];

/// Writes the rule of a claim, the words that filled its slots, and its cues.
pub(crate) fn of_claim(page: &mut String, look: Look, claim: &Claim) {
    line(page, look, "rule", &claim.rule);
    let subject = standing_for(&claim.subject.text, Some(&claim.subject.name));
    line(page, look, "subject", &subject);
    if let Ok(Value::Object(fields)) = serde_json::to_value(claim) {
        for (name, value) in &fields {
            let words = words_of(value);
            if !NO_SLOTS.contains(&name.as_str()) && !words.is_empty() {
                line(page, look, &name.replace('_', " "), &words.join(", "));
            }
        }
    }
    for chain in &claim.sources {
        let cues: Vec<String> = chain.iter().map(attributed).collect();
        line(page, look, "attributed", &cues.join(", via "));
    }
    let turned: Vec<String> = claim.turned_by.iter().map(|w| quoted(&w.text)).collect();
    if claim.polarity == Polarity::Negative && !turned.is_empty() {
        line(page, look, "denied by", &turned.join(", "));
    }
    let hedges: Vec<String> = claim.hedges.iter().map(|h| quoted(&h.text)).collect();
    if !hedges.is_empty() {
        line(page, look, "hedged by", &hedges.join(", "));
    }
}

/// "“his lawyer” = Otar Mindeli (named) by “denied”": who, what sort of source, and the cue.
fn attributed(source: &Source) -> String {
    let who = standing_for(&source.text, source.name.as_deref());
    let sort = serde_json::to_value(source.source_type).unwrap_or_default();
    let sort = sort.as_str().unwrap_or_default();
    format!("{who} ({sort}) by {}", quoted(&source.cue))
}

/// Words of the report, with what they stand for where that is something else.
fn standing_for(text: &str, value: Option<&str>) -> String {
    match value.filter(|value| !value.eq_ignore_ascii_case(text)) {
        Some(value) => format!("{} = {value}", quoted(text)),
        None => quoted(text),
    }
}

/// The words in a slot: every object that stands somewhere in the text.
fn words_of(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(words_of).collect(),
        Value::Object(fields) if fields.contains_key("start") => {
            let field = |name: &str| fields.get(name).and_then(Value::as_str);
            let value = ["name", "value", "edtf"].into_iter().find_map(field);
            let text = field("text");
            text.map(|text| standing_for(text, value))
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

fn line(page: &mut String, look: Look, name: &str, words: &str) {
    const COLUMN: usize = DETAIL + 17;
    let name = Words::of(Tone::Faint, &format!("{name}:"));
    columns(
        page,
        look,
        DETAIL + 2,
        &name,
        COLUMN,
        &Words::of(Tone::Plain, words),
    );
}

/// Writes the sentences with a word of some frame on which no claim rests, whatever else they claim.
pub(crate) fn of_silence(page: &mut String, look: Look, report: &Report, unclaimed: &[Unclaimed]) {
    if unclaimed.is_empty() {
        return;
    }
    page.push('\n');
    let heading = format!(
        "No claim from a word of some frame in {}",
        sentences(unclaimed.len())
    );
    paragraph(page, look, 0, 2, &Words::of(Tone::Heading, &heading));
    for sentence in unclaimed {
        let mut words = Words::of(Tone::Strong, &quoted(&sentence.word.text));
        words.say(
            Tone::Plain,
            &format!(
                "({}): {}",
                kind_name(sentence.kind),
                reason(sentence.reason)
            ),
        );
        paragraph(page, look, 2, 4, &words);
        let place = super::claim::place_at(report, sentence.sentence.span.start);
        let lead = Words::of(Tone::Faint, &place);
        let column = DETAIL + lead.width() + 2;
        let words = Words::of(Tone::Quoted, &quoted(&sentence.sentence.text));
        columns(page, look, DETAIL, &lead, column, &words);
    }
}

fn sentences(count: usize) -> String {
    if count == 1 {
        "1 sentence".to_owned()
    } else {
        format!("{count} sentences")
    }
}

fn reason(reason: Silence) -> &'static str {
    match reason {
        Silence::Block(BlockRole::RelatedLink) => "a related link makes no claim",
        Silence::Block(BlockRole::Byline) => "a byline makes no claim",
        Silence::Block(_) => "its block makes no claim",
        Silence::LeftOpen => "the sentence asks or imagines, or leaves it open",
        Silence::NoSubject => "nobody is named or described of whom it is said",
        Silence::NotAParty => "it is said of no person, group or organisation",
        Silence::NoPlace => "no place stands in the sentence",
        Silence::NoFrame => "the words around it fit none of its frames",
    }
}
