//! Names that sign a report, "(North Wire)" at its end or after the place and day at its beginning:
//! whoever wrote it is nobody that it tells of.

use reportedly_model::{Chain, Reading, Span};

/// Whether a chain stands nowhere but where reports are signed.
pub(crate) fn only_signs(reading: &Reading, text: &[char], chain: &Chain) -> bool {
    let mut spans = chain
        .mentions
        .iter()
        .filter_map(|&at| reading.mentions.get(at))
        .map(|mention| mention.span);
    !chain.mentions.is_empty() && spans.all(|span| is_signature(text, span))
}

/// Whether brackets hold nothing but the name, and a paragraph ends with them, or the text begins
/// after them.
fn is_signature(text: &[char], span: Span) -> bool {
    let end = span.end.min(text.len());
    let before = text[..span.start.min(end)].last();
    let Some((')', after)) = text[end..]
        .split_first()
        .map(|(first, rest)| (*first, rest))
    else {
        return false;
    };
    let mut after = after.iter().skip_while(|c| **c == ' ');
    before == Some(&'(') && matches!(after.next(), None | Some('\n' | '-' | '–' | '—'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(text: &str, name: &str) -> bool {
        let byte = text.find(name).expect("the name");
        let start = text[..byte].chars().count();
        let chars: Vec<char> = text.chars().collect();
        is_signature(&chars, Span::new(start, start + name.chars().count()))
    }

    #[test]
    fn brackets_at_the_end_or_after_the_dateline_sign() {
        for text in [
            "He left. (Nord Europa)",
            "He left. (Nord Europa)\n\nMore follows.",
            "BRNO, May 5 (Nord Europa) - He left.",
            "BRNO (Nord Europa) — He left.",
        ] {
            assert!(signs(text, "Nord Europa"), "{text}");
        }
    }

    #[test]
    fn other_brackets_name_somebody() {
        for text in [
            "His deputy (Nora Europa) left.",
            "He left (with Nora Europa)",
            "Nora Europa",
            "He left (Nora Europa and others).",
        ] {
            assert!(!signs(text, "Nora Europa"), "{text}");
        }
    }
}
