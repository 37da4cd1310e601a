//! Findings cut short, for pages that are looked at: of somebody of whom a thousand reports speak, one
//! answer alone is a megabyte. What stands first stays, and how much was left out is counted.

use reportedly_model::{Event, FacetPair, Origins, Person, PlaceReport, Verdict, Whereabouts};

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Of each list.
    pub most: usize,
    /// Of each list within one of its items.
    pub inside: usize,
    /// Accounts of all happenings together: those that few reports tell of are shown by the dozen,
    /// of those that hundreds tell of only the first.
    pub told: usize,
}

/// What backends keep ready beside the whole: up to these bounds, nothing else has to be read.
pub const READY: Bounds = Bounds {
    most: 50,
    inside: 12,
    told: 50 * TOLD,
};

/// Accounts of happenings, for each item of a list.
const TOLD: usize = 4;

/// A finding cut short.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief<T> {
    /// What is left of it.
    pub item: T,
    /// How many accounts, joins and pairs within it were left out.
    pub left_out: u64,
}

/// A person cut short.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefPerson {
    /// Who it is.
    pub person: Person,
    /// How many mentions there are in all.
    pub members: u64,
    /// How many reasons there are in all why they were brought together.
    pub links: u64,
    /// How many reports speak of the person.
    pub reports: u64,
    /// Whether a report says that somebody wants the person, as the table of people has it.
    pub wanted: bool,
}

impl Bounds {
    /// Lists of `most` items, and a quarter of it within each.
    pub fn of(most: usize) -> Self {
        Self {
            most,
            inside: (most / 4).max(1),
            told: most * TOLD,
        }
    }

    /// Whether what is kept ready is enough.
    pub fn are_ready(self) -> bool {
        self.most <= READY.most && self.inside <= READY.inside
    }
}

impl Brief<Event> {
    /// Cuts a happening, `left_out` of which has been cut before.
    pub fn of_event(mut item: Event, left_out: u64, bounds: Bounds) -> Self {
        let left_out = left_out + cut_event(&mut item, bounds.inside);
        Self { item, left_out }
    }
}

/// How many of some happenings are shown, of each of which so many reports tell: those that come
/// before all accounts are used up.
pub fn shown_of(tellings: impl IntoIterator<Item = usize>, bounds: Bounds) -> usize {
    let mut before = 0;
    let shown = tellings
        .into_iter()
        .take(bounds.most)
        .take_while(|telling| {
            let is_shown = before < bounds.told;
            before += telling.min(&bounds.inside);
            is_shown
        });
    shown.count()
}

impl Brief<Whereabouts> {
    /// Cuts an answer, `left_out` of which has been cut before.
    pub fn of_answer(mut item: Whereabouts, left_out: u64, bounds: Bounds) -> Self {
        let left_out = left_out + cut_answer(&mut item, bounds);
        Self { item, left_out }
    }
}

impl BriefPerson {
    /// Cuts a person of whom so many reports speak, and whom nobody wants as far as this tells.
    pub fn of(mut person: Person, reports: u64, bounds: Bounds) -> Self {
        let (members, links) = (person.members.len() as u64, person.links.len() as u64);
        cut_person(&mut person, bounds);
        Self {
            person,
            members,
            links,
            reports,
            wanted: false,
        }
    }

    /// The same, cut further.
    #[must_use]
    pub fn within(mut self, bounds: Bounds) -> Self {
        cut_person(&mut self.person, bounds);
        self
    }
}

/// Cuts a list off; gives how many items that takes away.
pub fn cut<T>(list: &mut Vec<T>, most: usize) -> u64 {
    let more = list.len().saturating_sub(most);
    list.truncate(most);
    more as u64
}

fn cut_person(person: &mut Person, bounds: Bounds) {
    cut(&mut person.members, bounds.most);
    // A link joins two members by their places, and says nothing without them.
    person.links.retain(|link| link.b < bounds.most);
    cut(&mut person.links, bounds.most);
    cut(&mut person.names, bounds.most);
    for seen in &mut person.names {
        cut(&mut seen.reports, bounds.inside);
    }
}

