//! Which mentions of people give a name: the corpus does not say.

use std::collections::{HashMap, HashSet};

use reportedly_names::gender_of_given;

use super::documents::{Annotated, Draft};

/// A word is a name's that has a capital so much oftener than not.
const MOSTLY: usize = 3;

/// How often each word has a capital, and how often not; first words of sentences left out.
pub(super) struct Capitals {
    with: HashMap<String, usize>,
    without: HashMap<String, usize>,
}

impl Capitals {
    pub(super) fn of(drafts: &[Draft]) -> Self {
        let mut counted = Self {
            with: HashMap::new(),
            without: HashMap::new(),
        };
        for draft in drafts {
            let mut sentence = None;
            for token in &draft.tokens {
                let is_first = sentence.replace(&token.sentence) != Some(&token.sentence);
                let counts = match starts_with_capital(&token.text) {
                    true if is_first => continue,
                    true => &mut counted.with,
                    false => &mut counted.without,
                };
                *counts.entry(folded(&token.text)).or_default() += 1;
            }
        }
        counted
    }

    /// Whether a word of the text may be part of a name.
    fn is_of_name(&self, word: &str) -> bool {
        let folded = folded(word);
        let count = |counts: &HashMap<String, usize>| counts.get(&folded).copied().unwrap_or(0);
        starts_with_capital(word)
            && folded.chars().count() > 1
            && !word.chars().any(|c| c.is_ascii_digit())
            && (count(&self.with) >= MOSTLY * count(&self.without)
                || gender_of_given(&folded).is_some())
            && !is_pronoun(&folded)
    }
}

/// The names of several words, by topic: the words in them.
pub(super) fn names_of_topic(
    drafts: &[Draft],
    capitals: &Capitals,
) -> HashMap<u32, HashSet<String>> {
    let mut words: HashMap<u32, HashSet<String>> = HashMap::new();
    for draft in drafts {
        for person in &draft.people {
            let tokens = words_of_name(draft, person, capitals);
            if tokens.len() > 1 {
                let names = tokens.iter().map(|&at| folded(&draft.tokens[at].text));
                words.entry(draft.topic).or_default().extend(names);
            }
        }
    }
    words
}

/// The tokens of the name that a mention gives. A word alone is a name where it is part of a
/// longer one in its topic ("Ukrainian" is none).
pub(super) fn name_in(
    draft: &Draft,
    person: &Annotated,
    capitals: &Capitals,
    known: Option<&HashSet<String>>,
) -> Option<Vec<usize>> {
    let tokens = words_of_name(draft, person, capitals);
    match tokens.as_slice() {
        [] => None,
        [only] => {
            let word = folded(&draft.tokens[*only].text);
            known
                .is_some_and(|known| known.contains(&word))
                .then_some(tokens)
        }
        _ => Some(tokens),
    }
}

/// The last words of a mention from the first that may be a name's; none where the last isn't.
fn words_of_name(draft: &Draft, person: &Annotated, capitals: &Capitals) -> Vec<usize> {
    let word = |at: &usize| draft.tokens[*at].text.as_str();
    let is_of_name = |at: &usize| capitals.is_of_name(word(at));
    let clings =
        |at: &usize| matches!(word(at), "." | "," | "'" | "'s" | "\"" | ")" | "Jr" | "Jr.");
    // "Mark" is mostly written small; before "Heller" it is a name.
    let goes_along = |at: &usize| starts_with_capital(word(at)) && !draft.opens_sentence(*at);
    let is_inside = |at: &usize| {
        is_of_name(at) || clings(at) || goes_along(at) || matches!(word(at), "(" | "-")
    };
    let Some(last) = person.tokens.iter().rposition(is_of_name) else {
        return Vec::new();
    };
    let (name, rest) = person.tokens.split_at(last + 1);
    if !rest.iter().all(clings) {
        return Vec::new();
    }
    let outside = name
        .iter()
        .rposition(|at| !is_inside(at) && !is_initial(word(at)));
    let inside = name.iter().skip(outside.map_or(0, |at| at + 1));
    let opens = |at: &&usize| !starts_with_capital(word(at));
    inside.skip_while(opens).copied().collect()
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.trim_end_matches('.').chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn starts_with_capital(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphabetic());
    first.is_some_and(char::is_uppercase)
}

fn is_pronoun(folded: &str) -> bool {
    folded.starts_with("i'") || folded == "i"
}

fn folded(word: &str) -> String {
    let word = word
        .trim_matches(|c: char| "\"'`’‘.,".contains(c))
        .to_lowercase();
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    bare.map_or_else(|| word.clone(), str::to_owned)
}
