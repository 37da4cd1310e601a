//! `reportedly`: who is where, according to whom.
//!
//! The program is thin. It finds the files, the language model and the gazetteer, sends reports
//! through a bounded pipeline, and prints what the crates found: [`read`] the claims of each
//! report, [`compare`] what several say together, [`whereabouts`] the answer for one person,
//! [`names`] how likely two names are one bearer's,
//! [`screen`] who may stand on a watchlist, [`serve`] the same over HTTP.
//! Findings go to standard output, everything else to standard error. It ends with 0 when all is
//! well, 1 when some report could not be read, 2 when the command line makes no sense, 3 when
//! nobody goes by the name that `where` is asked for.

mod args;
mod compare;
mod data;
mod embedded;
mod engine;
mod failure;
mod findings;
mod inputs;
mod names;
mod output;
mod progress;
mod published;
mod read;
mod render;
mod screen;
mod serve;
mod stream;
mod whereabouts;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use output::{Output, Stop};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let by_environment = std::env::var_os("REPORTEDLY_DATA").filter(|folder| !folder.is_empty());
    let data = arguments.data.or(by_environment.map(PathBuf::from));
    let data = data.as_deref();
    let done = match &arguments.command {
        Command::Read(asked) => read::run(asked, data),
        Command::Compare(asked) => compare::run(asked, data),
        Command::Where(asked) => whereabouts::run(asked, data),
        Command::Names(asked) => names::run(asked),
        Command::Screen(asked) => screen::run(asked, data),
        Command::Serve(asked) => serve::run(asked),
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
