//! Words brought together into parts: particle and core, compounds, hyphenated names.

use compact_str::CompactString;
use smallvec::SmallVec;

use super::compounds;
use super::words::Token;
use crate::letters;
use crate::script;
use crate::wordlists::{PARTICLES, Particle};

/// The parts of a name, without a heap for names of usual length.
pub(super) type Groups = SmallVec<[Group; 4]>;

/// Shorter words are no family names that "O" stands before.
const SHORTEST_IRISH: usize = 4;

/// What becomes one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// The words, as written.
    pub(super) text: CompactString,
    /// Particles in plain letters, with blanks between.
    pub(super) particle: Option<String>,
    /// Romanised core, compounds in one.
    pub(super) core: CompactString,
    /// The core in plain letters.
    pub(super) plain: CompactString,
    /// Romanised halves of a hyphenated name.
    pub(super) halves: Vec<CompactString>,
    /// What the particles do; the weightiest one where there are several.
    pub(super) kind: Option<Particle>,
    /// Whether it is a letter that stands for a name.
    pub(super) initial: bool,
    /// Whether the second half of a hyphenated name follows the first: "Ji-ho".
    pub(super) hyphenated: bool,
}

/// All parts that the words make.
pub(super) fn grouped(tokens: &[Token]) -> Groups {
    let mut groups = Groups::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = group_end(tokens, at);
        groups.push(group(&tokens[at..end], at == 0));
        at = end;
    }
    groups
}

/// Particles at the end, which belong to the family name before the comma.
pub(super) fn trailing_particles(tokens: &[Token]) -> (&[Token], &[Token]) {
    let is_particle = |token: &&Token| token.particle.is_some();
    let trailing = tokens.iter().rev().take_while(is_particle).count();
    let keep = (tokens.len() - trailing).max(1.min(tokens.len()));
    tokens.split_at(keep)
}

/// One past the last word of the group that starts at `at`.
fn group_end(tokens: &[Token], at: usize) -> usize {
    let mut end = at;
    while particle_at(tokens, end, at == 0).is_some() {
        end += 1;
    }
    end += 1;
    if compounds::is_servant(&tokens[end - 1].plain) && end < tokens.len() {
        if is_article(tokens, end) {
            end += 1;
        }
        return end + 1;
    }
    end = with_second_half(tokens, end);
    while tokens.get(end).is_some_and(|token| token.hyphen_before)
        && !tokens[end].is_initial()
        && !tokens[end - 1].is_initial()
        && particle_at(tokens, end, false).is_none()
        && !compounds::is_servant(&tokens[end].plain)
    {
        end += 1;
    }
    end
}

/// "Nur" takes "al-Din", "Nasr" takes "Allah", "Zia" takes "ul-Haq".
fn with_second_half(tokens: &[Token], end: usize) -> usize {
    let word = |at: usize| tokens.get(at).map(|token| token.plain.as_str());
    if word(end).is_some_and(compounds::is_god) {
        return end + 1;
    }
    let article = is_article(tokens, end);
    let joins = word(end).is_some_and(compounds::joins_both_sides);
    if article && (joins || word(end + 1).is_some_and(compounds::is_second)) {
        return end + 2;
    }
    if word(end)
        .is_some_and(|second| compounds::is_second(second) && second.len() > 4 && second != "islam")
    {
        return end + 1;
    }
    end
}

fn is_article(tokens: &[Token], at: usize) -> bool {
    particle_at(tokens, at, false) == Some(Particle::Article)
}

/// What the word at `at` does as a particle; `None` when it is a name here.
fn particle_at(tokens: &[Token], at: usize, starts_name: bool) -> Option<Particle> {
    let (token, next) = (tokens.get(at)?, tokens.get(at + 1)?);
    let leading = starts_name && at == 0;
    if !leading && is_irish_particle(token, next) && at + 2 == tokens.len() {
        return Some(Particle::Origin);
    }
    let kind = token.particle?;
    let tied = next.hyphen_before && !token.hyphen_before;
    let accepted = match kind {
        Particle::Article => is_article_before(token, next, tied),
        // "Ben Novak" is Benjamin, "Ben Ali" in the middle of a name a son.
        Particle::Child => !(leading && matches!(token.plain.as_str(), "ben" | "mac" | "ap")),
        Particle::Parent => true,
        // Capitals at the start may be Vietnamese "Le", "Do".
        Particle::Origin => {
            !leading
                || token.is_lower_case()
                || token.plain.starts_with(['d', 'v', 'z']) && token.plain != "do"
        }
    };
    accepted.then_some(kind)
}

