//! The command line, as it is typed.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use crate::published::{Day, PublishedArg};

mod serve;
mod workspace;

pub(crate) use serve::*;
pub(crate) use workspace::*;

/// What the program ends with.
const EXIT_CODES: &str = "It ends with 0 when all is well; 1 when a report, a list, the data or the workspace could not be read, or \
     `verify` found a problem; 2 when the command line makes no sense, or `judge` is given what is not there; 3 when \
     `where`, `compare --person` or `dossier` finds nobody of that name.";

/// Who is where, according to whom: reads news reports and keeps every statement as an
/// attributed claim.
#[derive(Debug, Parser)]
#[command(name = "reportedly", version, propagate_version = true, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    /// Folder with the language model and the gazetteer, as `make data` fetches them
    /// [env: REPORTEDLY_DATA]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,

    /// Workspace, which `add` makes
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        default_value = "reportedly.db"
    )]
    pub(crate) workspace: PathBuf,

    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read reports into the workspace
    Add(AddArguments),
    /// Read the reports of the workspace again, with the reader and the models of today
    Reread,
    /// Print the claims of each report
    Read(ReadArguments),
    /// Bring reports together: people, events, origins, whereabouts
    Compare(CompareArguments),
    /// Say where one person was last reported, and who says so
    Where(WhereArguments),
    /// Say how likely two names are one bearer's, and why
    Names(NamesArguments),
    /// List the people of the workspace: where last reported, since when, how surely
    People(PeopleArguments),
    /// Find words, and names in any spelling, in the workspace
    Search(SearchArguments),
    /// Say what answers changed since a day, and because of which reports
    Changes(ChangesArguments),
    /// Judge people, claims and reports of the workspace; every judgement can be undone
    Judge(JudgeArguments),
    /// Print the log of judgements
    Judgements(JudgementsArguments),
    /// Write what the workspace holds in the format of another program
    Export(ExportArguments),
    /// Write all that is known of one person, with the originals, into one archive
    Dossier(DossierArguments),
    /// Hash everything in the workspace again, and say what is not as it was kept
    Verify(VerifyArguments),
    /// Compare people with watchlists: possible matches, and what speaks for and against each
    Screen(ScreenArguments),
    /// Keep watchlists in the workspace, with which everybody in it is compared from then on
    Lists(ListsArguments),
    /// Serve the workspace over HTTP, and with --list also the APIs of OpenSanctions' and OpenRefine's clients
    Serve(ServeArguments),
    /// Make a token, with which somebody may ask `serve` from another machine
    Token(TokenArguments),
    /// Print the licences of the program, the language model and the gazetteer
    Licenses,
}

#[derive(Debug, Args)]
pub(crate) struct ReadArguments {
    #[command(flatten)]
    pub(crate) reports: ReportArguments,

    /// How to print the claims
    #[arg(long, value_enum, default_value_t = ReadFormat::Text)]
    pub(crate) format: ReadFormat,

    /// Say why: the rule and words behind each claim, and the words that made none
    #[arg(long, conflicts_with = "format")]
    pub(crate) explain: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    #[command(flatten)]
    pub(crate) reports: ReportArguments,

    /// Only what is said of one person: a name in any spelling, or an id
    #[arg(long, value_name = "NAME", value_parser = name_of_somebody)]
    pub(crate) person: Option<String>,

    /// How to print the findings
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

#[derive(Debug, Args)]
pub(crate) struct WhereArguments {
    /// Whom to look for: a name in any spelling, or an id
    #[arg(value_parser = name_of_somebody)]
    pub(crate) name: String,

    #[command(flatten)]
    pub(crate) reports: ReportArguments,

    /// Leave out reports published after this day
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Day>,

    /// Say what changed in the answer since this day, and by which reports
    #[arg(long, value_name = "DATE")]
    pub(crate) since: Option<Day>,

    /// How to print the answer
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

#[derive(Debug, Args)]
pub(crate) struct NamesArguments {
    /// Two names, in any spelling and script
    #[arg(num_args = 2, value_names = ["NAME", "NAME"], required_unless_present = "pairs")]
    pub(crate) names: Vec<String>,

    /// A CSV file with the columns name1 and name2; its rows are written back with a score
    ///
    /// Other columns are kept, and none may be named score yet. A column schema (Person, Company, Vessel) tells what bears the names.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["names", "format"])]
    pub(crate) pairs: Option<PathBuf>,

    /// What bears the names; else what a file's schema or the names themselves tell
    #[arg(long, value_enum)]
    pub(crate) kind: Option<BearerKind>,

