//! Labels of the items of a list, "• Irena Novak, ex-minister: …", and names that stand above a
//! section.

use reportedly_model::Gender;

use super::opening::bare;
use crate::lexicon::english;

/// Words of a label, at most.
const LONGEST_LABEL: usize = 16;

/// Letters of the name that opens an entry, at most.
const LONGEST_NAME: usize = 80;

/// Words of a heading, at most.
const LONGEST_HEADING: usize = 10;

/// A label, in code points of its block.
pub struct Label {
    /// Where the mark behind it stands.
    pub mark: usize,
    /// Where the text behind it begins.
    pub text: usize,
    /// Whether it ends with a description set apart: "Irena Novak, ex-minister".
    pub is_described: bool,
    /// Whether it opens the item of a list.
    pub is_item: bool,
    /// The last word of the name.
    pub family_name: String,
    /// Who is meant, in the sentences that follow.
    pub pronoun: &'static str,
}

/// The label that `chars` open with.
pub fn label(chars: &[char]) -> Option<Label> {
    let start = behind_mark(chars);
    let mark = (start..chars.len().min(start + 160)).find(|&at| is_mark(chars, at))?;
    let text =
        (mark + 1..chars.len()).find(|&at| !chars[at].is_whitespace() && !is_dash(chars[at]))?;
    let words: String = chars[start..mark].iter().collect();
    let end = (start..mark).rev().find(|&at| !chars[at].is_whitespace())? + 1;
    names_somebody(&words).then(|| Label {
        mark: end,
        text,
        is_described: is_described(&words),
        is_item: start > 0,
        family_name: family_name(&words),
        pronoun: pronoun(chars, before_comma(&words)),
    })
}

/// The pronoun for whoever `text` names, if it is a name, a number and a few words aside.
pub fn heading(text: &str) -> Option<&'static str> {
    let chars: Vec<char> = text.trim().chars().collect();
    let start = behind_mark(&chars);
    let words: String = chars[start..].iter().collect();
    let short = words.split_whitespace().count() <= LONGEST_HEADING;
    let ends = words.ends_with(['.', '!', '?', ':', ';', ',', '"', '”']);
    // "Wanted by: South Africa" names nobody
    let field = super::field::told(&words, "He").is_some();
    let somebody = names_somebody(&words) || family_first(&words);
    (short && !ends && !field && somebody).then(|| pronoun(&chars, before_comma(&words)))
}

/// Where the text begins behind the name that opens an entry, "2. NOVAK, Petr. …", "Petr Novak. …", and the
/// pronoun for whoever it names.
pub fn entry(chars: &[char]) -> Option<(usize, &'static str)> {
    let start = behind_mark(chars);
    let stop = (start..chars.len().min(start + LONGEST_NAME))
        .find(|&at| chars[at] == '.' && chars.get(at + 1).is_some_and(|c| c.is_whitespace()))?;
    let words: String = chars[start..stop].iter().collect();
    let named = family_first(&words) || is_full_name(&words);
    let (family, given) = words.split_once(',').unwrap_or(("", &words));
    let usual = format!("{given} {family}");
    named.then(|| (stop + 1, pronoun(chars, &usual)))
}

/// "NOVAK, Petr Jan".
fn family_first(words: &str) -> bool {
    let Some((family, given)) = words.split_once(", ") else {
        return false;
    };
    let capitals = family.chars().any(char::is_alphabetic) && !family.contains(char::is_lowercase);
    let names = |word: &str| word.starts_with(char::is_uppercase) && !word.contains([',', ':']);
    capitals && !given.is_empty() && given.split_whitespace().all(names)
}

/// "Petr Jan Novak": two to five words, all with capitals.
fn is_full_name(words: &str) -> bool {
    let list: Vec<&str> = words.split_whitespace().collect();
    let named = |word: &&str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    (2..=5).contains(&list.len())
        && list.iter().all(named)
        && reportedly_names::gender_of_given(&bare(list[0])).is_some()
}

/// Where the text behind the mark of an item, "•" or "3.", begins.
fn behind_mark(chars: &[char]) -> usize {
    let mark = |c: &char| {
        c.is_whitespace() || c.is_ascii_digit() || is_bullet(*c) || matches!(c, '.' | ')')
    };
    chars.iter().take_while(|c| mark(c)).count()
}

