//! What differs between the claims expected of a text and those made.

use std::fmt::Write;

use reportedly_model::{Claim, Kind};

use super::expectation::{Expectation, Expected};
use super::matching::{beyond, concerns, lacks};
use super::show::shown;

/// One line for each difference; empty when all is as expected.
pub fn between(expected: &Expected, claims: &[Claim]) -> String {
    let mut account = String::new();
    let mut explained = vec![false; claims.len()];
    for expectation in &expected.claims {
        let found = claims.iter().position(|claim| holds(claim, expectation));
        match found {
            Some(index) => explained[index] = true,
            None => missing(expectation, claims, &mut account),
        }
    }
    for never in &expected.never {
        let made = claims
            .iter()
            .filter(|claim| concerns(claim, never) && lacks(claim, never).is_empty());
        made.for_each(|claim| say(&mut account, "NEVER  ", &shown(claim)));
    }
    if expected.nothing_else {
        let further = claims.iter().zip(&explained).filter(|(claim, explained)| {
            let counted = matches!(
                claim.kind(),
                Kind::Movement | Kind::Presence | Kind::Fate | Kind::Legal
            );
            counted && !**explained
        });
        further.for_each(|(claim, _)| say(&mut account, "FURTHER", &shown(claim)));
    }
    account
}

fn holds(claim: &Claim, expectation: &Expectation) -> bool {
    concerns(claim, expectation)
        && lacks(claim, expectation).is_empty()
        && beyond(claim, expectation).is_empty()
}

/// Tells what is missing, and the claims that come near.
fn missing(expectation: &Expectation, claims: &[Claim], account: &mut String) {
    say(account, "MISSING", &expectation.line);
    let near: Vec<&Claim> = claims
        .iter()
        .filter(|claim| concerns(claim, expectation))
        .collect();
    for claim in &near {
        let wrong = [lacks(claim, expectation), beyond(claim, expectation)]
            .concat()
            .join(", ");
        say(account, "  near ", &format!("{} [{wrong}]", shown(claim)));
    }
    if near.is_empty() {
        let same_kind = claims
            .iter()
            .filter(|claim| expectation.kinds.contains(&claim.kind()));
        same_kind.for_each(|claim| say(account, "  other", &shown(claim)));
    }
}

fn say(account: &mut String, what: &str, words: &str) {
    let _ = writeln!(account, "    {what} {words}");
}
