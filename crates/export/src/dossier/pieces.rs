//! What several parts of the page are made of.

use reportedly_model::{Claim, ClaimRef, Origins};

use super::Dossier;
use super::escape::escaped;

pub(super) fn is_reviewed(dossier: &Dossier<'_>, claim: &Claim) -> bool {
    dossier.case.reviews.contains_key(&claim.id)
}

pub(super) fn count_of_origins(origins: &Origins) -> String {
    match (origins.low, origins.high) {
        (1, 1) => "1 origin".to_owned(),
        (low, high) if low == high => format!("{low} origins"),
        (low, high) => format!("{low}–{high} origins"),
    }
}

/// Links to the claims.
pub(super) fn refs(claims: &[ClaimRef]) -> String {
    let links = claims.iter().map(|claim| {
        format!(
            "<a href=\"#claim-{}\">{}</a>",
            escaped(&claim.claim),
            escaped(&claim.report)
        )
    });
    let links: Vec<String> = links.collect();
    if links.is_empty() {
        String::new()
    } else {
        format!(" [{}]", links.join(", "))
    }
}

pub(super) fn list(title: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let title = if title.is_empty() {
        String::new()
    } else {
        format!("<h3>{title}</h3>\n")
    };
    let items: String = items
        .iter()
        .map(|item| format!("<li>{item}</li>\n"))
        .collect();
    format!("{title}<ul>\n{items}</ul>\n")
}
