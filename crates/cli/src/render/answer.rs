//! The answer for one person: where last reported, the accounts behind it, and what would
//! overturn it.

use std::collections::{HashMap, HashSet};
use std::iter;

use reportedly_corroborate::at_place::place_name;
use reportedly_corroborate::edtf_in_words;
use reportedly_model::{
    Change, Claim, ClaimRef, Denial, FateReport, Overturn, Person, PlaceReport, Report, Standing,
    Whereabouts,
};

use super::claim::{self, DETAIL};
use super::comparison::{person_heading, shortened};
use super::directory::Directory;
use super::event::same_sources;
use super::flow::{Look, Tone, Words, paragraph};
use super::origins;
use super::people::people_found;
use super::phrase::{joined, phrase, place};
use super::reading::counted;
use crate::findings::Findings;

/// The answer for one person, with what changed since the day asked for.
pub(crate) struct Answered {
    pub(crate) person: Person,
    pub(crate) whereabouts: Whereabouts,
    /// What befell the person besides, and heads no answer.
    pub(crate) besides: Vec<FateReport>,
    /// `None` when no day was asked for.
    pub(crate) changes: Option<Vec<Change>>,
}

/// What `reportedly where` prints: an answer for each person whom the name fits.
pub(crate) fn answers(
    look: Look,
    findings: &Findings,
    asked: &str,
    answers: &[Answered],
) -> String {
    let mut page = String::new();
    if answers.len() > 1 {
        let words = format!("{} people go by the name of {asked}.", answers.len());
        paragraph(&mut page, look, 0, 0, &Words::of(Tone::Doubtful, &words));
        for answered in answers {
            paragraph(&mut page, look, 2, 4, &told_apart(answered));
        }
        page.push('\n');
    }
    let directory = Directory::of(&findings.readings);
    for (at, answered) in answers.iter().enumerate() {
        if at > 0 {
            page.push('\n');
        }
        one_answer(&mut page, look, &directory, answered);
    }
    page
}

/// The id of one of several namesakes, with which to ask for nobody else, and a report that speaks of them.
fn told_apart(answered: &Answered) -> Words {
    let person = &answered.person;
    let mut words = Words::of(Tone::Faint, &person.id);
    words.also(Tone::Plain, &person.name);
    if let Some(member) = person.members.first() {
        words.also(Tone::Plain, &member.report_name);
    }
    words
}

/// That nobody goes by the name, and who may be meant.
pub(crate) fn nobody(
    look: Look,
    findings: &Findings,
    asked: &str,
    did_you_mean: &[&str],
) -> String {
    let mut page = String::new();
    let read = counted(findings.readings.len(), "report");
    let words = format!("No person by the name of {asked} in {read} read.");
    paragraph(&mut page, look, 0, 0, &Words::of(Tone::Plain, &words));
    if !did_you_mean.is_empty() {
        let names: Vec<String> = did_you_mean.iter().map(|&name| name.to_owned()).collect();
        let words = format!("Did you mean {}?", joined(&names, "or"));
        paragraph(&mut page, look, 0, 0, &Words::of(Tone::Plain, &words));
    }
    people_found(&mut page, look, findings);
    page
}

fn one_answer(page: &mut String, look: Look, directory: &Directory<'_>, answered: &Answered) {
    let answer = &answered.whereabouts;
    person_heading(page, look, &answered.person);
    paragraph(page, look, 0, 0, &Words::of(Tone::Strong, &answer.answer));
    let accounts = Accounts { look, directory };
    accounts.changes(page, answered.changes.as_deref());
    accounts.fates(page, "Fate", &answer.fates);
    let (leading, rivals) = answer.places.split_at(level_places(answer));
    accounts.places(page, last_reported(answer), leading);
    accounts.places(page, "Also reported", rivals);
    accounts.fates(page, "Besides", &answered.besides);
    accounts.places(page, "Earlier", &answer.earlier);
    accounts.findings(page, "Left", &answer.ruled_out, |left| {
        (place(&left.place), &left.claims)
    });
    let gone: &[_] = match answer.gone.is_empty() {
        true => &[],
        false => std::slice::from_ref(&answer.gone),
    };
    accounts.findings(page, "Gone since", gone, |claims| {
        (Words::of(Tone::Doubtful, "where to is not told"), claims)
    });
    accounts.findings(page, "No candidates", &answer.apart, |apart| {
        let reason = format!(" · {}", apart.reason);
        let words = place(&apart.place).with(Tone::Doubtful, &reason);
        (words, &apart.claims)
    });
    let denials = equal_denials(&answer.denials);
    accounts.findings(page, "Denied", &denials, |(words, claims)| {
        (Words::of(Tone::Against, words), claims)
    });
    accounts.findings(page, "Revised", &answer.revisions, |revision| {
        let words = Words::of(Tone::Plain, &revision.words);
        (words, &revision.withdrawn)
    });
    accounts.overturn(page, &answer.overturn);
}

