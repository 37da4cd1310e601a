//! Names: the same words are the same person; a part of a name is whoever was called so before.

use std::collections::{HashMap, HashSet};

use reportedly_model::{Gender, MentionForm, MentionType};

use super::surname::just_told_of;
use super::younger::is_told_by_age;
use super::{by_marriage, compound};
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::syntax::{Relation, lemma_of};

/// Of longer names only the first words are looked at.
const MOST_WORDS: usize = 6;

/// Joins equal names, then parts of names with the full names they belong to.
pub fn join(document: &Document, chains: &mut Chains) {
    let names: Vec<usize> = (0..chains.drafts.len())
        .filter(|&m| chains.drafts[m].form == MentionForm::Name)
        .collect();
    // whom each form of a name has been taken for so far: a bare surname stays with its first bearer
    let mut bound: HashMap<(MentionType, &str), Vec<usize>> = HashMap::new();
    let persons = Persons::of(document, chains, &names);
    let mut begun: HashMap<(MentionType, &str), usize> = HashMap::new();
    let mut weigh_anew = false;
    for (at, &mention) in names.iter().enumerate() {
        if is_told_by_age(document, &chains.drafts[mention]) {
            // "the younger Novak" is nobody's full name
            chains.drafts[mention].alias = true;
            weigh_anew = true;
            continue;
        }
        if is_namesake(document, chains, mention) {
            if let Some(full) = full_namesake(document, chains, &names[at..]) {
                chains.join(mention, full);
            }
            continue;
        }
        let this = (
            chains.drafts[mention].mention_type,
            key(document, chains, mention),
        );
        let same = bound.get(&this).and_then(|bearers| {
            let mut bearers = bearers.iter().copied();
            bearers.find(|&other| !is_other_sex(document, chains, mention, other))
        });
        let antecedent = same.or_else(|| match this.0 {
            MentionType::Person => same_person(document, chains, &persons, mention),
            _ => begun.get(&this).copied(),
        });
        for short in beginnings(this.1) {
            begun.entry((this.0, short)).or_insert(mention);
        }
        if same.is_none() {
            let bearers = bound.entry(this).or_default();
            bearers.push(antecedent.unwrap_or(mention));
        }
        if let Some(antecedent) = antecedent {
            // "Mrs Novak", who is Irena
            let own = key(document, chains, antecedent);
            let mut own = significant(own);
            let by_marriage = this.0 == MentionType::Person
                && own.all(|word| significant(this.1).all(|other| other != word));
            chains.drafts[mention].alias |= by_marriage;
            weigh_anew |= by_marriage;
            chains.join(mention, antecedent);
        }
    }
    if weigh_anew {
        chains.weigh_names(document);
    }
}

/// "another Novak, Colonel Ivan Novak": the full name that follows the first of `names` at once.
fn full_namesake(document: &Document, chains: &Chains, names: &[usize]) -> Option<usize> {
    let &[bare, next, ..] = names else {
        return None;
    };
    let at_once = chains.drafts[next].tokens.start <= chains.drafts[bare].tokens.end + 2;
    let whole = is_part(key(document, chains, bare), key(document, chains, next));
    (at_once && whole).then_some(next)
}

/// "Mrs Novak" is another than Petr Novak.
fn is_other_sex(document: &Document, chains: &Chains, mention: usize, other: usize) -> bool {
    let genders = (
        by_title(document, chains, mention),
        chains
            .gender(chains.chain(other))
            .or_else(|| by_marriage::sex_told_beside(document, chains, other)),
    );
    matches!(genders, (Some(own), Some(theirs)) if own != theirs)
}

/// The gender that a courtesy title or an office before the name tells.
fn by_title(document: &Document, chains: &Chains, mention: usize) -> Option<Gender> {
    let name = &document.names[chains.drafts[mention].name?];
    (!name.titles.is_empty())
        .then_some(chains.drafts[mention].gender)
        .flatten()
}

/// "another man named Ivan Petrov", "his namesake, Ivan Petrov": somebody who only bears the name.
fn is_namesake(document: &Document, chains: &Chains, mention: usize) -> bool {
    let start = chains.drafts[mention].tokens.start;
    let first = document.sentence(start).start.max(start.saturating_sub(6));
    let before: Vec<&str> = (first..start)
        .map(|t| document.lower(t))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let other = |word: &&str| matches!(*word, "another" | "different" | "other" | "second");
    match before.as_slice() {
        [.., "also", "named" | "called"] | [.., "namesake"] | [.., "another"] => true,
        [rest @ .., "named" | "called" | "name"] => rest.iter().any(other),
        _ => false,
    }
}

pub fn key<'d>(document: &'d Document, chains: &Chains, mention: usize) -> &'d str {
    chains.drafts[mention]
        .name
        .map_or("", |name| document.names[name].key.as_str())
}

/// The first mention of each form of a person's name.
struct Persons<'d> {
    /// Under every word of the name.
    by_word: HashMap<&'d str, Vec<usize>>,
    /// Under all its words.
    by_words: HashMap<Vec<&'d str>, Vec<usize>>,
    /// Short and full names that are told apart within a sentence.
    told_apart: HashSet<(&'d str, &'d str)>,
}

