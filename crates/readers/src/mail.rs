//! Tells mail, and pages saved as mail, from text: behind its headers lies what no reader here decodes.

/// Endings of files that hold mail, with what they hold.
const ENDINGS: &[(&str, &str)] = &[
    ("eml", MESSAGE),
    ("emlx", MESSAGE),
    ("mbox", "a mailbox"),
    ("msg", MESSAGE),
    ("mht", PAGE),
    ("mhtml", PAGE),
];
const MESSAGE: &str = "an e-mail message";
const PAGE: &str = "a page saved as a web archive";

/// Headers stand in the first few kilobytes.
const HEAD_BYTES: usize = 16 * 1024;

/// What a document is, when it is mail by its name, or by headers that only mail has.
pub(crate) fn kind(name: &str, bytes: &[u8]) -> Option<&'static str> {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    let by_name = ENDINGS
        .iter()
        .find(|(known, _)| ending.as_deref() == Some(known));
    by_name
        .map(|&(_, what)| what)
        .or_else(|| has_headers(bytes).then_some(MESSAGE))
}

/// Whether the document opens with headers, among them the version of MIME and a type.
fn has_headers(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    let (mut has_version, mut has_type) = (false, false);
    for line in head.split(|&byte| byte == b'\n') {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        let goes_on = line.starts_with(b" ") || line.starts_with(b"\t");
        let name = line.split(|&byte| byte == b':').next().unwrap_or_default();
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        if !goes_on && (name.len() == line.len() || !name.iter().all(is_name)) {
            return false;
        }
        has_version |= name.eq_ignore_ascii_case(b"mime-version");
        has_type |= name.eq_ignore_ascii_case(b"content-type");
    }
    has_version && has_type
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_is_known_by_name_and_by_its_headers() {
        let mail = b"From: Jane Roe <jane@example.org>\r\nSubject: cars\r\n at night\r\nMIME-Version: 1.0\r\n\
            Content-Type: text/plain\r\n\r\nTwo cars crossed the border.\r\n";
        assert_eq!(kind("tip.txt", mail), Some(MESSAGE));
        assert_eq!(kind("tip.EML", b"Two cars"), Some(MESSAGE));
        assert_eq!(kind("page.mht", b"From: <Saved>"), Some(PAGE));
        let copied = b"From: Jane Roe\nSubject: cars\n\nTwo cars crossed the border.\n";
        assert_eq!(
            kind("tip.txt", copied),
            None,
            "copied out of a mail program"
        );
        let told = b"The headers are these:\nMIME-Version: 1.0\nContent-Type: text/plain\n";
        assert_eq!(kind("tip.txt", told), None);
        assert_eq!(kind("eml", b"Two cars"), None);
    }
}
