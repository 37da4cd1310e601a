//! Blocks are analysed one by one, so that no sentence runs from one into the next.

use reportedly_model::{Analysis, CharIndex, Report};

use crate::edits;

/// The text of each block, for the language pipeline: line breaks inside a block are blanks, so
/// that a hard-wrapped sentence stays one, and with the edits that help the model;
/// [`join_blocks`] gives the offsets of the report back.
pub fn block_texts(report: &Report) -> Vec<String> {
    let texts = plain_texts(report);
    let edits = edits::edits(report, &texts);
    let written = texts.iter().zip(&edits);
    written
        .map(|(text, edits)| edits::written(text, edits))
        .collect()
}

/// The text of each block with blanks for line breaks.
fn plain_texts(report: &Report) -> Vec<String> {
    let index = CharIndex::new(&report.text);
    report
        .blocks
        .iter()
        .map(|block| {
            let text = index.slice(&report.text, block.span);
            text.chars()
                .map(|c| {
                    if matches!(c, '\n' | '\t' | '\u{a0}' | '\u{202f}') {
                        ' '
                    } else {
                        c
                    }
                })
                .collect()
        })
        .collect()
}

/// Joins the analyses of the blocks, in their order, into one of the report.
pub fn join_blocks(report: &Report, analyses: Vec<Analysis>) -> Analysis {
    let edits = edits::edits(report, &plain_texts(report));
    let mut whole = Analysis::default();
    for ((block, mut analysis), edits) in report.blocks.iter().zip(analyses).zip(&edits) {
        edits::set_back(&mut analysis, edits);
        whole.append(analysis, block.span.start);
    }
    whole
}
