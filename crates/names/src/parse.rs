//! A name's text taken apart, step by step: nicknames out, the comma, words, titles and
//! suffixes, groups of particle and core, roles.

mod compounds;
mod groups;
mod nicknames;
mod roles;
mod titles;
mod words;

use crate::name::{Name, Part, PartRole, Word, Writing};
use groups::Group;
use words::Token;

/// No name is longer or has more words; what comes after is left out, so that time stays bounded.
const MOST_LETTERS: usize = 512;
const MOST_WORDS: usize = 24;

impl Name {
    /// Takes a name apart; never fails.
    ///
    /// ```
    /// use reportedly_names::{Name, PartRole};
    ///
    /// let name = Name::parse("Gen. Irena de la Cruz, Jr.");
    /// let roles: Vec<_> = name.parts.iter().map(|part| (part.text.as_str(), part.role)).collect();
    /// assert_eq!(roles, [
    ///     ("Gen.", PartRole::Title),
    ///     ("Irena", PartRole::Given),
    ///     ("de la Cruz", PartRole::Family),
    ///     ("Jr.", PartRole::Suffix),
    /// ]);
    /// ```
    pub fn parse(text: &str) -> Name {
        let cut = text
            .char_indices()
            .nth(MOST_LETTERS)
            .map_or(text.len(), |(at, _)| at);
        let tidy = text[..cut].split_whitespace().collect::<Vec<_>>().join(" ");
        let (rest, nicknames) = nicknames::taken_out(&tidy);
        let mut parts = match rest.split_once([',', '،']) {
            Some((family, given)) => family_comma_given(family, given),
            None => plain_order(&rest),
        };
        parts.extend(nicknames.iter().map(|nickname| nickname_part(nickname)));
        Name { text: tidy, parts }
    }
}

/// "Given Family", with titles before and suffixes after.
fn plain_order(text: &str) -> Vec<Part> {
    let tokens = words::tokens_of(text, MOST_WORDS);
    let (titles, naming, suffixes) = titles::told_apart(&tokens);
    let groups = groups::grouped(naming);
    let roles = roles::in_plain_order(&groups);
    assembled(titles, groups, roles, suffixes)
}

/// "Family, Given"; but "Given Family, PhD" is in plain order.
fn family_comma_given(before: &str, after: &str) -> Vec<Part> {
    let after = after.replace([',', '،'], " ");
    let before_tokens = words::tokens_of(before, MOST_WORDS);
    let after_tokens = words::tokens_of(&after, MOST_WORDS);
    if after_tokens.iter().all(titles::is_suffix) {
        return plain_order(&format!("{before} {after}"));
    }
    let (mut titles, family_tokens, _) = titles::told_apart(&before_tokens);
    let (more_titles, given_tokens, suffixes) = titles::told_apart(&after_tokens);
    titles.extend(more_titles);
    // A particle may trail, as in "Berg, Johan van der".
    let (given_tokens, trailing) = groups::trailing_particles(given_tokens);
    let family_tokens = [trailing, family_tokens].concat();
    let mut groups = groups::grouped(given_tokens);
    let mut roles = roles::of_given_names(&groups);
    let family_groups = groups::grouped(&family_tokens);
    roles.extend(family_groups.iter().map(|_| PartRole::Family));
    groups.extend(family_groups);
    assembled(titles, groups, roles, suffixes)
}

fn assembled(
    titles: Vec<Token>,
    groups: Vec<Group>,
    roles: Vec<PartRole>,
    suffixes: Vec<Token>,
) -> Vec<Part> {
    let titles = titles
        .into_iter()
        .map(|token| token_part(token, PartRole::Title));
    let naming = groups
        .into_iter()
        .zip(roles)
        .map(|(group, role)| group_part(group, role));
    let suffixes = suffixes
        .into_iter()
        .map(|token| token_part(token, PartRole::Suffix));
    titles.chain(naming).chain(suffixes).collect()
}

fn group_part(group: Group, role: PartRole) -> Part {
    let writing = Writing::of(&group.text);
    let word = |romanised: &str| Word::written(romanised, writing.script);
    let core = word(&group.core);
    let joined = match &group.particle {
        Some(particle) => word(&format!("{}{}", particle.replace(' ', ""), group.core)),
        None => core.clone(),
    };
    Part {
        role,
        writing,
        halves: group.halves.iter().map(|half| word(half)).collect(),
        text: group.text,
        particle: group.particle,
        core,
        joined,
    }
}

fn token_part(token: Token, role: PartRole) -> Part {
    let writing = Writing::of(&token.text);
    let core = Word::written(&token.romanised, writing.script);
    Part {
        role,
        writing,
        text: token.text,
        particle: None,
        halves: Vec::new(),
        joined: core.clone(),
        core,
    }
}

fn nickname_part(nickname: &str) -> Part {
    let joined: Vec<String> = words::tokens_of(nickname, MOST_WORDS)
        .into_iter()
        .map(|token| token.romanised)
        .collect();
    let writing = Writing::of(nickname);
    let core = Word::written(&joined.concat(), writing.script);
    Part {
        text: nickname.to_owned(),
        role: PartRole::Nickname,
        particle: None,
        writing,
        halves: Vec::new(),
        joined: core.clone(),
        core,
    }
}
