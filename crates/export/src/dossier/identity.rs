//! Who this is: why what several reports say is taken for one person's.

use reportedly_model::{PersonLink, PersonMember};

use super::Dossier;
use super::escape::escaped;
use super::pieces::list;

/// Every link between mentions of two reports, with its reasons; and what hardly fits one person.
pub(super) fn identity(dossier: &Dossier<'_>) -> String {
    let person = dossier.person;
    let links: Vec<String> = person
        .links
        .iter()
        .filter_map(|link| in_words(dossier, link))
        .collect();
    let doubts: Vec<String> = person.doubts.iter().map(|doubt| escaped(doubt)).collect();
    let through_others = match person.members.len() {
        // A link fewer than mentions holds them all together.
        several if several > links.len() + 1 => THROUGH_LATER,
        1 => ALONE,
        _ => "",
    };
    format!(
        "{}{through_others}{}",
        list("", &links),
        list("What hardly fits one person", &doubts)
    )
}

const ALONE: &str =
    "<p>Nothing was brought together: one report alone speaks of this person.</p>\n";
const THROUGH_LATER: &str = "<p>These reports alone do not tie every mention to the others: reports that were \
                             published later do.</p>\n";

fn in_words(dossier: &Dossier<'_>, link: &PersonLink) -> Option<String> {
    let members = &dossier.person.members;
    let (a, b) = (members.get(link.a)?, members.get(link.b)?);
    let reasons: Vec<String> = link.reasons.iter().map(|reason| escaped(reason)).collect();
    Some(format!(
        "{} and {}: probability {:.2}. {}",
        named(dossier, a),
        named(dossier, b),
        link.probability,
        reasons.join("; ")
    ))
}

/// The name that a report has for the person.
fn named(dossier: &Dossier<'_>, member: &PersonMember) -> String {
    let reading = dossier.case.reading(&member.report);
    let chain = reading.and_then(|reading| reading.chains.get(member.chain));
    let report = escaped(&member.report_name);
    match chain {
        Some(chain) => format!("“{}” in {report}", escaped(&chain.name)),
        None => report,
    }
}
