//! `reportedly token`, and who may ask `reportedly serve`.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use reportedly_server::{Access, NewToken, Role, Tokens, TokensError, watch_tokens};

use crate::args::{RoleArgument, ServeArguments, TokenArguments};
use crate::failure::{self, Failure};
use crate::output::{Output, Stop};
use crate::render::harmless;

/// Makes a token for somebody, keeps its hash, and prints it this once.
pub(crate) fn make_token(asked: &TokenArguments) -> Result<ExitCode, Stop> {
    let file = &asked.tokens;
    match Tokens::read(file) {
        Ok(tokens) if tokens.names(&asked.name) => {
            return Err(Failure::usage(
                format!("{} has a token in {} already", asked.name, file.display()),
                "strike its line out first, or give the new token another name",
            )
            .into());
        }
        Ok(_) | Err(TokensError::None(_)) => {}
        Err(TokensError::Unreadable { error, .. }) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(Failure::from_error(&error).into()),
    }
    let role = match asked.role {
        RoleArgument::Reader => Role::Reader,
        RoleArgument::Editor => Role::Editor,
    };
    let made = NewToken::make(&asked.name, role).map_err(|error| Failure::from_error(&error))?;
    keep(file, &made.line).map_err(|error| {
        Failure::new(
            format!("cannot write {}: {error}", file.display()),
            "name a file that you may write with --tokens",
        )
    })?;
    eprintln!(
        "The token of {} ({role}) follows; it is shown this once, and {} keeps its hash.",
        harmless(&asked.name),
        harmless(&file.display().to_string())
    );
    let mut output = Output::new();
    output.print(&format!("{}\n", made.token))?;
    output.finish()?;
    Ok(failure::code_of_run(false))
}

/// Adds a line to a file that only its owner may read.
fn keep(file: &Path, line: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // One write, so that two who make tokens at once don't mix their lines.
    options
        .open(file)?
        .write_all(format!("{line}\n").as_bytes())
}

/// Who may ask: whoever is on this machine, or whoever holds a token.
///
/// # Errors
///
/// When other machines could ask and there are no tokens, or the tokens can't be read.
pub(crate) fn of(asked: &ServeArguments) -> Result<Access, Failure> {
    let Some(file) = &asked.tokens else {
        if asked.address.is_loopback() {
            return Ok(Access::of_this_machine());
        }
        return Err(Failure::usage(
            format!(
                "other machines reach {}, and no tokens say who may ask",
                asked.address
            ),
            "make one with `reportedly token NAME --role editor`, and serve with `--tokens reportedly.tokens`",
        ));
    };
    let tokens = Tokens::read(file).map_err(|error| Failure::from_error(&error))?;
    if !asked.address.is_loopback() {
        eprintln!(
            "warning: what is asked and answered goes over the network as it is; put a proxy that speaks TLS before it"
        );
    }
    Ok(Access::by(tokens))
}

/// Follows the file of tokens while the service runs.
pub(crate) fn follow(asked: &ServeArguments, access: &Arc<Access>) {
    if let Some(file) = &asked.tokens {
        tokio::spawn(watch_tokens(file.clone(), Arc::clone(access)));
    }
}
