//! What was not read, what was judged, how it was made.

use std::collections::BTreeSet;

use reportedly_storage::{overruled_by, undone_by};

use super::Dossier;
use super::escape::escaped;
use super::pieces::list;

pub(super) fn not_read(dossier: &Dossier<'_>) -> String {
    let items: Vec<String> = dossier
        .case
        .not_read
        .iter()
        .map(|unread| format!("{}: {}", escaped(&unread.report), escaped(&unread.reason)))
        .collect();
    let counts = dossier.whereabouts.coverage.counts().in_words();
    if items.is_empty() {
        return format!("<p>{counts}. Every report of the workspace was read.</p>\n");
    }
    format!(
        "<p>{counts}. Those not read may speak of this person; nobody has looked.</p>\n{}",
        list("", &items)
    )
}

pub(super) fn judgements(dossier: &Dossier<'_>) -> String {
    let log = &dossier.case.log;
    let (undone, overruled) = (undone_by(log), overruled_by(log));
    let name_of = |id: &str| Some(dossier.listed(id)?.name.clone());
    let items: Vec<String> = dossier
        .judgements()
        .iter()
        .map(|entry| {
            let judgement = &entry.judgement;
            let undone = undone.get(&entry.number);
            let undone = undone.map(|by| format!(" Undone by judgement {by}."));
            let overruled = overruled.get(&entry.number);
            let ended =
                undone.or_else(|| overruled.map(|by| format!(" Overruled by judgement {by}.")));
            format!(
                "{}. {}. {} on {}{}{}<br><span class=\"hash\">seal {}</span>",
                entry.number,
                escaped(&judgement.decision.in_words(log, &name_of)),
                escaped(&judgement.by),
                escaped(&judgement.at),
                judgement
                    .why
                    .as_ref()
                    .map(|why| format!(": “{}”", escaped(why)))
                    .unwrap_or_default(),
                ended.unwrap_or_default(),
                escaped(&entry.seal)
            )
        })
        .collect();
    if items.is_empty() {
        return "<p>No analyst has judged anything about this person: not reviewed.</p>\n"
            .to_owned();
    }
    list("", &items)
}

pub(super) fn colophon(dossier: &Dossier<'_>) -> String {
    let readers: BTreeSet<&str> = dossier
        .originals
        .iter()
        .filter_map(|original| Some(dossier.listed(&original.report)?.read_with.as_str()))
        .collect();
    let readers: Vec<String> = readers.into_iter().map(escaped).collect();
    let seal = dossier
        .case
        .log
        .last()
        .map_or("none", |last| last.seal.as_str());
    format!(
        "<p>Reportedly {}. The reports were read with: {}. Last seal of the log of \
         judgements: <span class=\"hash\">{seal}</span>. Claims are found by rules over a linguistic analysis; each names \
         its rule. The same report gives the same claims.</p>\n",
        env!("CARGO_PKG_VERSION"),
        readers.join("; ")
    )
}
