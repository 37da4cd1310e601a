//! Reads a `moves` file: which moves there are, in the order of their scores.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use compact_str::CompactString;
use serde::Deserialize;

use crate::LoadError;
use crate::files::PipelineFiles;

/// One move: the number of its kind, and its label, empty for none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Move {
    /// Kind, as the transition system numbers them.
    pub(super) kind: usize,
    /// Label of the arc or entity.
    pub(super) label: CompactString,
}

#[derive(Deserialize)]
struct Moves {
    /// JSON: for each kind, how often each label was seen in training.
    moves: String,
}

/// Reads the moves in `file`. Kinds come in order; within one, the labels seen most often first.
pub(super) fn read(files: &PipelineFiles<'_>, file: &str) -> Result<Vec<Move>, LoadError> {
    let bytes = files.read(file)?;
    let moves: Moves =
        rmp_serde::from_slice(&bytes).map_err(|error| LoadError::malformed(file, error))?;
    parse(&moves.moves).map_err(|error| LoadError::malformed(file, error))
}

fn parse(json: &str) -> Result<Vec<Move>, serde_json::Error> {
    let kinds: BTreeMap<usize, BTreeMap<CompactString, i64>> = serde_json::from_str(json)?;
    let mut moves = Vec::new();
    for (kind, labels) in kinds {
        let mut labels: Vec<_> = labels.into_iter().collect();
        labels.sort_by_key(|(label, count)| Reverse((*count, label.clone())));
        moves.extend(labels.into_iter().map(|(label, _)| Move { kind, label }));
    }
    Ok(moves)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_come_by_count_and_then_backwards_by_name() {
        let moves = parse(r#"{"1": {"b": 2, "": 9, "c": 2}, "0": {"": 1}}"#).unwrap();
        let order: Vec<(usize, &str)> = moves.iter().map(|m| (m.kind, &m.label[..])).collect();
        assert_eq!(order, [(0, ""), (1, ""), (1, "c"), (1, "b")]);
    }
}
