//! What the text for the model has in the place of the report's, and the way back: in the analysis,
//! words put in take up no room, so that offsets stay those of the report.

use std::ops::Range;

use reportedly_model::{Analysis, Report, Span};

use crate::french::{is_french, wording};
use crate::{ellipsis, former, nicknames};

/// Words put into the text of a block in the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The code points of the block that they replace.
    pub at: Range<usize>,
    pub words: String,
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
        for further in nicknames::marks(text).into_iter().chain(of_language) {
            let is_free = edits
                .iter()
                .all(|edit| edit.at.end <= further.at.start || further.at.end <= edit.at.start);
            if is_free {
                edits.push(further);
            }
        }
        edits.sort_by_key(|edit| edit.at.start);
    }
    all
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
    for token in &mut analysis.tokens {
        let start = point_in_block(token.span.start, edits, false);
        let end = point_in_block(token.span.end, edits, true);
        token.span = Span::new(start, end.max(start));
    }
}

/// The point of the block that is `point` of the text as written; at an edit, what ends there ends
/// before it.
fn point_in_block(point: usize, edits: &[Edit], ends: bool) -> usize {
    let (mut original, mut written) = (0, 0);
    for edit in edits {
        written += edit.at.start - original;
        original = edit.at.start;
        if point < written || ends && point == written {
            return original - (written - point);
        }
        written += edit.words.chars().count();
        if point < written {
            return original;
        }
        original = edit.at.end;
    }
    original + (point - written)
}
