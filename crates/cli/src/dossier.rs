//! `reportedly dossier`: all that is known of one person, in one archive.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::ExitCode;

use reportedly_export::{Dossier, write_dossier};
use reportedly_model::{Event, Person};
use reportedly_resolve::find_person;
use reportedly_storage::{EventFilter, Page, Storage};
use reportedly_workspace::Case;

use crate::Surroundings;
use crate::args::DossierArguments;
use crate::clock;
use crate::failure::{self, Failure};
use crate::namesakes::several_people;
use crate::output::{Output, Stop};
use crate::render::harmless;
use crate::workspace::{self, who};

/// Looks for the person, gathers, writes the archive whole or not at all.
pub(crate) fn run(asked: &DossierArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let (workspace, case, _) = workspace::up_to_date(around)?;
    let Some(person) = the_person(&case, &asked.name)? else {
        eprintln!(
            "error: no person by the name of {} in the workspace",
            harmless(&asked.name)
        );
        eprintln!("hint: `reportedly people` lists who is there");
        return Ok(failure::code_of_nobody());
    };
    let whereabouts = workspace.wait(workspace.storage.whereabouts(&person.id))?;
    let whereabouts = whereabouts.ok_or_else(|| no_answer(person))?;
    let events: Vec<Event> = workspace
        .wait(
            workspace
                .storage
                .events(&EventFilter::of(&person.id), &Page::all()),
        )?
        .items;
    let gathering = reportedly_export::originals(&workspace.storage, &case, person);
    let originals = workspace.wait(gathering)?;
    let (made, by) = (clock::now().0, who(&asked.who));
    let dossier = Dossier {
        case: &case,
        person,
        whereabouts: &whereabouts,
        events: &events,
        originals: &originals,
        made: &made,
        by: &by,
    };
    write(&dossier, &asked.output)?;
    let mut output = Output::new();
    let path = asked.output.display().to_string();
    output.print(&format!(
        "{}: {} with {} originals\n",
        harmless(&path),
        person.name,
        originals.len()
    ))?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
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
