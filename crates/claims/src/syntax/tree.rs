use std::ops::Range;

use reportedly_model::Analysis;

use super::Relation;

/// The dependency analysis, with names and hyphenated words each hanging together under one head.
///
/// A small model often splits "al-Tamimi" over two heads; every later rule would have to know.
/// So the words of one name are tied together once, here.
#[derive(Debug)]
pub struct Tree {
    heads: Vec<usize>,
    relations: Vec<Relation>,
    children: Vec<Vec<usize>>,
    sentence_of: Vec<usize>,
}

impl Tree {
    /// Builds the tree of `analysis`; the tokens of each range in `units` become one phrase
    /// headed by its last token.
    pub fn new(analysis: &Analysis, units: &[Range<usize>]) -> Self {
        let tokens = &analysis.tokens;
        let mut heads: Vec<usize> = tokens
            .iter()
            .map(|token| token.head.min(tokens.len().saturating_sub(1)))
            .collect();
        let mut relations: Vec<Relation> = tokens
            .iter()
            .map(|token| Relation::parse(&token.dep))
            .collect();
        let mut sentence_of = vec![0; tokens.len()];
        for (number, sentence) in analysis.sentences.iter().enumerate() {
            for slot in sentence_of.get_mut(sentence.clone()).unwrap_or_default() {
                *slot = number;
            }
        }
        for unit in units
            .iter()
            .filter(|unit| unit.end <= tokens.len() && unit.len() > 1)
        {
            let first = analysis.sentences.get(sentence_of[unit.start]);
            let last = analysis.sentences.get(sentence_of[unit.end - 1]);
            if let (Some(first), Some(last)) = (first, last) {
                tie_together(&mut heads, &mut relations, unit, first.start..last.end);
            }
        }
        break_cycles(&mut heads, &mut relations);
        let mut children = vec![Vec::new(); tokens.len()];
        for (token, &head) in heads.iter().enumerate() {
            if head != token {
                children[head].push(token);
            }
        }
        Self {
            heads,
            relations,
            children,
            sentence_of,
        }
    }

    /// Hangs `token` under `head` as coordinated with it.
    pub fn coordinate(&mut self, token: usize, head: usize) {
        self.rehang(token, head, Relation::Conj);
    }

    /// Hangs `token` under `head` in `relation`, unless that would close a circle.
    pub fn rehang(&mut self, token: usize, head: usize, relation: Relation) {
        let old = self.heads[token];
        if token == head || self.is_under(head, token) {
            return;
        }
        self.children[old].retain(|&child| child != token);
        let at = self.children[head].partition_point(|&child| child < token);
        self.children[head].insert(at, token);
        self.heads[token] = head;
        self.relations[token] = relation;
    }

    /// Makes `verb`, which hangs under the root `noun`, the root, and the noun its subject.
    pub fn give_subject(&mut self, verb: usize, noun: usize) {
        self.children[noun].retain(|&child| child != verb);
        self.heads[verb] = verb;
        self.relations[verb] = Relation::Root;
        self.rehang(noun, verb, Relation::Nsubj);
    }

    /// Makes `verb` the root of its sentence, and the `root` that it had hang under it in `relation`.
    pub fn raise(&mut self, verb: usize, root: usize, relation: Relation) {
        let old = self.heads[verb];
        self.children[old].retain(|&child| child != verb);
        self.heads[verb] = verb;
        self.relations[verb] = Relation::Root;
        self.rehang(root, verb, relation);
    }

    /// Sets `verb` in the place of `other`, which it hangs under, if it does; the root then hangs under
    /// it in `relation`.
    pub fn put_in_place_of(&mut self, verb: usize, other: usize, relation: Relation) {
        if !self.is_under(verb, other) {
            return;
        }
        let (above, place) = (self.head(other), self.relation(other));
        if above == other {
            self.raise(verb, other, relation);
        } else {
            self.rehang(verb, above, place);
        }
    }

    /// Makes `noun` the subject of `verb`, which undergoes what a passive one tells.
    pub fn set_subject(&mut self, noun: usize, verb: usize) {
        let relation = match self.child_in(verb, &[Relation::Auxpass]) {
            Some(_) => Relation::Nsubjpass,
            None => Relation::Nsubj,
        };
        self.rehang(noun, verb, relation);
    }

    /// Syntactic head of `token`; a root is its own.
    pub fn head(&self, token: usize) -> usize {
        self.heads[token]
    }

