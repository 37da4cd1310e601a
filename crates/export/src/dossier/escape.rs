//! Text of others in a page of ours.

/// `text` as HTML that says just that, in elements and in quoted attributes. What would turn the
/// direction of the text around, or is no text at all, becomes visible.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => html.push('\u{fffd}'),
            letter if letter.is_control() && !letter.is_whitespace() => html.push('\u{fffd}'),
            letter => html.push(letter),
        }
    }
    html
}

/// A link to an address of the web; any other is shown as text, since it might run something.
pub(super) fn link(address: &str) -> String {
    let text = escaped(address);
    let lower = address.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        return format!("<a href=\"{text}\" rel=\"noreferrer\">{text}</a>");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_report_runs() {
        assert_eq!(escaped("<script>'\"&"), "&lt;script&gt;&#39;&quot;&amp;");
        assert_eq!(link("javascript:alert(1)"), "javascript:alert(1)");
        assert!(!link("https://a.example/\" onclick=\"x").contains("\" onclick"));
    }
}
