//! `reportedly lists`: the watchlists of the workspace, and who may stand on them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use reportedly_screening::{ListFile, Watchlist, read_lists};
use reportedly_storage::{KeptList, ScreenedPerson, Screening, Storage, report_id};
use serde::Serialize;

use crate::Surroundings;
use crate::args::{FindingFormat, ListsArguments};
use crate::clock;
use crate::failure::{self, Failure};
use crate::output::{Output, Stop};
use crate::render::{self, Look, harmless};
use crate::screen;
use crate::workspace::{self, Workspace, who};

/// The lists of a workspace, in the JSON form.
#[derive(Debug, Serialize)]
pub(crate) struct Lists {
    /// The lists.
    pub(crate) lists: Vec<KeptList>,
    /// How many people and organisations were compared with them.
    pub(crate) compared: usize,
    /// How many of these have possible matches.
    pub(crate) possible: usize,
    /// When somebody was last compared, RFC 3339.
    pub(crate) last: Option<String>,
}

/// Takes lists in and out, compares everybody with them, and prints what there is.
pub(crate) fn run(asked: &ListsArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let incomplete = match asked.files.as_slice() {
        [] => false,
        files => {
            let workspace = Workspace::open_or_make(around.workspace)?;
            take_in(&workspace, files, who(&asked.who))?
        }
    };
    let workspace = Workspace::open(around.workspace)?;
    for name in &asked.remove {
        if !workspace.wait(workspace.storage.remove_watchlist(name))? {
            let what = format!("the workspace has no list {name}");
            return Err(Failure::usage(what, "`reportedly lists` names those that it has").into());
        }
    }
    drop(workspace);
    let workspace = workspace::with_findings(around)?;
    let found = Lists::of(
        workspace.wait(workspace.storage.watchlists())?,
        workspace.wait(workspace.storage.screening())?,
    );
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => output.print(&render::lists(Look::of_stdout(), &found))?,
        FindingFormat::Json => output.pretty_json(&found)?,
    }
    output.finish()?;
    Ok(failure::code_of_run(incomplete))
}

/// Reads lists and keeps them; tells whether some of their lines could not be read.
fn take_in(workspace: &Workspace, paths: &[PathBuf], by: String) -> Result<bool, Failure> {
    let mut files = Vec::with_capacity(paths.len());
    let mut names = HashSet::new();
    for path in paths {
        let name = name_of(path);
        if !names.insert(name.clone()) {
            let what = format!("two lists are called {name}");
            return Err(Failure::usage(what, "rename one of the files"));
        }
        files.push((name, screen::bytes_of(path)?));
    }
    let read: Vec<ListFile<'_>> = files
        .iter()
        .map(|(name, bytes)| ListFile { name, bytes })
        .collect();
    let lists = read_lists(&read).map_err(|error| Failure::from_error(&error))?;
    screen::report(&lists.problems);
    let stay = kept_whole(workspace, &lists.cut)?;
    let watchlist = Watchlist::new(lists.entities);
    if watchlist.is_empty() && stay.is_empty() {
        let what = "no entry in the lists could be read";
        return Err(Failure::new(what, "check that the files are whole"));
    }
    let whole = files.iter().filter(|(name, _)| !stay.contains(name));
    let kept = whole.map(|(name, bytes)| KeptList {
        name: name.clone(),
        sha256: report_id(bytes),
        added: clock::now().0,
        by: by.clone(),
        entries: 0,
    });
    let storage = &workspace.storage;
    let keeping =
        reportedly_workspace::keep_lists(storage, kept.collect(), &watchlist, |entry, list| {
            entry.file == list.name
        });
    workspace.wait(keeping)?;
    Ok(!lists.problems.is_empty())
}

/// Of lists that are cut off, those of which the workspace has a copy with entries, which stays.
fn kept_whole(workspace: &Workspace, cut: &[String]) -> Result<Vec<String>, Failure> {
    let kept = workspace.wait(workspace.storage.watchlists())?;
    let is_kept = |name: &&String| {
        let mut kept = kept.iter();
        kept.any(|list| list.name == **name && list.entries > 0)
    };
    let stay: Vec<String> = cut.iter().filter(is_kept).cloned().collect();
    for name in &stay {
        let name = harmless(name);
        eprintln!("warning: {name} is cut off; the copy in the workspace stays as it is");
    }
    Ok(stay)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

impl Lists {
    fn of(lists: Vec<KeptList>, screening: Option<Screening>) -> Self {
        let screening = screening.unwrap_or_default();
        let people = || screening.people.values();
        let is_listed = |found: &&ScreenedPerson| !found.listings.is_empty();
        Self {
            lists,
            compared: people().count(),
            possible: people().filter(is_listed).count(),
            last: people().map(|found| found.at.clone()).max(),
        }
    }
}
