//! TR-News (Kamalloo and Rafiei 2018, as corrected by Gritta et al. 2019): place names in news,
//! with their GeoNames entry. Detection by overlap, one to one; resolution within 161 km (100
//! miles) of the entry's coordinates, of those found that have any.

use std::path::Path;

use anyhow::Result;
use reportedly_model::Span;
use reportedly_places::kilometres;

use super::{Split, files};
use crate::overlap::{overlap, pair_up};
use crate::score::{Counts, ratio};
use crate::xml::{Element, flatten};
use crate::{Figure, Machine, Outcome};

/// 100 miles, the distance that the field counts as found.
const NEAR_KM: f64 = 161.0;

struct Toponym {
    span: Span,
    at: Option<(f64, f64)>,
    words: String,
}

/// Measures on the odd or the even articles of `data/Corpora/TR-News.xml`.
///
/// # Errors
///
/// When the file is missing or malformed.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let xml = files::text(&files::locate(folder, "data/Corpora/TR-News.xml")?)?;
    let (text, elements) = flatten(&xml)?;
    let characters: Vec<char> = text.chars().collect();
    let articles: Vec<&Element> = elements.iter().filter(|e| e.name == "article").collect();
    let (mut outcome, mut counts, mut near) = (Outcome::default(), Counts::default(), (0, 0));
    for article in files::every_second(articles, split) {
        let inside: Vec<&Element> = elements
            .iter()
            .filter(|e| article.span.contains(e.span))
            .collect();
        let words = |span: Span| -> String { characters[span.start..span.end].iter().collect() };
        let Some(body) = inside.iter().find(|e| e.name == "text") else {
            continue;
        };
        let running = words(body.span);
        let gold: Vec<Toponym> = inside
            .iter()
            .filter(|e| e.name == "toponym")
            .filter_map(|e| toponym(e.span, &inside, &words))
            .collect();
        let understood = machine.understand("article", &running, None)?;
        let found: Vec<Toponym> = machine
            .layers(&understood)
            .toponyms
            .into_iter()
            .map(|place| Toponym {
                span: place.span,
                at: place.lat.zip(place.lon),
                words: place.text,
            })
            .collect();
        compare(&gold, &found, &mut counts, &mut near, &mut outcome);
        outcome.documents += 1;
    }
    let basis = format!(
        "{} of {} annotated, {} found",
        counts.right, counts.gold, counts.found
    );
    outcome.figures = vec![
        Figure::at_least("toponyms detected, F1", counts.f1(), 0.75, basis),
        Figure::plain("precision", counts.precision(), ""),
        Figure::plain("recall", counts.recall(), ""),
        Figure::at_least(
            "resolved within 161 km, of those found",
            ratio(near.0, near.1),
            0.80,
            format!("{} of {}", near.0, near.1),
        ),
    ];
    Ok(outcome)
}

fn toponym(span: Span, inside: &[&Element], words: &impl Fn(Span) -> String) -> Option<Toponym> {
    let field = |name: &str| {
        inside
            .iter()
            .find(|e| e.name == name && span.contains(e.span))
            .map(|e| words(e.span).trim().to_owned())
    };
    let number = |name: &str| field(name)?.parse::<f64>().ok();
    Some(Toponym {
        span: Span::new(field("start")?.parse().ok()?, field("end")?.parse().ok()?),
        at: number("lat").zip(number("lon")),
        words: field("phrase")?,
    })
}

fn compare(
    gold: &[Toponym],
    found: &[Toponym],
    counts: &mut Counts,
    near: &mut (usize, usize),
    outcome: &mut Outcome,
) {
    let pairs = pair_up(gold, found, |g, f| overlap(&[g.span], &[f.span]));
    *counts += Counts {
        right: pairs.len(),
        found: found.len(),
        gold: gold.len(),
    };
    for (g, f) in &pairs {
        let Some(there) = gold[*g].at else { continue };
        let distance = found[*f].at.map(|here| kilometres(here, there));
        let is_near = distance.is_some_and(|d| d <= NEAR_KM);
        near.0 += usize::from(is_near);
        near.1 += 1;
        if !is_near {
            let off = distance.map_or("nowhere".to_owned(), |d| format!("{d:.0} km off"));
            outcome.miss(
                "resolved wrongly",
                format!("{}: {off}, not {there:?}", gold[*g].words),
            );
        }
    }
    for (g, one) in gold.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.0 == g) {
            outcome.miss("not found", one.words.clone());
        }
    }
    for (f, one) in found.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.1 == f) {
            outcome.miss("not annotated", one.words.clone());
        }
    }
}
