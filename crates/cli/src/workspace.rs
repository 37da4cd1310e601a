//! The workspace, opened for one command.

use std::env;
use std::future::Future;
use std::path::Path;

use reportedly_corroborate::PlaceRelation;
use reportedly_places::Gazetteer;
use reportedly_storage::StorageError;
use reportedly_storage_sqlite::SqliteStorage;
use reportedly_workspace::Case;
use tokio::runtime::{Builder, Runtime};

use crate::Surroundings;
use crate::args::WhoArguments;
use crate::clock;
use crate::data;
use crate::engine;
use crate::failure::Failure;

/// An open workspace, and what its calls wait on.
#[derive(Debug)]
pub(crate) struct Workspace {
    runtime: Runtime,
    pub(crate) storage: SqliteStorage,
}

impl Workspace {
    /// Opens a workspace that is there.
    ///
    /// # Errors
    ///
    /// When there is none, or the file is something else.
    pub(crate) fn open(file: &Path) -> Result<Self, Failure> {
        no_folder(file)?;
        let runtime = runtime()?;
        let storage = runtime.block_on(SqliteStorage::open(file));
        let storage = storage.map_err(|error| Failure::from_error(&error))?;
        Ok(Self { runtime, storage })
    }

    /// Opens a workspace that stands in for files that nobody named.
    ///
    /// # Errors
    ///
    /// A usage error when there is none: then nothing is named at all.
    pub(crate) fn instead_of_files(file: &Path) -> Result<Self, Failure> {
        if file.exists() {
            return Self::open(file);
        }
        Err(Failure::usage(
            format!(
                "no FILE is named, and there is no workspace {}",
                file.display()
            ),
            "name reports, or add them to a workspace with `reportedly add`",
        ))
    }

    /// Opens a workspace, and makes it first where there is none.
    ///
    /// # Errors
    ///
    /// When it cannot be made, or the file is something else.
    pub(crate) fn open_or_make(file: &Path) -> Result<Self, Failure> {
        no_folder(file)?;
        let runtime = runtime()?;
        let storage = runtime.block_on(SqliteStorage::create(file));
        let storage = storage.map_err(|error| Failure::from_error(&error))?;
        Ok(Self { runtime, storage })
    }

    /// Waits for a call to end.
    pub(crate) fn wait<Made>(
        &self,
        call: impl Future<Output = Result<Made, StorageError>>,
    ) -> Result<Made, Failure> {
        let made = self.runtime.block_on(call);
        made.map_err(|error| Failure::from_error(&error))
    }

    /// Everything in it, with the judgements applied.
    pub(crate) fn case(&self) -> Result<Case, Failure> {
        self.wait(reportedly_workspace::load(&self.storage))
    }

    /// The same, once the findings and listings that are kept beside it are up to date.
    pub(crate) fn refreshed(&self, places: &(dyn PlaceRelation + Sync)) -> Result<Case, Failure> {
        let case = self.wait(reportedly_workspace::refresh(&self.storage, places))?;
        if !self.wait(reportedly_workspace::is_screened(&self.storage))? {
            let now = clock::now().0;
            self.wait(reportedly_workspace::screen(
                &self.storage,
                &case,
                None,
                &now,
            ))?;
        }
        Ok(case)
    }

    /// Whether what is kept beside the reports is of what is in the workspace now.
    fn is_up_to_date(&self) -> Result<bool, Failure> {
        let storage = &self.storage;
        let has_findings = self.wait(reportedly_workspace::is_up_to_date(storage))?;
        Ok(has_findings && self.wait(reportedly_workspace::is_screened(storage))?)
    }
}

impl Drop for Workspace {
    /// Leaves one file behind, and nothing beside it.
    fn drop(&mut self) {
        self.runtime.block_on(self.storage.close());
    }
}

/// A workspace is one file.
///
/// # Errors
///
/// A usage error when a folder is named.
pub(crate) fn no_folder(file: &Path) -> Result<(), Failure> {
    if !file.is_dir() {
        return Ok(());
    }
    let inside = file.join("reportedly.db");
    let hint = match inside.is_file() {
        true => format!("the workspace in it is `--workspace {}`", inside.display()),
        false => format!("name a file in it: `--workspace {}`", inside.display()),
    };
    let what = format!(
        "{} is a folder, and a workspace is one file",
        file.display()
    );
    Err(Failure::usage(what, hint))
}

fn runtime() -> Result<Runtime, Failure> {
    let built = Builder::new_current_thread().enable_all().build();
    built.map_err(|error| {
        let what = format!("cannot wait for the workspace: {error}");
        Failure::new(what, "close other programs, and try again")
    })
}

/// Who is at work: whom the command line names, else whoever is logged in.
pub(crate) fn at_work(asked: &WhoArguments) -> Option<String> {
    let logged_in = || {
        ["USER", "USERNAME", "LOGNAME"]
            .iter()
            .find_map(|name| env::var(name).ok())
    };
    let named = asked.by.clone().or_else(logged_in);
    named.filter(|name| !name.trim().is_empty())
}

/// The same for what may be nobody's: "unknown", where nobody is named.
pub(crate) fn who(asked: &WhoArguments) -> String {
    at_work(asked).unwrap_or_else(|| "unknown".to_owned())
}

/// The same for a judgement, behind which somebody stands.
///
/// # Errors
///
/// A usage error when nobody is named.
pub(crate) fn who_judges(asked: &WhoArguments) -> Result<String, Failure> {
    let nobody = || {
        Failure::usage(
            "a judgement is somebody's, and nobody is named",
            "give your name with --by NAME",
        )
    };
    at_work(asked).ok_or_else(nobody)
}

/// The workspace that is there, with findings that are up to date, everything in it, and the
/// gazetteer.
///
/// # Errors
///
/// When there is no workspace, or no gazetteer.
pub(crate) fn up_to_date(
    around: &Surroundings<'_>,
) -> Result<(Workspace, Case, Gazetteer), Failure> {
    let workspace = Workspace::open(around.workspace)?;
    let gazetteer = engine::load_gazetteer(&data::find(around.data)?.gazetteer)?;
    let contains = |outer: &str, inner: &str| gazetteer.contains(outer, inner);
    let case = workspace.refreshed(&contains)?;
    Ok((workspace, case, gazetteer))
}

/// The workspace that is there, with findings that are up to date; what is in it is only looked
/// at when they are not.
///
/// # Errors
///
/// As [`up_to_date`].
pub(crate) fn with_findings(around: &Surroundings<'_>) -> Result<Workspace, Failure> {
    let workspace = Workspace::open(around.workspace)?;
    if workspace.is_up_to_date()? {
        return Ok(workspace);
    }
    drop(workspace);
    up_to_date(around).map(|(workspace, _, _)| workspace)
}