/// The code points of the bullet that a block opens with, and of the blanks behind it.
pub fn bullet(chars: &[char]) -> usize {
    let blanks = chars
        .iter()
        .skip(1)
        .take_while(|c| c.is_whitespace())
        .count();
    let set_apart = chars.first().is_some_and(|c| is_bullet(*c)) && blanks > 0;
    if set_apart { blanks + 1 } else { 0 }
}

pub fn is_bullet(c: char) -> bool {
    is_dash(c) || matches!(c, '*' | '•' | '·' | '‣' | '▪' | '●' | '○')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// A colon before a blank, or a dash between two.
fn is_mark(chars: &[char], at: usize) -> bool {
    let blank = |at: usize| chars.get(at).is_some_and(|c| c.is_whitespace());
    match chars[at] {
        ':' => blank(at + 1),
        '–' | '—' | '-' => blank(at + 1) && at > 0 && blank(at - 1),
        _ => false,
    }
}

/// Whether a label tells of one person by name, rather than being a sentence.
fn names_somebody(words: &str) -> bool {
    let list: Vec<&str> = words.split_whitespace().collect();
    let several = list.iter().any(|word| matches!(*word, "and" | "&" | "or"));
    let before_comma = before_comma(words);
    !list.is_empty()
        && list.len() <= LONGEST_LABEL
        && !words.contains(['"', '“', '”', '?', '!', '«'])
        && (!several || words.contains(','))
        && !list.iter().any(|word| is_finite(word))
        && longest_run(before_comma) > 1
        && !english()
            .speech
            .outlets
            .has(&before_comma.trim().to_lowercase())
}

/// The longest run of words with a capital, titles of office aside.
fn longest_run(words: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for word in words.split_whitespace() {
        let small = bare(word);
        let particle = matches!(
            small.as_str(),
            "al" | "el" | "bin" | "ibn" | "de" | "van" | "von" | "der" | "da" | "dos" | "abu"
        );
        let named = word.starts_with(char::is_uppercase) && !english().roles.nouns.has(&small);
        run = match (named, particle) {
            (true, _) => run + 1,
            (false, true) => run,
            (false, false) => 0,
        };
        longest = longest.max(run);
    }
    longest
}

/// Forms that a sentence has and a label has not.
fn is_finite(word: &str) -> bool {
    matches!(
        bare(word).as_str(),
        "is" | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "said"
            | "says"
            | "told"
            | "that"
            | "who"
            | "which"
    )
}

fn before_comma(words: &str) -> &str {
    words.split([',', '(']).next().unwrap_or_default()
}

fn family_name(words: &str) -> String {
    let last = before_comma(words)
        .split_whitespace()
        .last()
        .unwrap_or_default();
    last.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// "Irena Novak, ex-minister"; a comma before a number or nothing else sets an age apart.
fn is_described(words: &str) -> bool {
    words.contains(',')
}

/// The pronoun that a block uses, or that its words of kinship or the given name call for.
fn pronoun(chars: &[char], words: &str) -> &'static str {
    let text: String = chars.iter().collect();
    let lexicon = english();
    let told = |known: &[&str]| {
        text.split_whitespace()
            .map(bare)
            .any(|w| known.contains(&w.as_str()))
    };
    let (he, she) = (told(&["he", "his", "him"]), told(&["she", "her", "hers"]));
    if he && !she {
        // "he is believed to travel with his wife"
        return "He";
    }
    let female = text.split_whitespace().map(bare).any(|word| {
        matches!(word.as_str(), "she" | "her" | "hers" | "herself")
            || lexicon.persons.female.has(&word)
            || (lexicon.kin.get(&word)).is_some_and(|kin| kin.gender == Some(Gender::Female))
    });
    let given = words
        .split_whitespace()
        .map(bare)
        .filter(|word| !lexicon.roles.nouns.has(word))
        .find_map(|word| reportedly_names::gender_of_given(&word));
    if female || given == Some(Gender::Female) {
        "She"
    } else {
        "He"
    }
}
