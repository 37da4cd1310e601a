//! `reportedly screen`: people against watchlists.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use reportedly_model::{PartyType, Person};
use reportedly_screening::{
    ListFile, Listing, People, Problem, Subject, Tendency, Watchlist, read_lists, read_people,
};
use reportedly_storage::Storage;
use reportedly_workspace::kept_watchlist;
use serde::Serialize;

use crate::Surroundings;
use crate::args::{ReportArguments, ScreenArguments, ScreenFormat};
use crate::failure::{self, Failure};
use crate::findings;
use crate::output::{Output, Stop};
use crate::render::{self, Look, harmless};
use crate::workspace::Workspace;

/// Somebody who was screened, and where they come from.
#[derive(Debug, Serialize)]
pub(crate) struct Screened {
    /// Whom to look for.
    pub(crate) subject: Subject,
    /// The reports that speak of them, or the line of the table.
    pub(crate) from: Vec<String>,
    /// Possible matches, then namesakes; the most likely first.
    pub(crate) listings: Vec<Listing>,
}

/// Reads the lists, then the people, and prints the listings.
pub(crate) fn run(asked: &ScreenArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let (watchlist, mut incomplete) = match asked.list.as_slice() {
        [] => (kept(around)?, false),
        paths => load(paths)?,
    };
    let mut subjects = Vec::new();
    subjects.extend(
        asked
            .name
            .iter()
            .map(|name| (Subject::named(name), Vec::new())),
    );
    if let Some(table) = &asked.people {
        incomplete |= add_table(table, &mut subjects)?;
    }
    if asked.name.is_none() && asked.people.is_none() {
        incomplete |= add_reports(asked, around, &mut subjects)?;
    }
    let screened: Vec<Screened> = subjects
        .into_iter()
        .map(|(subject, from)| Screened {
            listings: watchlist.screen_above(&subject, asked.threshold),
            subject,
            from,
        })
        .collect();
    let mut output = Output::new();
    match asked.format {
        ScreenFormat::Text => {
            let entries = watchlist.len();
            output.print(&render::screening(Look::of_stdout(), &screened, entries))?;
        }
        ScreenFormat::Json => output.pretty_json(&screened)?,
        ScreenFormat::Csv => output.print(&table_of(&screened))?,
    }
    output.finish()?;
    Ok(failure::code_of_run(incomplete))
}

/// The lists that the workspace keeps.
fn kept(around: &Surroundings<'_>) -> Result<Watchlist, Failure> {
    let none = |what: String| {
        let hint = "name one with --list FILE, or keep it with `reportedly lists FILE`";
        Failure::usage(what, hint)
    };
    let file = around.workspace;
    if !file.exists() {
        let what = format!(
            "no list is named, and there is no workspace {}",
            file.display()
        );
        return Err(none(what));
    }
    let workspace = Workspace::open(file)?;
    if workspace.wait(workspace.storage.watchlists())?.is_empty() {
        let what = format!(
            "no list is named, and the workspace {} keeps none",
            file.display()
        );
        return Err(none(what));
    }
    workspace.wait(kept_watchlist(&workspace.storage))
}

/// The lists, and whether some lines of them could not be read.
fn load(paths: &[PathBuf]) -> Result<(Watchlist, bool), Failure> {
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        files.push((path.display().to_string(), bytes_of(path)?));
    }
    let files: Vec<ListFile<'_>> = files
        .iter()
        .map(|(name, bytes)| ListFile { name, bytes })
        .collect();
    let lists = read_lists(&files).map_err(|error| Failure::from_error(&error))?;
    report(&lists.problems);
    Ok((Watchlist::new(lists.entities), !lists.problems.is_empty()))
}

pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    if path.is_dir() {
        let what = format!("{} is a folder", path.display());
        return Err(Failure::new(what, "name the files in it that are wanted"));
    }
    std::fs::read(path).map_err(|error| {
        Failure::new(
            format!("cannot read {}: {error}", path.display()),
            "check the path of the file",
        )
    })
}

