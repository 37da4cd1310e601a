//! What somebody denies who is accused in the same sentence.

use crate::Reader;

/// "His brother is *accused of smuggling* and denies it": what the same sentence accuses somebody of, and nothing
/// that was told before.
pub(super) fn is_of_an_accusation(reader: &Reader, verb: usize, object: usize) -> bool {
    let document = reader.document;
    let accusing = |t: usize| {
        matches!(
            document.lemma(t),
            "accuse" | "charge" | "suspect" | "indict" | "allege" | "blame" | "try" | "prosecute"
        )
    };
    matches!(document.lower(object), "it" | "this" | "that")
        && (document.sentence(verb).start..verb).any(|t| document.is_pos(t, "VERB") && accusing(t))
}
