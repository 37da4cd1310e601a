//! The command line of the service, and of the tokens that open it.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::name_of_somebody;

/// What to serve, and where.
#[derive(Debug, Args)]
pub(crate) struct ServeArguments {
    /// Watchlist, as for `screen`; may be repeated
    ///
    /// A list that changes on disk is read anew while requests go on, also after SIGHUP, and after
    /// POST /updatez with the token of the environment variable REPORTEDLY_UPDATE_TOKEN.
    #[arg(long, num_args = 1, value_name = "FILE")]
    pub(crate) list: Vec<PathBuf>,

    /// Port to listen at; 0 for any that is free
    #[arg(long, default_value_t = 8484)]
    pub(crate) port: u16,

    /// Address of this machine to listen at; one that other machines reach needs --tokens
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub(crate) address: IpAddr,

    /// Who you are, for judgements made in the browser without a token; else the name that you are logged in with
    #[arg(long, value_name = "NAME", value_parser = name_of_somebody)]
    pub(crate) by: Option<String>,

    /// Answer only those who hold one of the tokens in this file, which `reportedly token` writes
    #[arg(long, value_name = "FILE")]
    pub(crate) tokens: Option<PathBuf>,
}

/// For whom to make a token.
#[derive(Debug, Args)]
pub(crate) struct TokenArguments {
    /// Who will hold it; the name is kept with each judgement that is made with it
    #[arg(value_parser = name_on_one_line)]
    pub(crate) name: String,

    /// What it allows
    #[arg(long, value_enum, default_value_t = RoleArgument::Reader)]
    pub(crate) role: RoleArgument,

    /// Where its hash is kept, beside those of others
    #[arg(long, value_name = "FILE", default_value = "reportedly.tokens")]
    pub(crate) tokens: PathBuf,
}

/// What a token allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleArgument {
    /// To see everything
    Reader,
    /// To add reports and to judge, too
    Editor,
}

fn name_on_one_line(text: &str) -> Result<String, String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().any(char::is_control) {
        return Err("a name has letters only".to_owned());
    }
    name_of_somebody(&name)
}