fn last_reported(answer: &Whereabouts) -> &'static str {
    match answer.fates.iter().any(FateReport::is_death) {
        true => "Last reported alive",
        false => "Last reported",
    }
}

/// Denials in words, those in the same words together: "did not go to Lagos, according to her
/// lawyer, in 12 reports".
fn equal_denials(denials: &[Denial]) -> Vec<(String, Vec<ClaimRef>)> {
    let core = |denial: &Denial| {
        let words = denial.words.as_str();
        words
            .strip_suffix(&denial.claim.report)
            .unwrap_or(words)
            .to_owned()
    };
    let mut cores: HashMap<String, usize> = HashMap::new();
    let mut told: Vec<(&Denial, Vec<ClaimRef>)> = Vec::new();
    for denial in denials {
        let at = *cores.entry(core(denial)).or_insert(told.len());
        match told.get_mut(at) {
            Some((_, claims)) => claims.push(denial.claim.clone()),
            None => told.push((denial, vec![denial.claim.clone()])),
        }
    }
    let in_words = |(first, claims): (&Denial, Vec<ClaimRef>)| {
        let reports: HashSet<&str> = claims.iter().map(|of| of.report.as_str()).collect();
        let words = match reports.len() {
            1 => first.words.clone(),
            many => format!("{}{many} reports", core(first)),
        };
        (words, claims)
    };
    told.into_iter().map(in_words).collect()
}

/// How many of the first places are level: in a dispute several, as their reasons say; none where
/// something dated outranks them all.
fn level_places(answer: &Whereabouts) -> usize {
    let level = |place: &&PlaceReport| place.reasons.iter().any(|r| r.starts_with("level"));
    let count = match answer.standing {
        Standing::Disputed => answer.places.iter().take_while(level).count().max(1),
        Standing::Reported => 1,
        Standing::OnlyRuledOut | Standing::NothingReported => 0,
    };
    count.min(answer.places.len())
}

/// Columns of "perhaps one" before the reason of a join.
const JOIN: usize = 13;

/// The place, when, whether arrival is stated, how many origins.
fn place_line(report: &PlaceReport) -> Words {
    let mut words = match report.within.as_slice() {
        [] => place(&report.place),
        levels => {
            let name = place_name(&report.place);
            let wider = levels.iter().map(|level| level.place.name.as_str());
            // "a farm in Kenya" says so already.
            let wider = wider.filter(|wider| !name.ends_with(wider));
            let names: Vec<&str> = iter::once(name).chain(wider).collect();
            Words::of(Tone::Plain, &names.join(", "))
        }
    };
    if let Some(when) = &report.when {
        // What is told of the present is told of the day of the report.
        let of_the_day = !report.when_stated && !when.contains('/');
        let as_of = if of_the_day { "as of " } else { "" };
        words.also(Tone::Plain, &format!("{as_of}{}", edtf_in_words(when)));
    }
    if !report.arrival_stated {
        words.also(Tone::Doubtful, "arrival unsaid");
    }
    words.also_words(origins::count(&report.origins));
    words
}

/// Writes findings with the accounts behind them.
struct Accounts<'d, 'r> {
    look: Look,
    directory: &'d Directory<'r>,
}

impl Accounts<'_, '_> {
    fn fates(&self, page: &mut String, title: &str, fates: &[FateReport]) {
        self.section(page, title, fates, |page, fate| {
            let words = Words::of(Tone::Against, &fate.words);
            self.finding(page, &words, &[], &fate.claims);
            self.behind(page, "denied", &fate.denied_by);
            self.behind(page, "against it", &fate.later_signs);
            origins::joins(page, self.look, DETAIL, DETAIL + JOIN, &fate.origins);
        });
    }

    fn places(&self, page: &mut String, title: &str, places: &[PlaceReport]) {
        self.section(page, title, places, |page, report| {
            self.finding(page, &place_line(report), &report.reasons, &report.claims);
            origins::joins(page, self.look, DETAIL, DETAIL + JOIN, &report.origins);
        });
    }

