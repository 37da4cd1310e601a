//! A name's text taken apart, step by step: nicknames out, the comma, words, titles and
//! suffixes, groups of particle and core, roles.

mod compounds;
mod groups;
mod marks;
mod nicknames;
mod origins;
mod roles;
mod titles;
mod words;

use std::borrow::Cow;
use std::sync::Arc;

use compact_str::CompactString;
use smallvec::SmallVec;

use crate::letters;
use crate::name::{Form, Name, Part, PartRole, Writing};
use crate::script::Script;
use crate::word::Word;
use groups::{Group, Groups};
use words::{Token, Tokens};

/// What each part does, in order.
type Roles = SmallVec<[PartRole; 8]>;

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
        let tidy = tidied(&letters::composed_within(text, MOST_LETTERS));
        let unmarked = marks::without(&tidy);
        let (rest, nicknames) = nicknames::taken_out(&unmarked);
        let mut parts = match rest.split_once([',', '،']) {
            Some((family, given)) => family_comma_given(family, given),
            None => plain_order(&rest),
        };
        origins::tell(&mut parts);
        parts.extend(nicknames.iter().map(|nickname| nickname_part(nickname)));
        let name = Name {
            text: tidy,
            parts,
            gender: None,
        };
        name.with_gender()
    }
}

/// The text with one blank wherever it has white space.
fn tidied(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
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
    let family_tokens: Cow<[Token]> = if trailing.is_empty() {
        family_tokens.into()
    } else {
        [trailing, family_tokens].concat().into()
    };
    let mut groups = groups::grouped(given_tokens);
    let mut roles = roles::of_given_names(&groups);
    let family_groups = groups::grouped(&family_tokens);
    roles.extend(family_groups.iter().map(|_| PartRole::Family));
    groups.extend(family_groups);
    assembled(titles, groups, roles, suffixes)
}

fn assembled(titles: Tokens, groups: Groups, roles: Roles, suffixes: Tokens) -> Vec<Part> {
    let mut parts = Vec::with_capacity(titles.len() + groups.len() + suffixes.len());
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
    parts.extend(titles.chain(naming).chain(suffixes));
    parts
}

fn group_part(group: Group, role: PartRole) -> Part {
    let writing = Writing::of(&group.text);
    let word = |romanised: &str| Word::written(romanised, writing.script);
    let with_particle = group.particle.as_ref().map(|particle| {
        Box::new(word(
            &[
                &in_one(particle, &group.core, writing.script),
                group.core.as_str(),
            ]
            .concat(),
        ))
    });
    part(
        role,
        Form {
            core: word(&group.core),
            with_particle,
            halves: group.halves.iter().map(|half| word(half)).collect(),
            text: group.text.into(),
            particle: group.particle,
            writing,
        },
    )
}

/// Particles as they are written in one with a name: "Ben El Hadj" is "Belhadj". Sounds that the
/// article's *l* is lost in leave the *n*: "Bencheikh".
fn in_one(particle: &str, core: &str, script: Script) -> CompactString {
    let lost = core.starts_with(['t', 'd', 'r', 'z', 's', 'n']);
    let lost = lost || script == Script::Latin && core.starts_with("ch");
    match (particle, script) {
        ("ben el" | "ben al" | "bin al" | "bin el", Script::Latin) if !lost => "bel".into(),
        ("ben el" | "ben al" | "bin al" | "bin el", Script::Latin) => "ben".into(),
        ("bin al", _) if !lost => "bil".into(),
        ("bin al", _) => "bin".into(),
        _ => particle.split(' ').collect(),
    }
}

fn token_part(token: Token, role: PartRole) -> Part {
    whole_part(&token.text, &token.romanised, role)
}

fn nickname_part(nickname: &str) -> Part {
    let words = words::tokens_of(nickname, MOST_WORDS);
    let joined: String = words.iter().map(|token| token.romanised.as_str()).collect();
    whole_part(nickname, &joined, PartRole::Nickname)
}

/// A part of one word, without particle.
fn whole_part(text: &str, romanised: &str, role: PartRole) -> Part {
    let writing = Writing::of(text);
    part(
        role,
        Form {
            text: text.to_owned(),
            particle: None,
            core: Word::written(romanised, writing.script),
            with_particle: None,
            halves: Box::default(),
            writing,
        },
    )
}

fn part(role: PartRole, form: Form) -> Part {
    Part {
        role,
        form: Arc::new(form),
    }
}
