//! The command line of what works on the workspace.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{FindingFormat, ReportArguments, name_of_somebody};
use crate::clock::Moment;
use crate::published::Day;

/// Which reports to keep, and how they were come by.
#[derive(Debug, Args)]
#[command(mut_arg("files", |files| {
    files.required(true).help("Reports: text, Markdown or HTML files, or folders of them")
}))]
pub(crate) struct AddArguments {
    #[command(flatten)]
    pub(crate) reports: ReportArguments,

    #[command(flatten)]
    pub(crate) who: WhoArguments,

    /// When the reports were retrieved, RFC 3339 such as 2024-12-14T09:30:00Z; else now
    #[arg(long, value_name = "TIME")]
    pub(crate) retrieved: Option<Moment>,
}

/// Who is at work, which is kept with what they do.
#[derive(Debug, Args)]
pub(crate) struct WhoArguments {
    /// Who you are; else the name that you are logged in with
    #[arg(long, value_name = "NAME", value_parser = name_of_somebody)]
    pub(crate) by: Option<String>,
}

/// Which watchlists to keep; without any, those that are kept are told.
#[derive(Debug, Args)]
pub(crate) struct ListsArguments {
    /// Watchlists, as for `screen`; one of the same file name takes the place of that before it
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Take the list of this name out of the workspace; may be repeated
    #[arg(long, value_name = "NAME")]
    pub(crate) remove: Vec<String>,

    #[command(flatten)]
    pub(crate) who: WhoArguments,

    /// How to print the lists
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

#[derive(Debug, Args)]
pub(crate) struct VerifyArguments {
    /// Make findings and index again from reports and judgements, where they are not what these give
    #[arg(long)]
    pub(crate) repair: bool,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

#[derive(Debug, Args)]
pub(crate) struct PeopleArguments {
    /// Also groups, organisations and those whom no report names
    #[arg(long)]
    pub(crate) all: bool,

    /// Instead, the pairs of people who may be one, for you to `judge`: the likeliest first, with what
    /// speaks for and against each
    #[arg(long, conflicts_with = "all")]
    pub(crate) to_decide: bool,

    /// How to print the table
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

#[derive(Debug, Args)]
pub(crate) struct SearchArguments {
    /// Words that all have to stand in a report; "several words" in quotation marks follow one
    /// another, and a star stands for the rest of a word
    #[arg(required = true, value_name = "WORDS")]
    pub(crate) words: Vec<String>,

    /// The most reports that are shown
    #[arg(long, default_value_t = 50, value_name = "NUMBER")]
    pub(crate) limit: usize,

    /// How to print what was found
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ChangesArguments {
    /// Since when: a day, or a time such as 2024-12-14T09:30:00Z
    #[arg(long, value_name = "DATE", required = true)]
    pub(crate) since: Moment,

    /// Go by the days on which reports were published, not by when they came into the workspace
    #[arg(long)]
    pub(crate) published: bool,

    /// How to print the changes
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

/// What to judge, and on whose word.
#[derive(Debug, Args)]
pub(crate) struct JudgeArguments {
    #[command(subcommand)]
    pub(crate) verdict: VerdictArguments,

    /// Why
    #[arg(long, global = true, value_name = "WORDS")]
    pub(crate) why: Option<String>,

    /// Who you are; else the name that you are logged in with
    #[arg(long, global = true, value_name = "NAME", value_parser = name_of_somebody)]
    pub(crate) by: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum VerdictArguments {
    /// Two people are one
    Same(PairArguments),
    /// One person is two, or two stay two
    NotTheSame(PairArguments),
    /// Nobody can tell yet whether two people are one
    Unsure(PairArguments),
    /// A report says what the claim says
    Right(ClaimArguments),
    /// The report does not say so; the claim counts no more
    Wrong(ClaimArguments),
    /// The report says something else, which stands in the claim's place
    Corrected(CorrectedArguments),
    /// One report is a copy of another, corrects it, or the like
    Relates(RelatesArguments),
    /// Two accounts that were joined do not have one information origin
    Unjoin {
        /// Id of the join, as `compare --format json` gives it
        join: String,
    },
    /// An earlier judgement no longer holds
    Undo {
        /// Its number in the log
        number: u64,
    },
}

/// Two people.
#[derive(Debug, Args)]
pub(crate) struct PairArguments {
    /// One: a name, NAME@REPORT for whom one report calls so, or an id
    pub(crate) one: String,
    /// The other
    pub(crate) other: String,
}

#[derive(Debug, Args)]
pub(crate) struct ClaimArguments {
    /// Id of the claim, or enough of its beginning
    pub(crate) claim: String,
}

#[derive(Debug, Args)]
pub(crate) struct CorrectedArguments {
    /// Id of the claim, or enough of its beginning
    pub(crate) claim: String,

    /// A file with the claim as it should be: one JSON object, as `read --format jsonl` prints it
    #[arg(long, value_name = "FILE.json")]
    pub(crate) to: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct RelatesArguments {
    /// Name or id of the report that stands in the relation
    pub(crate) newer: String,
    /// How it stands to the other
    #[arg(value_enum)]
    pub(crate) relation: RelationArgument,
    /// Name or id of the other
    pub(crate) older: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RelationArgument {
    /// The same text, published again
    CopyOf,
    /// The same text in another language
    TranslationOf,
    /// The same content in other words
    RewriteOf,
    /// A new version that replaces a wrong one
    Corrects,
    /// Takes the other back
    Retracts,
}

#[derive(Debug, Args)]
pub(crate) struct JudgementsArguments {
    /// How to print the log
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub(crate) format: FindingFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArguments {
    /// In which format
    #[arg(long, value_enum)]
    pub(crate) format: ExportFormat,

    /// Where to; else standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// FollowTheMoney entities, one JSON object a line
    Ftm,
    /// Places in claims, as a GeoJSON feature collection
    Geojson,
    /// Claims, one a row
    Csv,
    /// Claims on their words, as W3C Web Annotations
    Annotations,
}

#[derive(Debug, Args)]
pub(crate) struct DossierArguments {
    /// Whom it is about: a name in any spelling, or an id
    #[arg(value_parser = name_of_somebody)]
    pub(crate) name: String,

    /// The archive to write
    #[arg(short, long, value_name = "FILE.zip")]
    pub(crate) output: PathBuf,

    /// As it would have been on this day: reports published later are left out, and named
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Day>,

    #[command(flatten)]
    pub(crate) who: WhoArguments,
}