impl<'d> Persons<'d> {
    fn of(document: &'d Document, chains: &Chains, names: &[usize]) -> Self {
        let mut seen: HashSet<&str> = HashSet::new();
        let mut persons = Self {
            by_word: HashMap::new(),
            by_words: HashMap::new(),
            told_apart: told_apart(document, chains, names),
        };
        for &mention in names {
            let this = key(document, chains, mention);
            if chains.drafts[mention].mention_type == MentionType::Person && seen.insert(this) {
                for word in significant(this) {
                    persons.by_word.entry(word).or_default().push(mention);
                }
                let words = significant(this).collect();
                persons.by_words.entry(words).or_default().push(mention);
            }
        }
        persons
    }

    /// All whose name `name` may be a part of, or who may be a part of it, in order: the former
    /// are among the bearers of its rarest word.
    fn related_to(&self, name: &str) -> Vec<usize> {
        let words: Vec<&str> = significant(name).take(MOST_WORDS).collect();
        let longer = significant(name)
            .map(|word| self.by_word.get(word).map_or(&[][..], Vec::as_slice))
            .min_by_key(|bearers| bearers.len());
        let mut related = longer.unwrap_or_default().to_vec();
        for kept in 1..1_usize << words.len() {
            let part: Vec<&str> = (0..words.len())
                .filter(|at| kept >> at & 1 == 1)
                .map(|at| words[at])
                .collect();
            related.extend(self.by_words.get(&part).into_iter().flatten());
        }
        related.sort_unstable();
        related.dedup();
        related
    }
}

/// The mention of a person whose name this one shortens or completes: the first before it, else,
/// for a short form that comes first, the first after it.
fn same_person(
    document: &Document,
    chains: &Chains,
    persons: &Persons,
    mention: usize,
) -> Option<usize> {
    let this = key(document, chains, mention);
    let other_key = |other: usize| key(document, chains, other);
    let mut related = persons.related_to(this);
    related.retain(|&other| other_key(other) != this);
    let other_sex = |other: usize| is_other_sex(document, chains, mention, other);
    if related.iter().any(|&other| !other_sex(other)) {
        related.retain(|&other| !other_sex(other));
    } else if let Some(relative) = by_marriage::bearer(document, chains, mention, &related) {
        return Some(relative);
    } else if by_marriage::is_nobody_told_of(document, chains, mention) {
        related.clear();
    }
    related.retain(|&other| !is_relative_of(document, chains, mention, other));
    related.retain(|&other| !compound::is_half(document, chains, mention, other));
    related.retain(|&other| {
        let that = other_key(other);
        !persons.told_apart.contains(&(this, that)) && !persons.told_apart.contains(&(that, this))
    });
    if is_told_as_relative(document, chains, mention) {
        // "Novak fled. His wife, Irena Novak, stayed": the bare name is that of somebody else
        related.retain(|&other| word_count(other_key(other)) > 1 && word_count(this) > 1);
    }
    let first_later = related.partition_point(|&other| other < mention);
    let later = related.split_off(first_later);
    let mut earlier = related;
    if (earlier.iter()).any(|&other| compound::is_whole(document, chains, mention, other)) {
        earlier.retain(|&other| !compound::is_hyphened(document, chains, other));
    }
    let told_of = |other: usize| !is_only_owner(document, chains, other);
    if earlier
        .iter()
        .any(|&other| told_of(other) && is_part(this, other_key(other)))
    {
        earlier.retain(|&other| told_of(other));
    }
    if let Some(latest) = just_told_of(document, chains, mention, &earlier) {
        return Some(latest);
    }
    earlier
        .iter()
        .copied()
        .find(|&other| {
            is_part(this, other_key(other))
                || is_part(other_key(other), this) && !taken(document, chains, other, this)
        })
        .or_else(|| {
            later
                .iter()
                .copied()
                .filter(|&other| !is_told_as_relative(document, chains, other))
                .find(|&other| is_part(this, other_key(other)))
        })
}

/// "The son *of Omar Tal* lives in X": whoever is named only to say whose relative another is.
fn is_only_owner(document: &Document, chains: &Chains, mention: usize) -> bool {
    let tree = &document.tree;
    let head = chains.drafts[mention].head;
    let relative = match tree.relation(head) {
        Relation::Poss => tree.head(head),
        Relation::Pobj if document.lower(tree.head(head)) == "of" => tree.head(tree.head(head)),
        _ => return false,
    };
    let chain = chains.chain(mention);
    let kin = document.lexicon.kin.get(document.lemma(relative)).is_some();
    let subject = |m: usize| {
        matches!(
            tree.relation(chains.drafts[m].head),
            Relation::Nsubj | Relation::Nsubjpass
        )
    };
    kin && !chains.members(chain).take(MANY).any(subject)
}

