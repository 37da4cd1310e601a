//! Parts of a text, as a damaged file or a clumsy copy leaves them.

/// Words that leave a clause waiting for more, or open one with nothing before it.
const LOOSE_ENDS: [&str; 11] = [
    "said",
    "it is believed",
    "including",
    "-",
    ":",
    ",",
    "–",
    "in",
    "of the",
    "“",
    "who",
];

/// For each blank of `words` what stands before it and a loose end, and what stands after it.
pub fn of(words: &str) -> impl Iterator<Item = String> {
    let blanks = words.match_indices(' ').map(|(at, _)| at);
    blanks.zip(LOOSE_ENDS.iter().cycle()).flat_map(|(at, end)| {
        let (opening, rest) = words.split_at(at);
        [format!("{opening} {end}"), rest.trim_start().to_owned()]
    })
}

/// The first half of each text with the second half of the next: what no writer has put together.
pub fn spliced(texts: &[&str]) -> Vec<String> {
    let half = |words: &str| {
        let blanks: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
        blanks.get(blanks.len() / 2).copied().unwrap_or(words.len())
    };
    let pairs = texts.windows(2).map(|pair| {
        let (first, second) = (pair[0], pair[1]);
        format!("{}{}", &first[..half(first)], &second[half(second)..])
    });
    pairs.collect()
}
