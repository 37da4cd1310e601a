//! `reportedly search`: words, and names in any spelling.

use std::process::ExitCode;

use reportedly_resolve::find_person;
use reportedly_storage::{Hit, Page, Query, Storage};
use serde::Serialize;

use crate::Surroundings;
use crate::args::{FindingFormat, SearchArguments};
use crate::failure::Failure;
use crate::output::{Output, Stop};
use crate::render::{self, Look};
use crate::workspace::{self, Workspace};

/// What was found, in the JSON form.
#[derive(Debug, Serialize)]
pub(crate) struct Found {
    asked: String,
    /// Those who may be meant, the best first.
    pub(crate) people: Vec<FoundPerson>,
    /// The reports in which all the words stand, the last to come in first.
    pub(crate) reports: Vec<Hit>,
    /// Whether there are more reports than asked for.
    pub(crate) more: bool,
}

/// Somebody of that name.
#[derive(Debug, Serialize)]
pub(crate) struct FoundPerson {
    pub(crate) id: String,
    pub(crate) name: String,
    /// How well the name fits, from 0 to 1.
    score: f64,
    /// Which of the names seen fits best, and why.
    pub(crate) why: String,
    /// File names of the reports that speak of them.
    pub(crate) reports: Vec<String>,
}

/// Looks for people and reports, and prints both.
pub(crate) fn run(asked: &SearchArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let words = asked.words.join(" ");
    if words.trim().is_empty() {
        let what = "there is nothing to look for";
        return Err(
            Failure::usage(what, "give a word, a name, or a phrase in quotation marks").into(),
        );
    }
    let workspace = workspace::with_findings(around)?;
    let people = people(&workspace, &words)?;
    let (query, page) = (Query::parse(&words), Page::first(asked.limit));
    let hits = workspace.wait(workspace.storage.search(&query, &page))?;
    let found = Found {
        asked: words,
        people,
        more: hits.next.is_some(),
        reports: hits.items,
    };
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => output.print(&render::search(Look::of_stdout(), &found))?,
        FindingFormat::Json => output.pretty_json(&found)?,
    }
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// The most people whose names are compared with what is looked for.
const MOST_ALIKE: usize = 1_000;

/// Those who may be meant, the best first.
fn people(workspace: &Workspace, words: &str) -> Result<Vec<FoundPerson>, Failure> {
    let storage = &workspace.storage;
    let alike = workspace.wait(storage.people_like(words, MOST_ALIKE))?;
    let mut people = Vec::new();
    for found in find_person(&alike, words).matches {
        let whole = workspace.wait(storage.person(&found.person.id))?;
        let members = whole.into_iter().flat_map(|person| person.members);
        let mut reports: Vec<String> = members.map(|member| member.report_name).collect();
        reports.dedup();
        people.push(FoundPerson {
            id: found.person.id.clone(),
            name: found.person.name.clone(),
            score: found.score,
            why: found.why,
            reports,
        });
    }
    Ok(people)
}