pub(crate) fn report(problems: &[Problem]) {
    for problem in problems {
        eprintln!("warning: {}", harmless(&problem.to_string()));
    }
}

type Subjects = Vec<(Subject, Vec<String>)>;

/// Adds the people of a table; tells whether some lines could not be read.
fn add_table(path: &Path, subjects: &mut Subjects) -> Result<bool, Failure> {
    let (name, bytes) = (path.display().to_string(), bytes_of(path)?);
    let People { people, problems } = read_people(&ListFile { name: &name, bytes: &bytes })
        .map_err(|what| Failure::new(what, "give the table a header with name, and birth_date, country, gender, identifier where known"))?;
    report(&problems);
    subjects.extend(
        people
            .into_iter()
            .map(|(line, subject)| (subject, vec![format!("{name}, line {line}")])),
    );
    Ok(!problems.is_empty())
}

/// Adds the named people and organisations of reports; tells whether some report could not be read.
fn add_reports(
    asked: &ScreenArguments,
    around: &Surroundings<'_>,
    subjects: &mut Subjects,
) -> Result<bool, Stop> {
    let reports = ReportArguments {
        files: asked.files.clone(),
        published: asked.published.clone(),
        language: asked.language.clone(),
    };
    let (findings, _) = findings::gather(&reports, around)?;
    let people = findings.people.iter();
    let screened = [PartyType::Person, PartyType::Organization];
    let named =
        people.filter(|person| screened.contains(&person.person_type) && !person.names.is_empty());
    subjects.extend(named.map(|person| {
        let subject = Subject::of_reports(person, &findings.readings);
        (subject, reports_of(person))
    }));
    Ok(findings.some_failed())
}

/// The reports that speak of somebody.
fn reports_of(person: &Person) -> Vec<String> {
    let mut from: Vec<String> = person
        .members
        .iter()
        .map(|member| member.report_name.clone())
        .collect();
    from.dedup();
    from
}

const COLUMNS: [&str; 17] = [
    "subject",
    "from",
    "standing",
    "probability",
    "entry",
    "caption",
    "matched_name",
    "listed_name",
    "name_probability",
    "birth_dates",
    "countries",
    "programmes",
    "lists",
    "for",
    "against",
    "listed_for",
    "remarks",
];

fn table_of(screened: &[Screened]) -> String {
    let mut table = COLUMNS.join(",");
    table.push('\n');
    for someone in screened {
        for listing in &someone.listings {
            let row: Vec<String> = row_of(someone, listing)
                .iter()
                .map(|field| quoted(field))
                .collect();
            table.push_str(&row.join(","));
            table.push('\n');
        }
    }
    table
}

fn row_of(someone: &Screened, listing: &Listing) -> [String; 17] {
    let entry = &listing.entry;
    let dates: Vec<String> = entry.birth_dates.iter().map(|date| date.edtf()).collect();
    [
        someone.subject.names.first().cloned().unwrap_or_default(),
        someone.from.join("; "),
        render::standing(listing.standing).to_owned(),
        format!("{:.3}", listing.probability),
        entry.id.clone(),
        entry.caption.clone(),
        listing.matched.name.clone(),
        listing.matched.listed.clone(),
        format!("{:.3}", listing.matched.probability),
        dates.join("; "),
        entry.countries.join("; "),
        entry.programmes.join("; "),
        entry.lists.join("; "),
        listing.reasons(Tendency::For).join("; "),
        listing.reasons(Tendency::Against).join("; "),
        entry.reasons.join("; "),
        entry.remarks.join("; "),
    ]
}

/// A field of CSV; one that a spreadsheet would take for a formula is kept from it.
fn quoted(field: &str) -> String {
    let field = harmless(field);
    let guard = if field.starts_with(['=', '+', '-', '@']) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", field.replace('"', "\"\""))
}
