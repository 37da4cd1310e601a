//! Sentences that the model runs together.

use crate::french::draft::Draft;

/// Parts them at a full stop before a quotation or a capital.
pub fn part(draft: &mut Draft) {
    let words = draft.words();
    for run in words.windows(3) {
        if let &[before, stop, first] = run
            && draft.in_one_sentence(stop, first)
            && ends(draft, before, stop, first)
        {
            draft.split_before(first);
        }
    }
}

/// "… à Doha. « Il …", but neither "J. Haddad" nor "1.5".
fn ends(draft: &Draft, before: usize, stop: usize, first: usize) -> bool {
    let whole = draft.tokens[before].text.chars().count() > 1;
    let full = draft.tokens[stop].text == "." && draft.tokens[stop].space_after;
    let next = &draft.tokens[first].text;
    full && whole && (next.starts_with(char::is_uppercase) || matches!(next.as_str(), "«" | "“"))
}
