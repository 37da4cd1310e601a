//! `reportedly`: who is where, according to whom.
//!
//! The program is thin. It finds the files, the language model and the gazetteer, sends reports
//! through a bounded pipeline, and prints what the crates found: [`read`] the claims of each
//! report, [`compare`] what several say together, [`whereabouts`] the answer for one person,
//! [`names`] how likely two names are one bearer's,
//! [`screen`] and [`lists`] who may stand on a watchlist, [`serve`] the same over HTTP.
//! Findings go to standard output, everything else to standard error. It ends with 0 when all is
//! well, 1 when some report could not be read, 2 when the command line makes no sense, 3 when
//! nobody goes by the name that `where` is asked for.

mod access;
mod add;
mod args;
mod changes;
mod clock;
mod compare;
mod data;
mod dossier;
mod embedded;
mod engine;
mod export;
mod failure;
mod findings;
mod inputs;
mod judge;
mod lists;
mod names;
mod namesakes;
mod output;
mod people;
mod progress;
mod published;
mod read;
mod render;
mod reread;
mod screen;
mod search;
mod serve;
mod stream;
mod verify;
mod whereabouts;
mod workspace;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use output::{Output, Stop};

/// Where a command finds what it needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    /// The folder with the language models and the gazetteer, where one was named.
    pub(crate) data: Option<&'a Path>,
    /// The workspace.
    pub(crate) workspace: &'a Path,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let by_environment = std::env::var_os("REPORTEDLY_DATA").filter(|folder| !folder.is_empty());
    let data = arguments.data.or(by_environment.map(PathBuf::from));
    let around = Surroundings {
        data: data.as_deref(),
        workspace: &arguments.workspace,
    };
    let done = match &arguments.command {
        Command::Add(asked) => add::run(asked, &around),
        Command::Reread => reread::run(&around),
        Command::Read(asked) => read::run(asked, &around),
        Command::Compare(asked) => compare::run(asked, &around),
        Command::Where(asked) => whereabouts::run(asked, &around),
        Command::People(asked) => people::run(asked, &around),
        Command::Search(asked) => search::run(asked, &around),
        Command::Changes(asked) => changes::run(asked, &around),
        Command::Judge(asked) => judge::run(asked, &around),
        Command::Judgements(asked) => judge::log(asked, &around),
        Command::Export(asked) => export::run(asked, &around),
        Command::Dossier(asked) => dossier::run(asked, &around),
        Command::Verify(asked) => verify::run(asked, &around),
        Command::Names(asked) => names::run(asked),
        Command::Serve(asked) => serve::run(asked, &around),
        Command::Token(asked) => access::make_token(asked),
        Command::Lists(asked) => lists::run(asked, &around),
        Command::Screen(asked) => screen::run(asked, &around),
        Command::Licenses => print_licenses(),
    };
    match done {
        Ok(code) => code,
        Err(Stop::ReaderGone) => ExitCode::SUCCESS,
        Err(Stop::Failed(failure)) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

fn print_licenses() -> Result<ExitCode, Stop> {
    let mut output = Output::new();
    output.print(include_str!("../../../NOTICE"))?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}
