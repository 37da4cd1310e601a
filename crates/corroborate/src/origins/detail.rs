//! Possible: both tell a detail that two origins would hardly share.

use std::collections::BTreeSet;

use reportedly_model::JoinGround;

use super::{Ground, Telling};
use crate::words::{fold, tokens};

/// Words in a row that two origins would hardly choose both.
const TELLING_RUN: usize = 6;
/// Words that make a shared quotation telling.
const TELLING_QUOTATION: usize = 3;

pub(super) fn rare(a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    if a.report == b.report {
        return None;
    }
    let pairs = a
        .sentences
        .iter()
        .flat_map(|x| b.sentences.iter().map(move |y| (x, y)));
    let reason = pairs.into_iter().find_map(|(x, y)| {
        shared_quotation(x.text, y.text)
            .or_else(|| shared_number(x.text, y.text))
            .or_else(|| shared_run(&x.words, &y.words))
    })?;
    Some(Ground::possible(JoinGround::SameRareDetail, reason))
}

fn shared_quotation(a: &str, b: &str) -> Option<String> {
    let theirs: Vec<String> = quotations(b).iter().map(|quoted| fold(quoted)).collect();
    quotations(a)
        .into_iter()
        .find(|quoted| tokens(quoted).len() >= TELLING_QUOTATION && theirs.contains(&fold(quoted)))
        .map(|quoted| format!("both quote “{}”", quoted.trim()))
}

/// What stands between quotation marks.
fn quotations(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (open, close) in [('“', '”'), ('«', '»'), ('"', '"'), ('„', '“')] {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once(open) {
            let Some((inside, after)) = after.split_once(close) else {
                break;
            };
            found.push(inside);
            rest = after;
        }
    }
    found
}

/// A number of two digits and more that is no year and no day of a month.
fn shared_number(a: &str, b: &str) -> Option<String> {
    let theirs: BTreeSet<&str> = numbers(b).into_iter().collect();
    let shared = numbers(a)
        .into_iter()
        .find(|number| theirs.contains(number))?;
    Some(format!("both give the number {shared}"))
}

fn numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .map(|number| number.trim_matches([',', '.']))
        .filter(|number| {
            let plain: Option<u32> = number.replace([',', '.'], "").parse().ok();
            plain.is_some_and(|n| n > 31 && !(1900..2100).contains(&n))
        })
        .collect()
}

fn shared_run(a: &[String], b: &[String]) -> Option<String> {
    let runs: BTreeSet<&[String]> = b.windows(TELLING_RUN).collect();
    let run = a.windows(TELLING_RUN).find(|run| runs.contains(run))?;
    Some(format!("both have the words “{}”", run.join(" ")))
}
