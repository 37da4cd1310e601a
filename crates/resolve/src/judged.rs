//! Judgements placed on nodes, and settled among themselves.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{
    CharIndex, Evidence, Judgement, JudgementStanding, JudgementVerdict, LinkEvidence, LinkGround,
    MentionSelector,
};

use crate::clusters::Link;
use crate::notes::ReportNotes;
use crate::store::Store;

/// What a judgement weighs where evidence is shown.
const DECIDED: f64 = 10.0;

/// The judgements that hold, by node.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Judged {
    /// Nodes judged the same, with the words for it; earlier decisions last.
    same: Vec<(usize, usize, String)>,
    /// The same pairs by node, both ways.
    same_as: HashMap<usize, Vec<usize>>,
    /// Nodes judged not the same, or left unsure, both ways.
    apart: HashMap<usize, BTreeMap<usize, JudgementVerdict>>,
}

impl Judged {
    /// Places judgements, and settles them from the latest to the earliest; gives each one's
    /// standing, too.
    pub(crate) fn settle(
        store: &Store,
        judgements: &[Judgement],
    ) -> (Self, Vec<JudgementStanding>) {
        let mut order: Vec<usize> = (0..judgements.len()).collect();
        order.sort_by(|&x, &y| by_date(&judgements[y], &judgements[x]));
        let mut settled = Settlement::default();
        let mut standings = vec![JudgementStanding::NotFound; judgements.len()];
        for at in order {
            let judgement = &judgements[at];
            let places = node_at(store, &judgement.a).zip(node_at(store, &judgement.b));
            if let Some((a, b)) = places {
                standings[at] = settled.take(at, judgement, a, b);
            }
        }
        (settled.judged, standings)
    }

    /// Nodes that judgements tie to `node`, as one.
    pub(crate) fn same_as(&self, node: usize) -> impl Iterator<Item = usize> {
        self.same_as.get(&node).into_iter().flatten().copied()
    }

    /// The links among `nodes`, the latest first.
    pub(crate) fn links_among(&self, nodes: &[usize]) -> Vec<Link> {
        if self.same.is_empty() {
            return Vec::new();
        }
        let nodes: BTreeSet<usize> = nodes.iter().copied().collect();
        let inside = self.same.iter().filter(|(a, _, _)| nodes.contains(a));
        inside
            .map(|(a, b, words)| Link {
                a: *a,
                b: *b,
                probability: 1.0,
                evidence: vec![LinkEvidence {
                    ground: LinkGround::Judgement,
                    weight: DECIDED,
                    words: words.clone(),
                }],
            })
            .collect()
    }

    /// Whether any judgement keeps anybody apart.
    pub(crate) fn tells_any_apart(&self) -> bool {
        !self.apart.is_empty()
    }

    /// What was judged of two groups of nodes, other than that they are one.
    pub(crate) fn verdict_between(&self, a: &[usize], b: &[usize]) -> Option<JudgementVerdict> {
        if !self.tells_any_apart() {
            return None;
        }
        let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let verdicts = few.iter().filter_map(|node| self.apart.get(node));
        verdicts
            .flat_map(|others| others.iter().filter(|(other, _)| many.contains(other)))
            .map(|(_, verdict)| *verdict)
            .min()
    }

    /// Whether a judgement stands between two groups of nodes.
    pub(crate) fn keeps_apart(&self, a: &[usize], b: &[usize]) -> bool {
        self.verdict_between(a, b).is_some()
    }

    /// The nodes that judgements speak of.
    pub(crate) fn nodes(&self) -> BTreeSet<usize> {
        let same = self.same_as.keys();
        same.chain(self.apart.keys()).copied().collect()
    }
}

/// The order of decisions; what was decided at one moment is ordered by its content.
fn by_date(x: &Judgement, y: &Judgement) -> std::cmp::Ordering {
    let content = |j: &Judgement| {
        let place = |s: &MentionSelector| (s.report.clone(), s.words.span, s.words.exact.clone());
        (
            j.decided.clone(),
            j.verdict,
            place(&j.a),
            place(&j.b),
            j.by.clone(),
            j.note.clone(),
        )
    };
    content(x).cmp(&content(y))
}

/// Judgements taken so far, later ones first.
#[derive(Default)]
struct Settlement {
    judged: Judged,
    /// Groups of nodes judged the same, with the judgement that made each link.
    taken: Vec<(usize, usize, usize)>,
    /// Judgements that keep two nodes apart.
    apart: Vec<(usize, usize, usize)>,
}