    /// How to print the comparison
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

/// What bears a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum BearerKind {
    /// A human being
    Person,
    /// A company, an authority, an armed group
    Organization,
    /// A ship or an aircraft
    Vessel,
}

/// Whom to screen, and against what.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("whom").args(["name", "people", "files"]))]
pub(crate) struct ScreenArguments {
    /// Watchlist: FollowTheMoney JSON lines or targets.simple.csv of OpenSanctions, the UN's XML,
    /// OFAC's sdn.csv with alt.csv and add.csv; may be repeated; those of the workspace where none is named
    #[arg(long, num_args = 1, value_name = "FILE")]
    pub(crate) list: Vec<PathBuf>,

    /// One person, organisation or ship, in any spelling
    #[arg(long, value_parser = name_of_somebody)]
    pub(crate) name: Option<String>,

    /// A table of people: CSV with a column `name`, and `birth_date`, `birth_place`, `country`,
    /// `gender`, `identifier`, `position` where known, and `schema` for what is no person
    #[arg(long, value_name = "FILE.csv")]
    pub(crate) people: Option<PathBuf>,

    /// Reports, whose people are screened; those of the workspace where nobody is named
    #[arg(value_name = "REPORT")]
    pub(crate) files: Vec<PathBuf>,

    /// Publication day of the reports, as for `read`
    #[arg(long, value_name = "DATE|FILE=DATE", requires = "files")]
    pub(crate) published: Vec<PublishedArg>,

    /// Language of the reports, en or fr; else what they say of themselves, or what their words
    /// tell
    #[arg(long, value_name = "LANG", value_parser = language_tag, requires = "files")]
    pub(crate) language: Option<String>,

    /// Probability from which on a listing is shown as a possible match
    #[arg(long, default_value_t = 0.5, value_parser = probability)]
    pub(crate) threshold: f64,

    /// How to print the listings
    #[arg(long, value_enum, default_value_t = ScreenFormat::Text)]
    pub(crate) format: ScreenFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScreenFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// One listing a row
    Csv,
}

fn probability(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(value) if (0.0..=1.0).contains(&value) => Ok(value),
        _ => Err("a probability lies between 0 and 1".to_owned()),
    }
}

/// What every command that reads reports takes.
#[derive(Debug, Args)]
pub(crate) struct ReportArguments {
    /// Reports: text, Markdown or HTML files, or folders of them; those of the workspace where none
    /// is named
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Publication day, such as 2024-12-14; a report's own front matter wins
    ///
    /// DATE alone is for every report, FILE=DATE for one; may be repeated for other files. A month
    /// (2024-12) or a year will do.
    #[arg(long, value_name = "DATE|FILE=DATE", requires = "files")]
    pub(crate) published: Vec<PublishedArg>,

    /// Language of the reports, en or fr; else what they say of themselves, or what their words
    /// tell
    #[arg(long, value_name = "LANG", value_parser = language_tag, requires = "files")]
    pub(crate) language: Option<String>,
}

/// A code of ISO 639, with what may follow it ("fr-CA"); the longer codes of what is read are cut.
fn language_tag(text: &str) -> Result<String, String> {
    let tag = text.trim().to_lowercase();
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let code = (2..=3).contains(&primary.len()) && primary.chars().all(|c| c.is_ascii_lowercase());
    match primary {
        "eng" => Ok("en".to_owned()),
        "fra" | "fre" => Ok("fr".to_owned()),
        _ if code => Ok(tag),
        _ => Err("name the language by its code, en or fr".to_owned()),
    }
}

fn name_of_somebody(text: &str) -> Result<String, String> {
    if text.chars().any(char::is_alphabetic) {
        Ok(text.trim().to_owned())
    } else {
        Err("a name has letters".to_owned())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReadFormat {
    /// For people
    Text,
    /// One claim a line
    Jsonl,
    /// One list of whole readings: blocks, mentions, chains and claims
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FindingFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn options_may_stand_before_and_after_the_files() {
        let line = "reportedly --data d where Novak a.txt b.txt --as-of 2024-12-14 --published 2024-12-01 --published b.txt=2024-12-02";
        let arguments = Arguments::try_parse_from(line.split(' ')).unwrap();
        assert_eq!(arguments.data, Some(PathBuf::from("d")));
        let Command::Where(asked) = arguments.command else {
            panic!("another command: {:?}", arguments.command);
        };
        assert_eq!(asked.name, "Novak");
        assert_eq!(asked.reports.files.len(), 2);
        assert_eq!(asked.reports.published.len(), 2);
    }

    #[test]
    fn nobody_goes_by_an_empty_name() {
        for name in ["", " ", "!"] {
            let line = ["reportedly", "where", name, "a.txt"];
            assert!(Arguments::try_parse_from(line).is_err(), "{name:?}");
        }
    }

    #[test]
    fn a_day_that_is_none_is_a_usage_error() {
        for value in [
            "yesterday",
            "2024-13-01",
            "2024-02-30",
            "a.txt=",
            "=2024-01-01",
        ] {
            let error =
                Arguments::try_parse_from(["reportedly", "read", "a.txt", "--published", value]);
            assert!(error.is_err(), "{value}");
        }
    }
}