    /// Relation of `token` to its head.
    pub fn relation(&self, token: usize) -> Relation {
        self.relations[token]
    }

    /// Dependents of `token`, in order of the text.
    pub fn children(&self, token: usize) -> &[usize] {
        &self.children[token]
    }

    /// Dependents of `token` in one of `relations`.
    pub fn children_in<'t>(
        &'t self,
        token: usize,
        relations: &'t [Relation],
    ) -> impl Iterator<Item = usize> + 't {
        self.children[token]
            .iter()
            .copied()
            .filter(|&c| relations.contains(&self.relations[c]))
    }

    /// First dependent of `token` in one of `relations`.
    pub fn child_in(&self, token: usize, relations: &[Relation]) -> Option<usize> {
        self.children[token]
            .iter()
            .copied()
            .find(|&c| relations.contains(&self.relations[c]))
    }

    /// Number of the sentence that `token` stands in.
    pub fn sentence(&self, token: usize) -> usize {
        self.sentence_of[token]
    }

    /// `token`, its head, that one's head, and so on up to the root.
    pub fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = Some(token);
        std::iter::from_fn(move || {
            let current = next?;
            let head = self.heads[current];
            next = (head != current).then_some(head);
            Some(current)
        })
    }

    /// Whether `token` stands under `above`, or is it.
    pub fn is_under(&self, token: usize, above: usize) -> bool {
        self.ancestors(token).any(|ancestor| ancestor == above)
    }

    /// All tokens at or under `token`, in no particular order.
    pub fn subtree(&self, token: usize) -> Vec<usize> {
        let mut found = vec![token];
        let mut at = 0;
        while at < found.len() {
            found.extend_from_slice(&self.children[found[at]]);
            at += 1;
        }
        found
    }

    /// `first` and everything coordinated with it, in order: "A, B and C" gives all three.
    pub fn conjuncts(&self, first: usize) -> Vec<usize> {
        let mut found = vec![first];
        let mut at = 0;
        while at < found.len() {
            found.extend(self.children_in(found[at], &[Relation::Conj]));
            at += 1;
        }
        found.sort_unstable();
        found
    }

    /// The first member of the coordination that `token` belongs to.
    pub fn first_conjunct(&self, token: usize) -> usize {
        self.ancestors(token)
            .find(|&t| self.relations[t] != Relation::Conj)
            .unwrap_or(token)
    }
}

/// Hangs the tokens of `unit` under its last one, which takes over the unit's relation to the
/// rest of its `sentence`, and moves to it whatever hung on the others.
fn tie_together(
    heads: &mut [usize],
    relations: &mut [Relation],
    unit: &Range<usize>,
    sentence: Range<usize>,
) {
    let top = unit.end - 1;
    let outward: Vec<usize> = unit
        .clone()
        .filter(|&t| heads[t] == t || !unit.contains(&heads[t]))
        .collect();
    // "ex-president X": a part of the name behind it, whatever the first syllable hangs on
    let is_part = relations[top] == Relation::Compound && heads[top] > top;
    let argument = outward
        .iter()
        .rev()
        .copied()
        .find(|&t| relations[t].is_argument());
    let carrier = is_part
        .then_some(top)
        .or(argument)
        .or_else(|| outward.last().copied());
    let Some(carrier) = carrier else { return };
    let (head, relation) = (heads[carrier], relations[carrier]);
    for token in sentence {
        if !unit.contains(&token) && unit.contains(&heads[token]) {
            heads[token] = top;
        }
    }
    for token in unit.clone() {
        heads[token] = top;
        if token != top {
            relations[token] = Relation::Compound;
        }
    }
    heads[top] = if head == carrier { top } else { head };
    relations[top] = relation;
}

/// A damaged analysis must not send later walks round in circles: whoever would close a circle
/// becomes a root.
fn break_cycles(heads: &mut [usize], relations: &mut [Relation]) {
    let mut state = vec![0u8; heads.len()];
    for start in 0..heads.len() {
        let mut path = Vec::new();
        let mut token = start;
        while state[token] == 0 {
            state[token] = 1;
            path.push(token);
            if heads[token] == token {
                break;
            }
            let head = heads[token];
            if state[head] == 1 {
                heads[token] = token;
                relations[token] = Relation::Root;
                break;
            }
            token = head;
        }
        for token in path {
            state[token] = 2;
        }
    }
}