impl Settlement {
    fn take(&mut self, at: usize, judgement: &Judgement, a: usize, b: usize) -> JudgementStanding {
        let is_same = judgement.verdict == JudgementVerdict::SamePerson;
        if a == b {
            return match is_same {
                true => JudgementStanding::Holds,
                false => JudgementStanding::WithinOneChain,
            };
        }
        if let Some(by) = match is_same {
            true => self.tells_apart(a, b),
            false => self.brings_together(a, b),
        } {
            return JudgementStanding::Overruled { by };
        }
        if is_same {
            self.taken.push((a, b, at));
            self.judged.same.push((a, b, words_of(judgement)));
            self.judged.same_as.entry(a).or_default().push(b);
            self.judged.same_as.entry(b).or_default().push(a);
        } else {
            self.apart.push((a, b, at));
            for (one, other) in [(a, b), (b, a)] {
                let verdicts = self.judged.apart.entry(one).or_default();
                verdicts.entry(other).or_insert(judgement.verdict);
            }
        }
        JudgementStanding::Holds
    }

    /// The judgement that stands between the groups of two nodes.
    fn tells_apart(&self, a: usize, b: usize) -> Option<usize> {
        let (of_a, of_b) = (self.group_of(a), self.group_of(b));
        let between = |&&(x, y, _): &&(usize, usize, usize)| {
            (of_a.contains(&x) && of_b.contains(&y)) || (of_a.contains(&y) && of_b.contains(&x))
        };
        self.apart.iter().find(between).map(|(_, _, at)| *at)
    }

    /// A judgement that makes the two nodes one, if need be together with others.
    fn brings_together(&self, a: usize, b: usize) -> Option<usize> {
        let group = self.group_of(a);
        if !group.contains(&b) {
            return None;
        }
        let of_b = |&&(x, y, _): &&(usize, usize, usize)| x == b || y == b;
        self.taken.iter().find(of_b).map(|(_, _, at)| *at)
    }

    fn group_of(&self, node: usize) -> BTreeSet<usize> {
        let mut group = BTreeSet::from([node]);
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            for other in self.judged.same_as(node) {
                if group.insert(other) {
                    open.push(other);
                }
            }
        }
        group
    }
}

/// "judged the same person by Vera on 2024-12-14: both signed the order".
fn words_of(judgement: &Judgement) -> String {
    let by = judgement.by.iter().map(|by| format!(" by {by}"));
    let note = judgement.note.iter().map(|note| format!(": {note}"));
    let day = judgement.decided.split('T').next().unwrap_or_default();
    let words = std::iter::once("judged the same person".to_owned());
    let on = (!day.is_empty()).then(|| format!(" on {day}"));
    words.chain(by).chain(on).chain(note).collect()
}

/// The node of the mention that a selector means.
fn node_at(store: &Store, selector: &MentionSelector) -> Option<usize> {
    let report = store.report_called(&selector.report)?;
    let chain = chain_at(report, &selector.words)?;
    store.node_of(&selector.report, chain)
}

/// The chain of the mention at the selector's offsets, where its words still stand there; else
/// of one at the place where the words, and those around them, stand now.
fn chain_at(report: &ReportNotes, words: &Evidence) -> Option<usize> {
    let index = CharIndex::new(&report.text);
    let slice = |start: usize, end: usize| {
        let text = report.text.get(index.byte(start)..index.byte(end));
        text.unwrap_or_default()
    };
    let span = match slice(words.span.start, words.span.end) == words.exact {
        true => words.span,
        false => {
            let length = words.exact.chars().count();
            let starts = report.text.match_indices(words.exact.as_str());
            let starts = starts.map(|(byte, _)| index.char(byte));
            let fit = |&start: &usize| {
                let end = start + length;
                let before = slice(start.saturating_sub(words.prefix.chars().count()), start);
                let after = slice(end, end + words.suffix.chars().count());
                common(before.chars().rev(), words.prefix.chars().rev())
                    + common(after.chars(), words.suffix.chars())
            };
            let start = starts
                .max_by_key(|start| (fit(start), std::cmp::Reverse(*start)))
                .filter(|_| length > 0)?;
            reportedly_model::Span::new(start, start + length)
        }
    };
    let overlap = |other: reportedly_model::Span| {
        (span.end.min(other.end)).saturating_sub(span.start.max(other.start))
    };
    let mentions = report.mentions.iter().filter(|(at, _)| overlap(*at) > 0);
    let best = mentions.max_by_key(|(at, _)| {
        let beyond = at.len() - overlap(*at);
        (
            overlap(*at),
            std::cmp::Reverse(beyond),
            std::cmp::Reverse(at.start),
        )
    });
    best.map(|(_, chain)| *chain)
}

fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(x, y)| x == y).count()
}