    /// Findings that have words and claims, and nothing else.
    fn findings<Item>(
        &self,
        page: &mut String,
        title: &str,
        items: &[Item],
        in_words: impl Fn(&Item) -> (Words, &Vec<ClaimRef>),
    ) {
        self.section(page, title, items, |page, item| {
            let (words, claims) = in_words(item);
            self.finding(page, &words, &[], claims);
        });
    }

    /// What changed since the day asked for.
    fn changes(&self, page: &mut String, changes: Option<&[Change]>) {
        let Some(changes) = changes else { return };
        if changes.is_empty() {
            page.push('\n');
            let words = Words::of(Tone::Plain, "Nothing changed since then.");
            return paragraph(page, self.look, 0, 0, &words);
        }
        self.findings(page, "Changed since then", changes, |change| {
            (Words::of(Tone::Plain, &change.words), &change.claims)
        });
    }

    fn overturn(&self, page: &mut String, overturn: &[Overturn]) {
        self.title(page, "What would overturn it", overturn);
        for told in overturn {
            paragraph(page, self.look, 2, 4, &Words::of(Tone::Plain, &told.words));
        }
    }

    /// The title and what is below it, with a blank line between, or nothing when that is nothing.
    fn section<Item>(
        &self,
        page: &mut String,
        title: &str,
        items: &[Item],
        write: impl Fn(&mut String, &Item),
    ) {
        self.title(page, title, items);
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                page.push('\n');
            }
            write(page, item);
        }
    }

    /// The title of what is below it, or nothing when that is nothing.
    fn title<Item>(&self, page: &mut String, title: &str, items: &[Item]) {
        if !items.is_empty() {
            page.push('\n');
            paragraph(page, self.look, 0, 0, &Words::of(Tone::Heading, title));
        }
    }

    fn finding(&self, page: &mut String, words: &Words, reasons: &[String], claims: &[ClaimRef]) {
        paragraph(page, self.look, 2, 4, words);
        for reason in reasons {
            paragraph(
                page,
                self.look,
                DETAIL,
                DETAIL + 2,
                &Words::of(Tone::Faint, reason),
            );
        }
        self.behind(page, "", claims);
    }

    /// Each claim: what it says, who says so, and the words with their place in the report; what
    /// several reports say in the same terms is told once.
    fn behind(&self, page: &mut String, label: &str, claims: &[ClaimRef]) {
        let told = self.in_the_same_terms(claims);
        for (report, made, also) in told.iter().take(MOST_ACCOUNTS) {
            let mut words = Words::of(Tone::Strong, &report.name);
            words.also(Tone::Against, label);
            words.also_words(phrase(made));
            paragraph(page, self.look, DETAIL, DETAIL + 2, &words);
            claim::who_says(page, self.look, DETAIL + 2, made);
            claim::words(page, self.look, DETAIL + 2, report, &made.evidence);
            if !also.is_empty() {
                let reports = counted(also.len(), "more report");
                let words = format!("{reports} in the same terms: {}", shortened(also, ", "));
                let words = Words::of(Tone::Faint, &words);
                paragraph(page, self.look, DETAIL + 2, DETAIL + 4, &words);
            }
        }
        if told.len() > MOST_ACCOUNTS {
            let hidden = told.len() - MOST_ACCOUNTS;
            let words = format!("and {hidden} more accounts, in the JSON form");
            let words = Words::of(Tone::Faint, &words);
            paragraph(page, self.look, DETAIL, DETAIL + 2, &words);
        }
    }

    /// Claims in terms of their own, each with the other reports that make it.
    fn in_the_same_terms(&self, claims: &[ClaimRef]) -> Vec<(&Report, &Claim, Vec<String>)> {
        let mut told: Vec<(&Report, &Claim, Vec<String>)> = Vec::new();
        for (report, made) in claims.iter().filter_map(|at| self.directory.follow(at)) {
            let same = |(first, known, _): &&mut (&Report, &Claim, Vec<String>)| {
                first.name != report.name
                    && phrase(known) == phrase(made)
                    && same_sources(known, made)
            };
            match told.iter_mut().find(same) {
                Some((_, _, also)) if claims.len() > FEW_ACCOUNTS => also.push(report.name.clone()),
                _ => told.push((report, made, Vec::new())),
            }
        }
        told
    }
}

/// Up to so many accounts, each is told with its own words.
const FEW_ACCOUNTS: usize = 6;
/// Accounts that are told one by one.
const MOST_ACCOUNTS: usize = 20;
