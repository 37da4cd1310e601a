//! Which part of a page is the report, and which is the site around it.

use std::panic::{self, AssertUnwindSafe};

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use reportedly_model::BlockRole;

use super::depth::Shape;
use super::walk;
use crate::composer::Composer;
use crate::draft::{Markup, Paragraph};
use crate::words::count;

/// Less than this is no report; then the page is taken whole.
const FEWEST_SIGNS: usize = 140;

/// The search for the main content takes time with the product of elements and depth.
const MAX_SEARCH_COST: usize = 20_000_000;

/// Under this selector the search leaves what it has found.
const FOUND: &str = "#readability-page-1";

/// Elements that name the author.
const AUTHORS: &str = "[itemprop='author'], [rel='author'], .byline, .article-byline, .author";

/// The text of the report, and its paragraphs.
pub(super) fn compose(document: Document, shape: Shape) -> (String, Vec<Paragraph>) {
    let opening = Opening::of(&document);
    let is_searchable = shape.elements.saturating_mul(shape.depth) <= MAX_SEARCH_COST;
    let main = is_searchable.then(|| main_content(&document)).flatten();
    let main_root = main
        .as_ref()
        .and_then(|page| page.select(FOUND).nodes().first().copied());
    let found = main_root.map(|root| composed(&root, &Opening::default()));
    match (found, main_root) {
        (Some((text, _)), Some(root)) if text.chars().count() >= FEWEST_SIGNS => {
            composed(&root, &opening.without_what_is_in(&text))
        }
        _ => {
            let body = document.body().unwrap_or_else(|| document.root());
            composed(&body, &Opening::default())
        }
    }
}

/// The page with nothing but its main content.
///
/// The search is foreign code that works on whatever the web has to offer; should it fail on
/// a page, the page is still read whole.
fn main_content(document: &Document) -> Option<Document> {
    let settings = Config {
        keep_classes: true,
        disable_json_ld: true,
        char_threshold: FEWEST_SIGNS,
        ..Config::default()
    };
    let page = document.clone();
    panic::catch_unwind(AssertUnwindSafe(move || {
        let mut search = Readability::with_document(page, None, Some(settings)).ok()?;
        search.parse().ok()?;
        Some(search.doc)
    }))
    .ok()
    .flatten()
}

fn composed(root: &NodeRef<'_>, opening: &Opening) -> (String, Vec<Paragraph>) {
    let mut composer = Composer::default();
    let lines = [
        (&opening.headline, BlockRole::Headline),
        (&opening.byline, BlockRole::Byline),
    ];
    for (line, role) in lines {
        composer.words(line.as_deref().unwrap_or_default());
        composer.end_paragraph(Markup::Role(role));
    }
    walk::compose(root, &mut composer, 0);
    composer.finish()
}

/// What a page shows above the report; the search for the main content drops it.
#[derive(Debug, Default)]
struct Opening {
    headline: Option<String>,
    byline: Option<String>,
}

impl Opening {
    fn of(document: &Document) -> Self {
        Self {
            headline: short_text(document, "h1", 40),
            byline: short_text(document, AUTHORS, 25),
        }
    }

    /// What of it the text does not hold anyway.
    fn without_what_is_in(self, text: &str) -> Self {
        let start: String = text.chars().take(2_000).collect();
        let missing = |line: Option<String>| line.filter(|line| !start.contains(line.as_str()));
        Self {
            headline: missing(self.headline),
            byline: missing(self.byline),
        }
    }
}

/// The text of the first matching element, if it is one line of at most `max_words`.
fn short_text(document: &Document, selector: &str, max_words: usize) -> Option<String> {
    let selection = document.select(selector);
    let node = selection.nodes().first()?;
    let (text, _) = composed(node, &Opening::default());
    let line = text.replace("\n\n", " · ").replace('\n', " ");
    (!line.is_empty() && count(&line) <= max_words).then_some(line)
}
