//! Which part of one name goes with which part of the other.

use std::cell::OnceCell;
use std::ops::Range;

use compact_str::CompactString;
use smallvec::SmallVec;

use crate::crossing;
use crate::disjoint::{Pairs, Stretches, choose};
use crate::distance;
use crate::given_names;
use crate::name::{Name, Part, PartRole};
use crate::script::Script;
use crate::similarity::{self, Ground, Likeness};
use crate::sounds::Sounding;
use crate::word::Word;

/// Parts of a name, without a heap for names of usual length.
pub(crate) type Parts<'n> = SmallVec<[&'n Part; 8]>;

/// More parts than this are not compared; no person needs them.
pub(crate) const MOST_PARTS: usize = 16;

/// At most this many neighbours are taken as one word: "Abu Baker", "Ji Ho".
pub(crate) const MOST_JOINED: usize = 3;

/// What is written in one has hardly more letters, or less, than its parts.
pub(crate) const MOST_LETTERS_MORE: usize = 3;

/// Parts of both names that go together, and what is left over.
#[derive(Debug)]
pub(crate) struct Alignment<'n> {
    /// Parts that go together, in the order of the first name.
    pub(crate) pairs: Pairs<Pair<'n>>,
    /// Parts of the first name alone.
    pub(crate) only_a: Parts<'n>,
    /// Parts of the second name alone.
    pub(crate) only_b: Parts<'n>,
}

/// Neighbouring parts of one name that go with neighbouring parts of the other; on one side
/// there is always just one.
#[derive(Debug)]
pub(crate) struct Pair<'n> {
    pub(crate) a: &'n [&'n Part],
    pub(crate) b: &'n [&'n Part],
    /// Where the first of each stands.
    pub(crate) at: (usize, usize),
    pub(crate) likeness: Likeness,
}

/// The parts that are compared: all that name, in order.
pub(crate) fn compared_parts(name: &Name) -> Parts<'_> {
    name.naming_parts().take(MOST_PARTS).collect()
}

/// Takes the best pair, then the best of what is left, and so on.
pub(crate) fn aligned<'n>(a: &'n [&'n Part], b: &'n [&'n Part]) -> Alignment<'n> {
    let mut candidates = candidates(a, b);
    keep_whole(&mut candidates, a.len(), b.len());
    candidates.sort_by(|x, y| {
        y.rank()
            .total_cmp(&x.rank())
            .then_with(|| x.shift().cmp(&y.shift()))
            .then_with(|| x.at.cmp(&y.at))
    });
    let choice = choose(candidates, a.len(), b.len());
    Alignment {
        only_a: choice.left_of_a(a).copied().collect(),
        only_b: choice.left_of_b(b).copied().collect(),
        pairs: choice.pairs,
    }
}

/// Where one name is the other one written in one, nothing else is worth a look.
fn keep_whole(candidates: &mut Pairs<Pair>, length_a: usize, length_b: usize) {
    let is_whole = |pair: &Pair| pair.a.len() == length_a && pair.b.len() == length_b;
    if length_a != length_b && candidates.iter().any(is_whole) {
        candidates.retain(|pair| is_whole(pair));
    }
}

impl Stretches for Pair<'_> {
    fn stretches(&self) -> (Range<usize>, Range<usize>) {
        let (a, b) = self.at;
        (a..a + self.a.len(), b..b + self.b.len())
    }
}

impl Pair<'_> {
    /// What is written alike comes first; joined words, when equally alike, as they explain more.
    fn rank(&self) -> f64 {
        let written_alike = matches!((self.a, self.b), ([a], [b]) if a.text == b.text);
        let bonus = if written_alike { 1.0 } else { 0.0 };
        self.likeness.degree + bonus + 0.002 * (self.a.len() + self.b.len()) as f64
    }

    /// How far apart the two stand.
    fn shift(&self) -> usize {
        self.at.0.abs_diff(self.at.1)
    }
}

