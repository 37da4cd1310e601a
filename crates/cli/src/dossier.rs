//! `reportedly dossier`: all that is known of one person, in one archive.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::ExitCode;

use reportedly_export::{AsOf, Dossier, write_dossier};
use reportedly_model::{Event, Person, Whereabouts};
use reportedly_resolve::find_person;
use reportedly_storage::{EventFilter, Page, Storage};
use reportedly_workspace::Case;

use crate::Surroundings;
use crate::add::counted;
use crate::args::DossierArguments;
use crate::clock;
use crate::failure::{self, Failure};
use crate::namesakes::several_people;
use crate::output::{Output, Stop};
use crate::render::harmless;
use crate::workspace::{self, Workspace, who};

/// Looks for the person, gathers, writes the archive whole or not at all.
pub(crate) fn run(asked: &DossierArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let (workspace, case, gazetteer) = workspace::up_to_date(around)?;
    let Some(person) = the_person(&case, &asked.name)? else {
        eprintln!(
            "error: no person by the name of {} in the workspace",
            harmless(&asked.name)
        );
        eprintln!("hint: `reportedly people` lists who is there");
        return Ok(failure::code_of_nobody());
    };
    let day = asked.as_of.as_ref().and_then(|day| day.0.parse().ok());
    match day {
        None => {
            let answer = workspace.wait(workspace.storage.whereabouts(&person.id))?;
            let answer = answer.ok_or_else(|| no_answer(person))?;
            let of_person = EventFilter::of(&person.id);
            let events = workspace.wait(workspace.storage.events(&of_person, &Page::all()))?;
            let told = (&answer, events.items.as_slice());
            make(asked, &workspace, (&case, person), told, None)
        }
        Some(day) => {
            let contains = |outer: &str, inner: &str| gazetteer.contains(outer, inner);
            let then = reportedly_export::then(&case, &contains, person, day);
            if then.person.members.is_empty() {
                return Err(nothing_yet(person, &then.as_of).into());
            }
            let answer = then.whereabouts.as_ref().ok_or_else(|| no_answer(person))?;
            let whose = (&then.case, &then.person);
            make(
                asked,
                &workspace,
                whose,
                (answer, &then.events),
                Some(&then.as_of),
            )
        }
    }
}

/// Gathers the originals and writes the archive.
fn make(
    asked: &DossierArguments,
    workspace: &Workspace,
    (case, person): (&Case, &Person),
    (whereabouts, events): (&Whereabouts, &[Event]),
    as_of: Option<&AsOf>,
) -> Result<ExitCode, Stop> {
    let gathering = reportedly_export::originals(&workspace.storage, case, person);
    let originals = workspace.wait(gathering)?;
    let (made, by) = (clock::now().0, who(&asked.who));
    let dossier = Dossier {
        case,
        person,
        whereabouts,
        events,
        originals: &originals,
        as_of,
        made: &made,
        by: &by,
    };
    write(&dossier, &asked.output)?;
    let mut output = Output::new();
    let path = asked.output.display().to_string();
    output.print(&format!(
        "{}: {} with {}{}\n",
        harmless(&path),
        person.name,
        counted(originals.len(), "original"),
        as_of.map_or_else(String::new, left_out)
    ))?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// ", as of 2024-12-14; 2 later reports are left out".
fn left_out(as_of: &AsOf) -> String {
    let later = match as_of.left_out.len() {
        1 => "1 later report is left out".to_owned(),
        several => format!("{several} later reports are left out"),
    };
    format!(", as of {}; {later}", as_of.day)
}

fn nothing_yet(person: &Person, as_of: &AsOf) -> Failure {
    Failure::usage(
        format!("no report had spoken of {} by {}", person.name, as_of.day),
        format!("the reports about them are: {}", as_of.left_out.join(", ")),
    )
}

/// The one who is meant; a dossier is about one person.
fn the_person<'c>(case: &'c Case, name: &str) -> Result<Option<&'c Person>, Failure> {
    let found = find_person(&case.people, name);
    match found.meant() {
        [] => Ok(None),
        [one] => Ok(Some(one.person)),
        several => Err(several_people(name, several)),
    }
}

fn no_answer(person: &Person) -> Failure {
    Failure::usage(
        format!(
            "{} is no single person, so nobody can say where they are",
            person.name
        ),
        "name a person; `reportedly people` lists them",
    )
}

fn write(dossier: &Dossier<'_>, path: &Path) -> Result<(), Failure> {
    let mut archive = Cursor::new(Vec::new());
    write_dossier(dossier, &mut archive).map_err(|error| Failure::from_error(&error))?;
    fs::write(path, archive.into_inner()).map_err(|error| {
        Failure::new(
            format!("cannot write {}: {error}", path.display()),
            "check the folder, and that there is room on the disk",
        )
    })
}
