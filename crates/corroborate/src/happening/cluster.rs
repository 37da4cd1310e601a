use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use reportedly_model::{Kind, LegalAct, Slots};

use super::fate::says_neither_where_nor_when;
use super::{Match, compare, tellers_differ};
use crate::facet::said;
use crate::index::Index;
use crate::unit::Unit;
use crate::who::Who;

/// Groups of indices into `units` that tell of one happening each; groups and members sorted.
pub(crate) fn clusters(index: &Index<'_>, units: &[Unit<'_>]) -> Vec<Vec<usize>> {
    let mut sets = Sets::new(units.len());
    let open = join_strong(index, units, &mut sets);
    attach_weak(units, &open, &mut sets);
    join_rivals(units, &open, &mut sets);
    sets.groups()
}

/// Joins what matches strongly; gives the pairs that match in another way.
///
/// Units that say the very same are compared as one with those of other reports, and none with
/// those that they are joined with already, so that the cost grows with what is said, not with how
/// often.
fn join_strong(
    index: &Index<'_>,
    units: &[Unit<'_>],
    sets: &mut Sets,
) -> Vec<(usize, usize, Match)> {
    let mut open = Vec::new();
    let mut look_at = |a: usize, b: usize| {
        if sets.are_joined(a, b) {
            return;
        }
        match compare(index, &units[a], &units[b]) {
            Match::No => {}
            Match::Strong => sets.join(a, b),
            found => open.push((a, b, found)),
        }
    };
    let classes = alike(index, units);
    for class in &classes {
        class[1..]
            .iter()
            .for_each(|&other| look_at(class[0], other));
    }
    let comparable = Comparable::new(index, units, &classes);
    for class in 0..classes.len() {
        for other in comparable.after(class) {
            for (a, b) in pairs_between(units, &classes[class], &classes[other]) {
                look_at(a, b);
            }
        }
    }
    open
}

/// Units of different reports that say the very same, and are one happening.
fn alike(index: &Index<'_>, units: &[Unit<'_>]) -> Vec<Vec<usize>> {
    let mut classes: Vec<Vec<usize>> = Vec::new();
    let mut known: HashMap<(String, Option<Date>, bool), usize> = HashMap::new();
    for (at, unit) in units.iter().enumerate() {
        let key = (
            said(index, unit),
            index.first_published(unit.report),
            unit.present,
        );
        let fits = |class: &Vec<usize>| {
            let first = &units[class[0]];
            let last = class.last().map(|&last| units[last].report);
            last != Some(unit.report) && compare(index, first, unit) == Match::Strong
        };
        match known.get(&key).filter(|&&class| fits(&classes[class])) {
            Some(&class) => classes[class].push(at),
            None => {
                known.entry(key).or_insert(classes.len());
                classes.push(vec![at]);
            }
        }
    }
    classes
}

/// Which classes may tell of one happening: those of one kind that share a key.
struct Comparable {
    /// Classes with the same kind and key, in order.
    buckets: Vec<Vec<usize>>,
    /// The buckets of each class.
    of_class: Vec<Vec<usize>>,
}

