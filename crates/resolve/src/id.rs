use std::fmt::Write as _;

use reportedly_model::Span;
use sha2::{Digest, Sha256};

/// Id of someone whose earliest mention stands at `span` of a report: 16 bytes in hexadecimal.
pub(crate) fn person_id(report: &str, span: Span) -> String {
    let text = format!("person\n{report}\n{}\n{}", span.start, span.end);
    let digest = Sha256::digest(text.as_bytes());
    let mut id = String::with_capacity(32);
    for byte in digest.iter().take(16) {
        // Writing to a string cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}
