//! Two parts of a phrase and what holds them together: "the city of Gao", "Tripoli in Lebanon",
//! "Syria's northern border", "the border between Chad and Sudan".

use super::{
    headed::resolve_of,
    lexicon::{Head, Lexicon},
    phrase::{Reader, describe, is_operated, resolve_words},
    rank::Scope,
    words::{Word, folded, join},
};
use crate::{containment::Spot, parts::Part};

/// What holds the two parts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    /// "of": the second may be the first's own name.
    Naming,
    /// "in", "near".
    Place,
    /// "Syria's".
    Owner,
    /// "with", "between": the second is on the other side.
    Border,
}

/// "Syria's northern border": the border in the north of Syria.
pub(crate) fn possessive(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let at = words.iter().position(|word| word.possessive)?;
    let (owner, rest) = (&words[..=at], &words[at + 1..]);
    if rest.is_empty() {
        return None;
    }
    let owned = resolve_linked(reader, rest, owner, Link::Owner, scope);
    let noun = reader.lexicon.noun_at_end(&folded(rest));
    let operated = noun.is_some_and(|(_, heads)| is_operated(reader.lexicon, heads));
    // "Russia's airbase in Hama" is no place in Russia.
    owned.or_else(|| operated.then(|| resolve_words(reader, rest, &join(rest), scope))?)
}

/// "the city of Gao", "an airfield near Homs", "Tripoli in Lebanon".
pub(crate) fn prepositional(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let at = words
        .iter()
        .position(|word| link_of(reader.lexicon, word).is_some())?;
    let (left, right) = (&words[..at], &words[at + 1..]);
    let link = link_of(reader.lexicon, &words[at])?;
    if right.is_empty() || left.is_empty() {
        return None;
    }
    resolve_linked(reader, left, right, link, scope)
}

fn link_of(lexicon: &Lexicon, word: &Word) -> Option<Link> {
    if word.capital {
        return None;
    }
    let text = &word.folded;
    if lexicon.naming.contains(text) {
        return Some(Link::Naming);
    }
    if lexicon.bordering.contains(text) {
        return Some(Link::Border);
    }
    lexicon.prepositions.contains(text).then_some(Link::Place)
}

/// What `left` means of, in, or beside what `right` means.
fn resolve_linked(
    reader: Reader<'_>,
    left: &[Word],
    right: &[Word],
    link: Link,
    scope: &Scope<'_>,
) -> Option<Spot> {
    let Some((length, heads)) = reader.lexicon.noun_at_end(&folded(left)) else {
        return name_within(reader, left, right, scope);
    };
    let described = describe(reader, &left[..left.len() - length]);
    let has_name = !described.name.is_empty();
    let stretch = heads.iter().any(|head| matches!(head, Head::Part(_)));
    if link == Link::Border {
        let named = has_name
            .then(|| resolve_words(reader, left, &join(left), scope))
            .flatten();
        return named.or_else(|| border_of(reader, right, scope));
    }
    if has_name {
        // "Sednaya prison in Damascus"; or else a prison that is in Damascus.
        let named = name_within(reader, left, right, scope);
        if named.is_some() || (link == Link::Owner && !stretch) {
            return named;
        }
    }
    let operated = is_operated(reader.lexicon, heads);
    let narrowed = match described.country.filter(|_| !operated) {
        Some(country) => scope.inside(vec![country]),
        None => scope.clone(),
    };
    // "the Rublyovka district of Moscow" has its name; "the district of Moscow" is called so.
    let naming = link != Link::Place && !has_name;
    resolve_of(reader, heads, right, naming, &narrowed)
        .or_else(|| resolve_of(reader, heads, right, naming, scope))
}

/// The land along the border of what the words mean. A border between two belongs to both: of
/// "Chad and Sudan" and "Sudan and Chad" the same one is named.
fn border_of(reader: Reader<'_>, words: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    let sides = words.split(|word| word.folded == "and" && !word.capital);
    let places = sides.filter_map(|side| resolve_words(reader, side, &join(side), scope));
    let place = places.map(|spot| spot.place).min()?;
    Some(Spot {
        place,
        part: Some(Part::Border),
    })
}

/// `left`, which must lie in `right`.
fn name_within(
    reader: Reader<'_>,
    left: &[Word],
    right: &[Word],
    scope: &Scope<'_>,
) -> Option<Spot> {
    let outer = resolve_words(reader, right, &join(right), &scope.of_any_kind())?;
    let mut containers = vec![outer.place];
    if outer.part.is_none() {
        containers.extend(
            reader
                .candidates(&join(right))
                .iter()
                .map(|candidate| candidate.place),
        );
    }
    resolve_words(reader, left, &join(left), &scope.inside(containers))
}
