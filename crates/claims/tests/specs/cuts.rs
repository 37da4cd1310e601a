//! Parts of a text, as a damaged file or a clumsy copy leaves them.

/// Words that leave a clause waiting for more, or open one with nothing before it.
const LOOSE_ENDS: [&str; 8] = [
    " said",
    ", it is believed",
    " including",
    " -",
    " in",
    " of the",
    " “",
    " who",
];

/// Two parts of `words`, chosen by `seed`: an opening that breaks off with a loose end, and what is
/// left when the opening is lost.
pub fn of(words: &str, seed: usize) -> [String; 2] {
    let ends: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
    let cut = ends.get(seed * 7 % ends.len().max(1)).copied().unwrap_or(0);
    let end = LOOSE_ENDS[seed % LOOSE_ENDS.len()];
    let (opening, rest) = words.split_at(cut);
    [
        format!("{opening}{end}"),
        format!("{}{rest}", end.trim_start()),
    ]
}
