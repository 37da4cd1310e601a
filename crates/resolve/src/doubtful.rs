//! People who were taken for one on little: a name that many bear, or two spellings of one that may be two.

use std::collections::BTreeMap;

use reportedly_model::{LinkGround, Person, PersonLink, PersonMember};

use crate::clusters::FIRM;
use crate::store::Store;
use crate::undecided::BestEdge;

/// Why the question is put.
pub(crate) const WHY: &str = "taken for one, though little but the names speaks for it";
/// Questions about what made one person.
const MOST_FOR_ONE: usize = 3;

/// The people whom links that are not firm have made one, each with the nodes of such a link; of one
/// person the least likely ones.
pub(crate) fn links<'p>(
    store: &Store,
    person_of: &impl Fn(usize) -> Option<&'p Person>,
) -> impl Iterator<Item = (&'p str, BestEdge)> {
    let mut people: BTreeMap<&str, &Person> = BTreeMap::new();
    for person in store.all_nodes().filter_map(person_of) {
        people.insert(&person.id, person);
    }
    let found = people.into_values().flat_map(|person| {
        let mut doubtful: Vec<&PersonLink> = person
            .links
            .iter()
            .filter(|link| is_doubtful(link))
            .collect();
        doubtful.sort_by(|x, y| x.probability.total_cmp(&y.probability));
        let few = doubtful.into_iter().take(MOST_FOR_ONE);
        let edges = few.filter_map(|link| {
            let node = |member: usize| node_of(store, person.members.get(member)?);
            Some((link.probability, node(link.a)?, node(link.b)?))
        });
        edges
            .map(|edge| (person.id.as_str(), edge))
            .collect::<Vec<_>>()
    });
    found.collect::<Vec<_>>().into_iter()
}

/// Whether little beside the names brought two together, and the names leave a doubt.
fn is_doubtful(link: &PersonLink) -> bool {
    let mut grounds = link.evidence.iter().map(|evidence| evidence.ground);
    link.probability < FIRM && grounds.any(|ground| ground == LinkGround::NothingElse)
}

fn node_of(store: &Store, member: &PersonMember) -> Option<usize> {
    store.node_of(&member.report, member.chain)
}
