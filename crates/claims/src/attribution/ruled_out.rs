//! Verbs that tell who says so only by what goes with them: "ruled out", "does not know", "would not
//! say how".

use crate::Reader;
use crate::document::Document;
use crate::factuality::is_negated;
use crate::syntax::Relation;

/// "does not *know* that his brother is dead": whoever knows it not tells it not.
pub(super) fn knows_nothing(reader: &Reader, verb: usize) -> bool {
    matches!(
        reader.document.lemma(verb),
        "know" | "realise" | "realize" | "learn"
    ) && is_negated(reader, verb)
}

/// "*ruled out* that he was in Libya".
pub(super) fn rules_out(document: &Document, verb: usize) -> bool {
    document.lemma(verb) == "rule"
        && document
            .tree
            .children_in(verb, &[Relation::Prt])
            .any(|particle| document.lower(particle) == "out")
}

/// "would not say *how* she reached Lima", "refused to say how": that she did is not the word of whoever keeps it back.
pub(super) fn keeps_details(reader: &Reader, clause: usize, verb: usize) -> bool {
    let document = reader.document;
    let asks = |t: usize| matches!(document.lower(t), "how" | "where" | "when" | "why");
    let mut asked = document.tree.children_in(clause, &[Relation::Advmod]);
    let above = document.tree.head(verb);
    let refuses = || {
        document.tree.relation(verb) == Relation::Xcomp
            && matches!(document.lemma(above), "refuse" | "decline")
            && !is_negated(reader, above)
    };
    asked.any(|t| t < clause && asks(t)) && (is_negated(reader, verb) || refuses())
}