/// "Novak was convicted of the murder of Irena Novak": whoever is called by the family name, and does or
/// suffers something, is none whose full name comes only behind it.
fn told_apart<'d>(
    document: &'d Document,
    chains: &Chains,
    names: &[usize],
) -> HashSet<(&'d str, &'d str)> {
    let tree = &document.tree;
    let takes_part = |head: usize| {
        matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass)
            && head < tree.head(head)
    };
    let mut found = HashSet::new();
    for (at, &short) in names.iter().enumerate() {
        let head = chains.drafts[short].head;
        let (verb, sentence) = (tree.head(head), tree.sentence(head));
        let this = key(document, chains, short);
        if word_count(this) != 1 || !takes_part(head) {
            continue;
        }
        let behind = names[at + 1..].iter();
        for &full in behind.take_while(|&&m| tree.sentence(chains.drafts[m].head) == sentence) {
            let that = key(document, chains, full);
            let other = chains.drafts[full].head;
            let beside = tree.is_under(other, head) || !tree.is_under(other, verb);
            if is_part(this, that) && word_count(that) > 1 && !beside {
                found.insert((this, that));
            }
        }
    }
    found
}

/// "Irena Novak, widow of *General Novak*": nobody is a relative of himself.
fn is_relative_of(document: &Document, chains: &Chains, mention: usize, other: usize) -> bool {
    let tree = &document.tree;
    let head = chains.drafts[mention].head;
    let of = tree.head(head);
    let noun = tree.head(of);
    let beside = match tree.relation(noun) {
        Relation::Appos => Some(tree.head(noun)),
        Relation::Attr => crate::syntax::subject_of(document, tree.head(noun)).map(|s| s.token),
        _ => None,
    };
    tree.relation(head) == Relation::Pobj
        && document.lower(of) == "of"
        && document
            .lexicon
            .kin
            .get(&lemma_of(document, noun))
            .is_some()
        && beside.and_then(|t| chains.chain_at(t)) == Some(chains.chain(other))
}

/// "his wife, *Irena Novak*", "her husband *Omar*": who they are to somebody comes before the name.
pub fn is_told_as_relative(document: &Document, chains: &Chains, mention: usize) -> bool {
    let before = |token: usize| token.checked_sub(1);
    let Some(mut at) = before(chains.drafts[mention].tokens.start) else {
        return false;
    };
    if document.token(at).text == "," {
        at = before(at).unwrap_or(at);
    }
    while document.is_french && document.is_pos(at, "ADJ") {
        at = before(at).unwrap_or_default();
        if at == 0 {
            return false;
        }
    }
    // "son frère Marat": the possessive hangs on the name
    let owned = document.tree.child_in(at, &[Relation::Poss]).is_some()
        || before(at).is_some_and(|t| document.is_french && document.token(t).tag == "PRP$");
    owned && document.lexicon.kin.get(&lemma_of(document, at)).is_some()
}

pub fn word_count(name: &str) -> usize {
    significant(name).count()
}

/// Whether a bare name said before was meant for somebody whose full name is not `full`.
fn taken(document: &Document, chains: &Chains, bare: usize, full: &str) -> bool {
    chains
        .members(chains.chain(bare))
        .take(MANY)
        .map(|m| key(document, chains, m))
        .any(|other| {
            other != full && !other.is_empty() && !is_part(other, full) && !is_part(full, other)
        })
}

/// Whether `short` is a proper part of `long`, word by word from the end or the beginning, or
/// a respelling of it: "Karim" and "al-Tamimi" of "Karim al-Tamimi".
pub fn is_part(short: &str, long: &str) -> bool {
    if short.len() >= long.len() {
        return false;
    }
    let short: Vec<&str> = significant(short).collect();
    let long: Vec<&str> = significant(long).collect();
    !short.is_empty()
        && short.len() < long.len()
        && (is_run_of(&short, &long) || in_order(&short, &long))
}

/// Whether the words stand side by side in the longer name, and not as the name of the bearer's
/// father: "Khalil al-Dosari" is no part of "Nasser bin Khalil al-Dosari".
fn is_run_of(short: &[&str], long: &[&str]) -> bool {
    long.windows(short.len()).enumerate().any(|(at, part)| {
        let before = at.checked_sub(1).and_then(|before| long.get(before));
        let fathers = before.is_some_and(|word| matches!(*word, "bin" | "ibn" | "bint" | "binti"));
        part == short && !(fathers && short.len() > 1)
    })
}

/// "Juan López" of "Juan Carlos López Ruiz": the same words in the same order, first word equal.
fn in_order(short: &[&str], long: &[&str]) -> bool {
    let mut rest = long.iter();
    short.len() > 1
        && short[0] == long[0]
        && short.iter().all(|word| rest.any(|other| other == word))
}

fn significant(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ').filter(|word| {
        !matches!(
            *word,
            "al" | "el" | "the" | "jr" | "sr" | "ii" | "iii" | "iv"
        )
    })
}

/// The shorter names that a body may go by: "Unity" is the beginning of "Unity Party", "the
/// Ministry" of nothing.
fn beginnings(long: &str) -> impl Iterator<Item = &str> {
    long.match_indices(' ')
        .map(|(at, _)| &long[..at])
        .filter(|short| short.len() > 3)
}
