//! The words that a claim rests on, among the words around them.

use reportedly_model::{CharIndex, Reading, Span};

use super::escape::escaped;

/// So many code points are shown on each side, or fewer, so that no word is cut.
const AROUND: usize = 90;

/// The quotation: what is quoted stands between quotation marks of its own, since colours are not printed
/// and a reader has to see which words are meant; what is left out of the line is marked.
pub(super) fn quotation(reading: &Reading, span: Span) -> String {
    let text = reading.report.text.as_str();
    let index = CharIndex::new(text);
    let before = index.slice(text, Span::new(0, span.start));
    let after = index.slice(text, Span::new(span.end, index.len()));
    format!(
        "<blockquote>{}<span class=\"q\">“</span><mark>{}</mark><span class=\"q\">”</span>{}</blockquote>\n",
        escaped(&line_before(before)),
        escaped(index.slice(text, span)),
        escaped(&line_after(after)),
    )
}

fn line_before(text: &str) -> String {
    let line = text.rsplit('\n').next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().rev().nth(AROUND) else {
        return line.to_owned();
    };
    // In a script without spaces, between any two letters.
    let shown = line.get(cut..).unwrap_or_default();
    let from_word = shown.find(char::is_whitespace).unwrap_or_default();
    format!(
        "… {}",
        shown.get(from_word..).unwrap_or_default().trim_start()
    )
}

fn line_after(text: &str) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().nth(AROUND + 1) else {
        return line.to_owned();
    };
    let shown = line.get(..cut).unwrap_or_default();
    let to_word = shown.rfind(char::is_whitespace).unwrap_or(cut);
    format!("{} …", shown.get(..to_word).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use reportedly_model::Report;

    use super::*;

    fn quoted(text: &str, exact: &str) -> String {
        let report = Report {
            text: text.to_owned(),
            ..Report::default()
        };
        let reading = Reading {
            report,
            mentions: Vec::new(),
            chains: Vec::new(),
            claims: Vec::new(),
        };
        let start = text[..text.find(exact).unwrap()].chars().count();
        quotation(&reading, Span::new(start, start + exact.chars().count()))
    }

    #[test]
    fn a_short_line_stands_whole() {
        let html = quoted(
            "One.\nA clerk said she left for Oslo, today.\nTwo.",
            "she left",
        );
        assert!(
            html.contains(
                "<blockquote>A clerk said <span class=\"q\">“</span><mark>she left</mark>\
                 <span class=\"q\">”</span> for Oslo, today.</blockquote>"
            ),
            "{html}"
        );
    }

    #[test]
    fn no_word_is_cut_and_what_is_left_out_is_marked() {
        let long = "harbour officials ".repeat(12);
        let html = quoted(&format!("{long}she left {long}"), "she left");
        let plain = html
            .replace("<span class=\"q\">", "")
            .replace("</span>", "");
        assert!(plain.contains("<blockquote>… "), "{html}");
        assert!(plain.contains(" …</blockquote>"), "{html}");
        let words = plain.split(|letter: char| !letter.is_alphabetic());
        let known = [
            "",
            "harbour",
            "officials",
            "she",
            "left",
            "blockquote",
            "mark",
        ];
        assert!(
            words.into_iter().all(|word| known.contains(&word)),
            "{html}"
        );
    }

    #[test]
    fn a_script_without_spaces_is_shown_as_well() {
        let long = "港".repeat(200);
        let html = quoted(&format!("{long}她离开了{long}"), "她离开了");
        assert!(html.contains("… 港") && html.contains("港 …"), "{html}");
    }
}
