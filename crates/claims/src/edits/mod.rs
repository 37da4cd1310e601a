//! What the text for the model has in the place of the report's, and the way back: in the analysis,
//! words put in take up no room, so that offsets stay those of the report.

mod accused;
mod alleged;
mod codes;
mod former;
mod nicknames;
mod papers;
mod placed;
mod stamps;
mod told_plurals;
mod unwelcome;
mod words;

use std::ops::Range;

use reportedly_model::{Analysis, Report, Span};

use crate::ellipsis;
use crate::french::{is_french, wording};

/// Words put into the text of a block in the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The code points of the block that they replace.
    pub at: Range<usize>,
    pub words: String,
}

impl Edit {
    /// The same edit of a text that begins at `start` of the block.
    pub fn moved(self, start: usize) -> Self {
        Self {
            at: self.at.start + start..self.at.end + start,
            words: self.words,
        }
    }
}

/// The edits of each block of `texts`, in the order of its text.
pub fn edits(report: &Report, texts: &[String]) -> Vec<Vec<Edit>> {
    let is_french = is_french(report);
    let mut all = ellipsis::edits(report, texts);
    for (edits, text) in all.iter_mut().zip(texts) {
        let of_language = if is_french {
            wording::edits(text)
        } else {
            former::spelled_out(text)
        };
        put_beside(edits, nicknames::marks(text));
        put_beside(edits, of_language);
        if !is_french {
            put_beside(edits, told_plurals::articles(text));
            put_beside(edits, accused::defendants(text));
            put_beside(edits, papers::in_small_letters(text));
            put_beside(edits, alleged::with_that(text));
            put_beside(edits, codes::like_names(text));
            put_beside(edits, placed::put(text));
            put_beside(edits, stamps::left_out(text));
            put_beside(edits, unwelcome::in_english(text));
        }
    }
    all
}

/// Adds what of `further` overlaps none of `edits`; both are in the order of the text, and neither
/// overlaps itself.
fn put_beside(edits: &mut Vec<Edit>, further: Vec<Edit>) {
    let mut next = 0;
    let free = further.into_iter().filter(|edit| {
        while edits
            .get(next)
            .is_some_and(|kept| kept.at.end <= edit.at.start)
        {
            next += 1;
        }
        edits
            .get(next)
            .is_none_or(|kept| edit.at.end <= kept.at.start)
    });
    let free: Vec<Edit> = free.collect();
    edits.extend(free);
    edits.sort_by_key(|edit| edit.at.start);
}

/// `text` with its `edits`.
pub fn written(text: &str, edits: &[Edit]) -> String {
    if edits.is_empty() {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut filled = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for edit in edits {
        filled.extend(&chars[from..edit.at.start]);
        filled.push_str(&edit.words);
        from = edit.at.end;
    }
    filled.extend(&chars[from..]);
    filled
}

/// Sets the tokens of an analysis of the text as written where they stand in the block.
pub fn set_back(analysis: &mut Analysis, edits: &[Edit]) {
    if edits.is_empty() {
        return;
    }
    let way = WayBack::of(edits);
    for token in &mut analysis.tokens {
        let start = way.point_in_block(token.span.start, false);
        let end = way.point_in_block(token.span.end, true);
        token.span = Span::new(start, end.max(start));
    }
}

/// Where each edit stands in the block, and where in the text as written.
struct WayBack(Vec<(Range<usize>, Range<usize>)>);

impl WayBack {
    fn of(edits: &[Edit]) -> Self {
        let (mut original, mut written) = (0, 0);
        let places = edits.iter().map(|edit| {
            let start = written + (edit.at.start - original);
            (original, written) = (edit.at.end, start + edit.words.chars().count());
            (edit.at.clone(), start..written)
        });
        Self(places.collect())
    }

    /// The point of the block that is `point` of the text as written; at an edit, what ends there ends
    /// before it.
    fn point_in_block(&self, point: usize, ends: bool) -> usize {
        let passed = self.0.partition_point(|(_, written)| {
            point >= written.end && !(ends && point == written.start)
        });
        if let Some((block, written)) = self.0.get(passed)
            && point >= written.start
            && !(ends && point == written.start)
        {
            return block.start;
        }
        // between two edits, the distance to the one before is the same in both
        let (original, from) = match passed.checked_sub(1) {
            Some(before) => (self.0[before].0.end, self.0[before].1.end),
            None => (0, 0),
        };
        original + (point - from)
    }
}