/// "O Reilly", "Ó Briain": no initial, which would have a dot, where a family name follows.
fn is_irish_particle(token: &Token, next: &Token) -> bool {
    token.plain == "o"
        && !token.text.contains('.')
        && !next.is_lower_case()
        && next.plain.len() >= SHORTEST_IRISH
}

/// "al" and "el" before anything; the other articles only before the sound that made them.
fn is_article_before(token: &Token, next: &Token, tied: bool) -> bool {
    let article = token.plain.as_str();
    if matches!(article, "al" | "el" | "ul") {
        return true;
    }
    let took_on = article.trim_start_matches(['a', 'e', 'u']);
    let assimilated = !took_on.is_empty() && next.plain.starts_with(took_on)
        || (matches!(article, "ach" | "ech") && next.plain.starts_with("ch"));
    assimilated && (tied || token.hyphen_before || token.is_lower_case() || next.plain.len() > 3)
}

fn group(tokens: &[Token], starts_name: bool) -> Group {
    let particles = (0..tokens.len())
        .take_while(|&at| particle_at(tokens, at, starts_name).is_some())
        .count();
    let (before, core_tokens) = tokens.split_at(particles.min(tokens.len() - 1));
    let kinds: SmallVec<[Particle; 4]> = (0..before.len())
        .filter_map(|at| particle_at(tokens, at, starts_name))
        .collect();
    let kind = [
        Particle::Parent,
        Particle::Child,
        Particle::Origin,
        Particle::Article,
    ]
    .into_iter()
    .find(|kind| kinds.contains(kind));
    let mut core = core_of(core_tokens);
    let mut particle_words: SmallVec<[&str; 4]> =
        before.iter().map(|token| token.plain.as_str()).collect();
    if kinds.contains(&Particle::Parent) {
        let parent = if particle_words.iter().any(|word| word.ends_with('m')) {
            "umm"
        } else {
            "abu"
        };
        core.insert_str(0, parent);
        particle_words.retain(|word| PARTICLES.get(*word) == Some(&Particle::Child));
    }
    // What is a title elsewhere has its article in one: "بن الحاج".
    if script::is_title_with_article(&core_tokens[0].text) {
        particle_words.push("al");
    }
    let is_compound = core_tokens.iter().any(|token| token.particle.is_some())
        || compounds::is_servant(&core_tokens[0].plain);
    let hyphenated =
        core_tokens.len() > 1 && core_tokens[1..].iter().all(|token| token.hyphen_before);
    let halves = if hyphenated && !is_compound {
        core_tokens
            .iter()
            .map(|token| token.romanised.clone())
            .collect()
    } else {
        Vec::new()
    };
    Group {
        text: text_of(tokens),
        plain: letters::plain(&core),
        particle: (!particle_words.is_empty()).then(|| particle_words.join(" ")),
        core,
        halves,
        kind,
        initial: tokens.len() == 1 && tokens[0].is_initial(),
        hyphenated,
    }
}

/// The core in one word: compounds without their article.
fn core_of(tokens: &[Token]) -> CompactString {
    let first = &tokens[0];
    if tokens.len() == 1 {
        return compounds::canonical(&first.romanised);
    }
    let without_articles: SmallVec<[&Token; 4]> = tokens
        .iter()
        .enumerate()
        .filter(|&(at, _)| at == 0 || !is_article(tokens, at))
        .map(|(_, token)| token)
        .collect();
    if compounds::is_servant(&first.plain) {
        let second: CompactString = without_articles[1..]
            .iter()
            .map(|token| token.romanised.as_str())
            .collect();
        return compounds::servant_of(&second);
    }
    let mut core = first.romanised.clone();
    for token in &without_articles[1..] {
        let compound = compounds::is_second(&token.plain) || compounds::is_god(&token.plain);
        if compound {
            core = compounds::joined(&core, &token.romanised);
        } else {
            core.push_str(&token.romanised);
        }
    }
    core
}

fn text_of(tokens: &[Token]) -> CompactString {
    let mut text = CompactString::default();
    for (at, token) in tokens.iter().enumerate() {
        if at > 0 {
            text.push_str(token.separator);
        }
        text.push_str(&token.text);
    }
    text
}
