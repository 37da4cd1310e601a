//! Blocks are analysed one by one, so that no sentence runs from one into the next.

use reportedly_model::{Analysis, CharIndex, Report};

/// The text of each block, for the language pipeline: line breaks inside a block are blanks, so
/// that a hard-wrapped sentence stays one; offsets do not change.
pub fn block_texts(report: &Report) -> Vec<String> {
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
    let mut whole = Analysis::default();
    for (block, analysis) in report.blocks.iter().zip(analyses) {
        whole.append(analysis, block.span.start);
    }
    whole
}
