//! Who is spoken of by name, so that one can ask again.

use std::collections::{HashMap, HashSet};

use reportedly_model::{CharIndex, MentionForm, PartyType, Person, Reading, Span};

use super::flow::{Look, Tone, Words, paragraph};
use super::phrase::joined;
use crate::findings::Findings;

/// So many people are listed to choose from.
const MOST_LISTED: usize = 40;

/// Lists the people by name; of those that have one word for a name, the ones that something is
/// said of, or who say something.
pub(super) fn people_found(page: &mut String, look: Look, findings: &Findings) {
    let reports: HashMap<&str, Spoken<'_>> = findings
        .readings
        .iter()
        .map(|reading| (reading.report.id.as_str(), Spoken::of(reading)))
        .collect();
    let is_named = |person: &&Person| {
        let by_one_word = person.names.iter().all(|seen| !seen.name.contains(' '));
        let mut chains = person.members.iter();
        person.person_type == PartyType::Person
            && !person.names.is_empty()
            && (!by_one_word
                || chains.any(|member| {
                    let spoken = reports.get(member.report.as_str());
                    spoken.is_some_and(|spoken| spoken.is_somebody(member.chain))
                }))
    };
    let mut names: Vec<String> = findings
        .people
        .iter()
        .filter(is_named)
        .map(|person| person.name.clone())
        .collect();
    names.sort();
    names.dedup();
    if names.is_empty() {
        return;
    }
    let more = names.len().saturating_sub(MOST_LISTED);
    names.truncate(MOST_LISTED);
    if more > 0 {
        names.push(format!("{more} more"));
    }
    let words = format!("People found: {}.", joined(&names, "and"));
    paragraph(page, look, 0, 2, &Words::of(Tone::Plain, &words));
}

/// A report, and where it speaks of the subjects and sources of its claims.
struct Spoken<'f> {
    reading: &'f Reading,
    chars: CharIndex,
    parties: HashSet<Span>,
}

impl<'f> Spoken<'f> {
    fn of(reading: &'f Reading) -> Self {
        let sources = reading.claims.iter().flat_map(|claim| &claim.sources);
        let sources = sources.flatten().map(|source| source.span);
        let subjects = reading.claims.iter().map(|claim| claim.subject.span);
        Self {
            reading,
            chars: CharIndex::new(&reading.report.text),
            parties: subjects.chain(sources).collect(),
        }
    }

    /// Whether one word stands for a person here: something is said of it, and it has no article,
    /// as "an Alawite" has.
    fn is_somebody(&self, chain: usize) -> bool {
        let Some(chain) = self.reading.chains.get(chain) else {
            return false;
        };
        let mentions = || {
            let all = chain.mentions.iter();
            all.filter_map(|&at| self.reading.mentions.get(at))
        };
        let with_article = mentions()
            .filter(|mention| mention.form == MentionForm::Name)
            .any(|mention| is_article(self.word_before(mention.span)));
        !with_article && mentions().any(|mention| self.parties.contains(&mention.span))
    }

    fn word_before(&self, span: Span) -> &str {
        let text = self.reading.report.text.as_str();
        let before = text.get(..self.chars.byte(span.start)).unwrap_or("");
        let word = before.trim_end().rsplit(char::is_whitespace).next();
        word.unwrap_or("")
    }
}

fn is_article(word: &str) -> bool {
    ["a", "an", "the"]
        .iter()
        .any(|article| word.eq_ignore_ascii_case(article))
}
