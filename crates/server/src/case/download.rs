//! Files that are handed out.

use axum::http::HeaderValue;

/// The header that makes a browser keep a file under a name (RFC 6266), whatever the name holds.
pub(super) fn attachment(name: &str) -> HeaderValue {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = file
        .chars()
        .map(|letter| {
            let is_plain = letter.is_ascii_alphanumeric() || "-_. ()".contains(letter);
            if is_plain { letter } else { '_' }
        })
        .collect();
    let whole = encoded(file);
    let header = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}");
    HeaderValue::from_str(&header).unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}

/// Percent-encoded, as RFC 8187 has it.
fn encoded(file: &str) -> String {
    let mut encoded = String::with_capacity(file.len());
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