impl Comparable {
    fn new(index: &Index<'_>, units: &[Unit<'_>], classes: &[Vec<usize>]) -> Self {
        let mut numbers: HashMap<(Kind, String), usize> = HashMap::new();
        let mut buckets: Vec<Vec<usize>> = Vec::new();
        let mut of_class = vec![Vec::new(); classes.len()];
        for (class, members) in classes.iter().enumerate() {
            let unit = &units[members[0]];
            for key in keys(index, unit) {
                let number = *numbers.entry((unit.kind(), key)).or_insert(buckets.len());
                if number == buckets.len() {
                    buckets.push(Vec::new());
                }
                buckets[number].push(class);
                of_class[class].push(number);
            }
        }
        Self { buckets, of_class }
    }

    /// The classes after `class` that it is to be compared with, each once, in order.
    fn after(&self, class: usize) -> Vec<usize> {
        let later = |&bucket: &usize| {
            let members = &self.buckets[bucket];
            &members[members.partition_point(|&other| other <= class)..]
        };
        let mut found: Vec<usize> = self.of_class[class]
            .iter()
            .flat_map(later)
            .copied()
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Keys such that two units that may tell of one happening share one.
pub(crate) fn keys(index: &Index<'_>, unit: &Unit<'_>) -> Vec<String> {
    match (unit.kind(), unit.others.first()) {
        (Kind::Kinship, Some(relative)) => keys_of_tie(index, &unit.who, relative),
        _ => unit.who.bucket_keys(index),
    }
}

/// A tie is the same only where both its ends are, whichever of them it is told of.
fn keys_of_tie(index: &Index<'_>, one: &Who, other: &Who) -> Vec<String> {
    let (ones, others) = (one.same_keys(index), other.same_keys(index));
    let pairs = ones
        .iter()
        .flat_map(|one| others.iter().map(move |other| (one, other)));
    pairs
        .map(|(one, other)| format!("{} | {}", one.min(other), one.max(other)))
        .collect()
}

/// One pair of two reports, which speaks for all of them, and every pair of one report.
fn pairs_between(units: &[Unit<'_>], a: &[usize], b: &[usize]) -> Vec<(usize, usize)> {
    if let (&[x], &[y]) = (a, b) {
        return vec![(x.min(y), x.max(y))];
    }
    let report = |at: usize| units[at].report;
    let ordered = |x: usize, y: usize| (x.min(y), x.max(y));
    let mut across = a.iter().flat_map(|&x| {
        let other = b.iter().copied().find(|&y| report(y) != report(x));
        other.map(|y| ordered(x, y))
    });
    let mut pairs: Vec<(usize, usize)> = across.next().into_iter().collect();
    let of_report: HashMap<usize, usize> = b.iter().map(|&y| (report(y), y)).collect();
    pairs.extend(
        a.iter()
            .filter_map(|&x| Some(ordered(x, *of_report.get(&report(x))?))),
    );
    pairs
}

/// What has weak matches alone joins the one group that it can belong to; where there are
/// several, the one of its own report; else it stays alone.
fn attach_weak(units: &[Unit<'_>], matches: &[(usize, usize, Match)], sets: &mut Sets) {
    let mut weak: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &(a, b, _) in matches.iter().filter(|(_, _, found)| *found == Match::Weak) {
        weak.entry(sets.root(a)).or_default().push(b);
        weak.entry(sets.root(b)).or_default().push(a);
    }
    let groups = sets.groups();
    let mut joins = Vec::new();
    for members in groups
        .iter()
        .filter(|members| members.iter().all(|&u| is_poor(&units[u])))
    {
        let Some((&group, others)) = members.first().and_then(|first| weak.get_key_value(first))
        else {
            continue;
        };
        let reports: BTreeSet<usize> = members.iter().map(|&unit| units[unit].report).collect();
        let roots = |filter: &dyn Fn(usize) -> bool| -> BTreeSet<usize> {
            others
                .iter()
                .filter(|&&o| filter(o))
                .map(|&o| sets.root(o))
                .filter(|&r| r != group)
                .collect()
        };
        let all = roots(&|_| true);
        let own = roots(&|other| reports.contains(&units[other].report) && !units[other].denied());
        let rich = roots(&|other| !is_poor(&units[other]));
        let own_and_rich: BTreeSet<usize> = own.intersection(&rich).copied().collect();
        let target = [all, rich, own, own_and_rich]
            .into_iter()
            .find(|found| found.len() == 1);
        joins.extend(target.and_then(|found| found.first().map(|&other| (group, other))));
    }
    for (a, b) in joins {
        sets.join(a, b);
    }
}

/// Whether a unit says too little to hold others together: no place gone to, no step of law but
/// "wanted", neither place nor time of an arrest.
fn is_poor(unit: &Unit<'_>) -> bool {
    match &unit.first.slots {
        Slots::Movement(_) => unit.route.onward().next().is_none(),
        Slots::Legal(legal) => legal.act.value == LegalAct::Wanted,
        _ => says_neither_where_nor_when(unit),
    }
}

/// Groups that contradict one another become one event with a conflict, provided that no teller
/// would contradict himself in it.
fn join_rivals(units: &[Unit<'_>], matches: &[(usize, usize, Match)], sets: &mut Sets) {
    let mut joined = Sets::new(units.len());
    let mut rivals = Vec::new();
    for &(a, b, found) in matches {
        let (a, b) = (sets.root(a), sets.root(b));
        if found == Match::Rival && a != b {
            joined.join(a, b);
            rivals.push((a, b));
        }
    }
    let mut components: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for &(a, b) in &rivals {
        components.entry(joined.root(a)).or_default().extend([a, b]);
    }
    let all: BTreeMap<usize, Vec<usize>> = sets
        .groups()
        .into_iter()
        .filter_map(|group| Some((*group.first()?, group)))
        .collect();
    // What is denied, or says too little, contradicts nothing else that its teller says.
    let says = |group: usize| {
        all[&group]
            .iter()
            .map(|&at| &units[at])
            .filter(|unit| !unit.denied() && !is_poor(unit))
    };
    let apart = |a: usize, b: usize| says(a).all(|x| says(b).all(|y| tellers_differ(x, y)));
    let consistent = |groups: &BTreeSet<usize>| {
        groups
            .iter()
            .all(|&a| groups.range(a + 1..).all(|&b| apart(a, b)))
    };
    let kept: Vec<BTreeSet<usize>> = components.into_values().filter(|c| consistent(c)).collect();
    for groups in kept {
        for pair in groups.iter().collect::<Vec<_>>().windows(2) {
            sets.join(*pair[0], *pair[1]);
        }
    }
}

/// Disjoint sets; the root of a set is its smallest member.
pub(crate) struct Sets {
    parent: Vec<usize>,
}

impl Sets {
    pub fn new(count: usize) -> Self {
        Self {
            parent: (0..count).collect(),
        }
    }

    pub fn root(&self, mut at: usize) -> usize {
        while self.parent[at] != at {
            at = self.parent[at];
        }
        at
    }

    pub fn are_joined(&mut self, a: usize, b: usize) -> bool {
        self.shorten(a);
        self.shorten(b);
        self.parent[a] == self.parent[b]
    }

    /// Lets `at` lead to its root in one step.
    fn shorten(&mut self, at: usize) {
        self.parent[at] = self.root(at);
    }

    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
    }

    /// All sets, each sorted, in order of their smallest members.
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in 0..self.parent.len() {
            groups.entry(self.root(at)).or_default().push(at);
        }
        groups.into_values().collect()
    }
}