fn candidates<'n>(a: &'n [&'n Part], b: &'n [&'n Part]) -> Pairs<Pair<'n>> {
    let mut pairs = Pairs::new();
    let several_of_b = Several::among(b);
    for i in 0..a.len() {
        let several_of_a = Several::from(a, i);
        for j in 0..b.len() {
            let likeness = similarity::of_parts(a[i], b[j]);
            if likeness.is_alike() {
                pairs.push(Pair {
                    a: &a[i..=i],
                    b: &b[j..=j],
                    at: (i, j),
                    likeness,
                });
            }
            for count in 2..=MOST_JOINED {
                if let Some(several) = several_of_a.of(i, count) {
                    let rest = Rest::of(a.len() - count, b.len() - 1);
                    let likeness = several.likeness(b[j], rest);
                    pairs.extend(likeness.map(|likeness| Pair {
                        a: several.several,
                        b: &b[j..=j],
                        at: (i, j),
                        likeness,
                    }));
                }
                if let Some(several) = several_of_b.of(j, count) {
                    let rest = Rest::of(a.len() - 1, b.len() - count);
                    let likeness = several.likeness(a[i], rest);
                    pairs.extend(likeness.map(|likeness| Pair {
                        a: &a[i..=i],
                        b: several.several,
                        at: (i, j),
                        likeness,
                    }));
                }
            }
        }
    }
    pairs
}

/// Neighbours of a name that may be written in one, which are put together once for all parts of
/// the other name.
struct Several<'n>(SmallVec<[(usize, InOne<'n, 'n>); 2]>);

impl<'n> Several<'n> {
    /// All of them.
    fn among(parts: &'n [&'n Part]) -> Self {
        let all = (0..parts.len()).flat_map(|start| Self::from(parts, start).0);
        Self(all.collect())
    }

    /// Those from a place on.
    fn from(parts: &'n [&'n Part], start: usize) -> Self {
        let several = (2..=MOST_JOINED).filter_map(|count| parts.get(start..start + count));
        Self(several.map(|several| (start, InOne::of(several))).collect())
    }

    /// So many from a place on.
    fn of(&self, start: usize, count: usize) -> Option<&InOne<'n, 'n>> {
        let found = self.0.iter();
        let mut found = found.filter(|(at, it)| *at == start && it.several.len() == count);
        found.next().map(|(_, several)| several)
    }
}

/// What two names have beside parts of which several may be written in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    /// Nothing: these are the whole of both names.
    Neither,
    /// Other parts, on one side only.
    One,
    /// Other parts on both sides.
    Both,
}

impl Rest {
    /// Of how many other parts each name has.
    pub(crate) fn of(one: usize, other: usize) -> Self {
        match (one, other) {
            (0, 0) => Self::Neither,
            (0, _) | (_, 0) => Self::One,
            _ => Self::Both,
        }
    }
}

/// Several parts that may be written in one.
pub(crate) struct InOne<'p, 'n> {
    several: &'p [&'n Part],
    letters: usize,
    /// Made where they are needed.
    heard: OnceCell<(CompactString, Sounding)>,
    word: OnceCell<Word>,
}

/// What is written in one sounds more alike than this.
const NEARLY_EQUAL: f64 = 0.93;