fn cut_answer(answer: &mut Whereabouts, bounds: Bounds) -> u64 {
    let inside = bounds.inside;
    let mut more = cut(&mut answer.earlier, inside) + cut(&mut answer.places, inside);
    more += cut(&mut answer.ruled_out, inside) + cut(&mut answer.denials, inside);
    more += cut(&mut answer.apart, inside) + cut(&mut answer.revisions, inside);
    cut(&mut answer.coverage.not_read, bounds.most);
    for place in answer.places.iter_mut().chain(&mut answer.earlier) {
        more += cut_place(place, inside);
    }
    for fate in &mut answer.fates {
        more += cut(&mut fate.claims, inside) + cut_origins(&mut fate.origins, inside);
        more += cut(&mut fate.denied_by, inside) + cut(&mut fate.later_signs, inside);
    }
    for left in &mut answer.ruled_out {
        more += cut(&mut left.claims, inside);
    }
    for apart in &mut answer.apart {
        more += cut(&mut apart.claims, inside);
    }
    more
}

fn cut_place(place: &mut PlaceReport, inside: usize) -> u64 {
    let mut more = cut(&mut place.claims, inside) + cut_origins(&mut place.origins, inside);
    for level in &mut place.within {
        more += cut(&mut level.claims, inside) + cut_origins(&mut level.origins, inside);
    }
    more
}

/// The range stays: it is what was counted.
fn cut_origins(origins: &mut Origins, inside: usize) -> u64 {
    let mut more = cut(&mut origins.groups, inside) + cut(&mut origins.joins, inside);
    for group in &mut origins.groups {
        more += cut(&mut group.accounts, inside);
        for account in &mut group.accounts {
            more += cut(&mut account.claims, inside);
        }
    }
    more
}

fn cut_event(event: &mut Event, inside: usize) -> u64 {
    // Where all accounts are shown, it is shown how each stands to each of the others, too.
    let pairs = match event.accounts.len() {
        few if few <= inside => inside * inside,
        _ => inside,
    };
    let mut more = cut(&mut event.accounts, inside) + cut_origins(&mut event.origins, inside);
    for facet in &mut event.facets {
        if facet.pairs.len() > pairs {
            // What contradicts each other is what one has to see.
            let is_other = |pair: &FacetPair| pair.verdict != Verdict::Conflict;
            facet.pairs.sort_by_key(is_other);
        }
        more += cut(&mut facet.entries, inside) + cut(&mut facet.pairs, pairs);
    }
    more
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A happening that so many reports tell of, each pair of which agrees.
    fn told_by(reports: usize) -> Event {
        let name = |at: usize| format!("{at}.txt");
        let account = |at: usize| json!({"report": name(at), "published": null, "claims": [], "sources": [], "withdrawn_by": null});
        let entry = |at: usize| json!({"report": name(at), "values": [], "absence": "silent"});
        let pair = |a: usize, b: usize| json!({"a": name(a), "b": name(b), "verdict": "agree", "finer": null, "reason": ""});
        let all = || 0..reports;
        let pairs = all().flat_map(|a| (a + 1..reports).map(move |b| pair(a, b)));
        let facet = json!({"slot": "place", "entries": all().map(entry).collect::<Vec<_>>(), "pairs": pairs.collect::<Vec<_>>()});
        let event = json!({"id": "e", "kind": "presence", "person": null, "subject": "Vera", "absent": [], "facets": [facet],
            "accounts": all().map(account).collect::<Vec<_>>(), "origins": {"low": 1, "high": 1, "groups": [], "joins": []}});
        serde_json::from_value(event).expect("an event")
    }

    #[test]
    fn where_all_accounts_are_shown_so_is_how_each_stands_to_each() {
        let six = Brief::of_event(told_by(6), 0, READY);
        assert_eq!((six.item.facets[0].pairs.len(), six.left_out), (15, 0));
        let twelve = Brief::of_event(told_by(12), 0, READY);
        assert_eq!(
            (twelve.item.facets[0].pairs.len(), twelve.left_out),
            (66, 0)
        );
        let more = Brief::of_event(told_by(13), 0, READY);
        assert_eq!(more.item.accounts.len(), 12);
        assert_eq!(more.item.facets[0].pairs.len(), 12);
    }

    #[test]
    fn of_happenings_that_hundreds_tell_of_fewer_are_shown() {
        let bounds = Bounds::of(50);
        assert_eq!(shown_of([3; 49], bounds), 49, "few tell of each");
        assert_eq!(shown_of([2; 80], bounds), 50);
        assert_eq!(shown_of([400; 80], bounds), 17, "twelve accounts of each");
        assert_eq!(shown_of([], bounds), 0);
    }
}
