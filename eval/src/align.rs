//! Running text put together from the tokens of a corpus, and the way back.

use reportedly_model::{Analysis, Span};

/// Text made of tokens, with where each of them stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The text.
    pub text: String,
    /// Code points of each token.
    pub spans: Vec<Span>,
}

/// Puts sentences of tokens together as they would be printed, a blank line apart.
pub fn join<'a>(sentences: impl IntoIterator<Item = Vec<&'a str>>) -> Joined {
    let mut joined = Joined::default();
    let mut length = 0;
    let mut quote_open = false;
    for sentence in sentences {
        if !joined.text.is_empty() {
            joined.text.push(' ');
            length += 1;
        }
        let mut glue = true;
        for token in sentence {
            let printed = printed(token);
            let (before, after) = glues(&printed, &mut quote_open);
            if !glue && !before {
                joined.text.push(' ');
                length += 1;
            }
            let characters = printed.chars().count();
            joined.text.push_str(&printed);
            joined.spans.push(Span::new(length, length + characters));
            length += characters;
            glue = after;
        }
    }
    joined
}

/// Treebank escapes as they are printed.
fn printed(token: &str) -> String {
    match token {
        "-LRB-" => "(".to_owned(),
        "-RRB-" => ")".to_owned(),
        "``" | "''" => "\"".to_owned(),
        other => other.replace(char::is_whitespace, " "),
    }
}

/// Whether no blank stands before, and after, a token.
fn glues(token: &str, quote_open: &mut bool) -> (bool, bool) {
    match token {
        "." | "," | ";" | ":" | "?" | "!" | ")" | "]" | "%" | "n't" | "’" | "”" => {
            (true, false)
        }
        "(" | "[" | "$" | "#" | "“" => (false, true),
        "-" | "/" | "–" => (true, true),
        "\"" => {
            *quote_open = !*quote_open;
            (!*quote_open, *quote_open)
        }
        _ if token.starts_with(['\'', '’']) && token.chars().count() <= 3 => (true, false),
        _ => (false, false),
    }
}

/// The token that a word's own code points lie in; the last one, for a word of several.
pub fn token_at(analysis: &Analysis, span: Span) -> Option<usize> {
    let after = analysis
        .tokens
        .partition_point(|token| token.span.start < span.end);
    (0..after)
        .rev()
        .take_while(|&t| analysis.tokens[t].span.end > span.start)
        .find(|&t| analysis.tokens[t].pos != "PUNCT")
        .or_else(|| {
            after
                .checked_sub(1)
                .filter(|&t| analysis.tokens[t].span.overlaps(span))
        })
}

/// The syntactic head of the words in `span`: the token whose own head lies outside.
pub fn head_of(analysis: &Analysis, span: Span) -> Option<usize> {
    let inside = |t: usize| analysis.tokens[t].span.overlaps(span);
    let first = analysis
        .tokens
        .partition_point(|token| token.span.end <= span.start);
    let tokens = (first..analysis.tokens.len()).take_while(|&t| inside(t));
    tokens
        .filter(|&t| analysis.tokens[t].pos != "PUNCT")
        .find(|&t| {
            let head = analysis.tokens[t].head;
            head == t || !inside(head)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_printed_as_in_a_paper() {
        let joined = join([
            vec![
                "He", "did", "n't", "say", "``", "No", "''", "(", "or", "yes", ")", ".",
            ],
            vec!["Ana", "'s", "car", "cost", "$", "5", "."],
        ]);
        assert_eq!(
            joined.text,
            "He didn't say \"No\" (or yes). Ana's car cost $5."
        );
        let words: Vec<char> = joined.text.chars().collect();
        let span = joined.spans[2];
        assert_eq!(
            words[span.start..span.end].iter().collect::<String>(),
            "n't"
        );
    }
}