impl<'p, 'n> InOne<'p, 'n> {
    pub(crate) fn of(several: &'p [&'n Part]) -> Self {
        let letters = several.iter().map(|part| part.joined().plain().len());
        Self {
            several,
            letters: letters.sum(),
            heard: OnceCell::new(),
            word: OnceCell::new(),
        }
    }

    fn together(&self) -> CompactString {
        let letters = self.several.iter().map(|part| part.joined().plain());
        letters.collect()
    }

    fn word(&self) -> &Word {
        self.word.get_or_init(|| {
            let script = self.several.first().map(|part| part.writing.script);
            Word::written(&self.together(), script.unwrap_or_default())
        })
    }

    /// Whether they may be nearly equal to a single word of their script: by far the most are not, and
    /// that is told without making a word of them.
    fn may_be(&self, single: &Word, unwritten: bool) -> bool {
        let (letters, sounds) = self.heard.get_or_init(|| {
            let letters = self.together();
            let sounds = Sounding::new(&letters);
            (letters, sounds)
        });
        let known = single.known();
        distance::similarity_from(NEARLY_EQUAL, sounds, &single.sounds, unwritten) > 0.0
            || letters == single.plain()
            || !known.is_empty()
                && given_names::same_name(given_names::known(letters), known) == Some(true)
    }

    /// How like a single part they are: only near-equality counts, as many words would fit otherwise.
    pub(crate) fn likeness(&self, single: &Part, rest: Rest) -> Option<Likeness> {
        let usable = |part: &&Part| !matches!(part.role, PartRole::Initial | PartRole::Nickname);
        if !self.several.iter().all(usable) || !usable(&single) {
            return None;
        }
        let one_script = |part: &&Part| part.writing.script == single.writing.script;
        if !self.several.iter().all(one_script) {
            return self.likeness_across_scripts(single, rest);
        }
        if single.writing.script == Script::Arabic {
            return similarity::in_one_in_arabic(self.several, single);
        }
        if similarity::are_syllables(self.several.iter().map(|part| &part.core), single) {
            return Some(similarity::SAME_SYLLABLES);
        }
        if self.letters.abs_diff(single.joined().plain().len()) > MOST_LETTERS_MORE {
            return None;
        }
        let unwritten = self.leaves_vowels_beside(single);
        if !self.may_be(single.joined(), unwritten) {
            return None;
        }
        let likeness = similarity::of_words(self.word(), single.joined(), unwritten);
        (likeness.degree > NEARLY_EQUAL && likeness.ground != Ground::Unlike).then_some(likeness)
    }

    /// The same where one name is in another script: "习近平" beside "Jin Ping". Where these are the
    /// whole of both names, nothing else would fit better: "로노" may be one word or two. Where they are
    /// the whole of one, the other says more than the script explains: "Umar Culyn" is not the "ميركلين" of
    /// "ماسينا ميركلين".
    fn likeness_across_scripts(&self, single: &Part, rest: Rest) -> Option<Likeness> {
        let several = self.several;
        let script = several.first()?.writing.script;
        if rest == Rest::One || several.iter().any(|part| part.writing.script != script) {
            return None;
        }
        if let Some(likeness) = similarity::syllables_in_cyrillic(several, single) {
            return Some(likeness);
        }
        let no_blanks = script.leaves_no_blanks() || single.writing.script.leaves_no_blanks();
        let whole = rest == Rest::Neither && no_blanks;
        if rest == Rest::Neither && !no_blanks && single.particle.is_none() {
            return None;
        }
        // The whole of a name may be a foreign one that begins like a family name.
        let by_origin = similarity::by_origin(several, single);
        if let Some(likeness) = by_origin.filter(|it| it.is_alike() || !whole) {
            return likeness.is_alike().then_some(likeness);
        }
        let writes_vowels = script.writes_vowels() || single.writing.script.writes_vowels();
        if !may_be_as_long(self.letters, single.joined().plain().len(), writes_vowels) {
            return None;
        }
        let unwritten = self.leaves_vowels_beside(single);
        let likeness = similarity::across_scripts(self.word(), single.joined(), unwritten);
        if whole && likeness.is_alike() {
            return Some(likeness);
        }
        let in_japanese = similarity::in_japanese(several, single);
        if whole && in_japanese.is_alike() {
            return Some(in_japanese);
        }
        if likeness.degree <= NEARLY_EQUAL {
            return None;
        }
        let parts = several.iter().map(|part| &part.core);
        crossing::gains_by_joining(self.word(), parts, single.joined()).then_some(likeness)
    }

    fn leaves_vowels_beside(&self, single: &Part) -> bool {
        let mut several = self.several.iter();
        several.any(|part| part.writing.vowels_unwritten) != single.writing.vowels_unwritten
    }
}

/// Whether words of two scripts may be one by their letters in the Latin alphabet.
pub(crate) fn may_be_as_long(one: usize, other: usize, writes_vowels: bool) -> bool {
    let by_vowels = !writes_vowels || one.abs_diff(other) <= 2;
    by_vowels && one <= 2 * other + 2 && other <= 2 * one + 2
}
