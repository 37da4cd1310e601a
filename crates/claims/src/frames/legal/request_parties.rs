//! Who asks, who is asked, and who passes a request on.

use super::actor::agents;
use super::at_request::requesters;
use crate::Reader;
use crate::document::Document;
use crate::syntax::{Relation, is_passive, subject_of};

/// Who is who in a request.
#[derive(Default)]
pub struct Parties {
    /// Who asks.
    pub authority: Vec<usize>,
    /// Who is asked.
    pub addressee: Vec<usize>,
    /// Through whom.
    pub relayed_by: Vec<usize>,
    /// Whether it was refused, which only a request that was made can be.
    pub refused: bool,
    /// Verbs that carry the request on its way: "received", "relaying".
    pub carriers: Vec<usize>,
}

/// The parties around a verb of asking for what the word at `wanted` names.
pub fn around_verb(reader: &Reader, verb: usize, wanted: usize) -> Parties {
    let document = reader.document;
    let tree = &document.tree;
    let mut parties = Parties::default();
    let passive = is_passive(document, verb);
    parties.authority = if passive {
        agents(reader, verb)
    } else {
        subject_of(document, verb)
            .map(|s| bodies(reader, s.token))
            .unwrap_or_default()
    };
    if let Some(object) = tree.child_in(verb, &[Relation::Dobj, Relation::Dative])
        && reader.chains.mention_at(object).is_some()
    {
        parties.addressee = bodies(reader, object);
    }
    if passive && parties.addressee.is_empty() && tree.relation(wanted) == Relation::Xcomp {
        // "*Portugal* was asked by Spain to hand over X"
        let asked = subject_of(document, verb).map(|s| s.token);
        parties.addressee = asked.map(|s| bodies(reader, s)).unwrap_or_default();
    }
    if parties.addressee.is_empty()
        && let Some(clause) = tree
            .child_in(verb, &[Relation::Ccomp])
            .filter(|&clause| done_to(document, verb, clause).is_none())
        && let Some(subject) = tree.child_in(clause, &[Relation::Nsubj])
    {
        parties.addressee = bodies(reader, subject);
    }
    for (preposition, object) in phrases_of(reader, verb) {
        match preposition {
            "through" | "via" => parties.relayed_by.extend(bodies(reader, object)),
            "from" | "on" | "to" => parties.addressee.extend(bodies(reader, object)),
            _ => {}
        }
    }
    let handed_over = document.is_pos(wanted, "NOUN") || done_to(document, verb, wanted).is_some();
    if parties.addressee.is_empty() && handed_over {
        // "seeks the extradition of X *from Serbia*", "wants X extradited *from Serbia*"
        let asked = phrases_of(reader, wanted).into_iter();
        let from = asked.filter(|(preposition, _)| *preposition == "from");
        parties.addressee = from
            .flat_map(|(_, object)| bodies(reader, object))
            .collect();
    }
    on_behalf(reader, verb, &mut parties);
    parties
}

/// "Spain, *at the request of Peru*, asked Portugal": who asks for another only passes it on.
fn on_behalf(reader: &Reader, verb: usize, parties: &mut Parties) {
    let document = reader.document;
    let tree = &document.tree;
    let mut askers = requesters(reader, verb);
    for behalf in tree.subtree(verb) {
        let on = document.lemma(behalf) == "behalf" && reader.document.word_before(behalf) == "on";
        if on {
            let of = phrases_of(reader, behalf).into_iter();
            askers.extend(
                of.filter(|(preposition, _)| *preposition == "of")
                    .flat_map(|(_, object)| bodies(reader, object)),
            );
        }
    }
    askers.retain(|t| !parties.authority.contains(t) && !parties.addressee.contains(t));
    if !askers.is_empty() && !parties.addressee.is_empty() {
        let passing_on = std::mem::replace(&mut parties.authority, askers);
        parties.relayed_by.splice(0..0, passing_on);
    }
}

/// "wants *X* extradited": whom the participle under a verb of asking, which the model takes for a past
/// tense, is about.
pub fn done_to(document: &Document, asking: usize, wanted: usize) -> Option<usize> {
    let tree = &document.tree;
    let bare = [Relation::Mark, Relation::Aux, Relation::Dobj];
    let participle = matches!(document.token(wanted).tag.as_str(), "VBD" | "VBN")
        && tree.relation(wanted) == Relation::Ccomp
        && tree.head(wanted) == asking
        && tree.child_in(wanted, &bare).is_none();
    let wants = matches!(
        document.lemma(asking),
        "want" | "need" | "wish" | "like" | "prefer"
    );
    tree.child_in(wanted, &[Relation::Nsubj, Relation::Nsubjpass])
        .filter(|_| participle && wants)
}

/// The parties around a request told by a noun, and around the verbs that carry it on.
pub fn around_noun(reader: &Reader, noun: usize) -> Parties {
    let document = reader.document;
    let tree = &document.tree;
    let mut parties = Parties::default();
    if let Some(owner) = tree.child_in(noun, &[Relation::Poss]) {
        parties.authority = vec![owner];
    }
    for (preposition, object) in phrases_of(reader, noun) {
        match preposition {
            "from" | "by" => parties.authority.extend(bodies(reader, object)),
            "to" => parties.addressee.extend(bodies(reader, object)),
            "through" | "via" => parties.relayed_by.extend(bodies(reader, object)),
            _ => {}
        }
    }
    if parties.authority.is_empty() {
        parties.authority = adjectives_of_state(reader, noun);
    }
    // "the request *that France sent to Ghana*"
    for verb in tree.children_in(noun, &[Relation::Relcl, Relation::Acl]) {
        carry(reader, verb, &mut parties);
    }
    let mut at = noun;
    while let Some(verb) = tree
        .ancestors(at)
        .skip(1)
        .find(|&t| document.is_pos(t, "VERB"))
    {
        if at == noun && document.lexicon.legal.refusing.has(document.lemma(verb)) {
            refuse(reader, verb, &mut parties);
        }
        parties.carriers.push(verb);
        carry(reader, verb, &mut parties);
        at = verb;
        if parties.carriers.len() > 3 || tree.relation(verb) == Relation::Root {
            break;
        }
    }
    parties
}

/// "rejected the request": whoever rejects it was asked.
fn refuse(reader: &Reader, verb: usize, parties: &mut Parties) {
    let asked = if is_passive(reader.document, verb) {
        agents(reader, verb)
    } else {
        subject_of(reader.document, verb)
            .map(|s| bodies(reader, s.token))
            .unwrap_or_default()
    };
    parties.addressee.extend(asked);
    parties.refused = true;
}

/// What a verb that carries the request on adds: who received it, who relayed it.
fn carry(reader: &Reader, verb: usize, parties: &mut Parties) {
    let document = reader.document;
    let tree = &document.tree;
    let subject = subject_of(document, verb).map(|s| s.token);
    match document.lemma(verb) {
        "receive" | "get" => {
            parties
                .addressee
                .extend(subject.map(|s| bodies(reader, s)).unwrap_or_default());
            let senders = tree
                .subtree(verb)
                .into_iter()
                .filter(|&t| document.lower(t) == "from")
                .filter(|&t| {
                    tree.ancestors(t)
                        .skip(1)
                        .find(|&a| document.is_pos(a, "VERB"))
                        == Some(verb)
                })
                .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
                .flat_map(|o| bodies(reader, o))
                .filter(|o| !parties.authority.contains(o))
                .collect::<Vec<_>>();
            if parties.carriers.len() > 1 {
                parties.relayed_by.extend(senders);
            } else {
                parties.authority.extend(senders);
            }
        }
        "grant" | "approve" | "accept" => {
            let own = subject.filter(|_| !is_passive(document, verb));
            parties
                .addressee
                .extend(own.map(|s| bodies(reader, s)).unwrap_or_default());
        }
        "relay" | "forward" | "transmit" | "convey" | "pass" => {
            let own = tree.child_in(verb, &[Relation::Nsubj]);
            parties
                .relayed_by
                .extend(own.map(|s| bodies(reader, s)).unwrap_or_default());
        }
        "send" | "submit" | "issue" | "make" | "file" | "address" => {
            if parties.authority.is_empty() {
                parties
                    .authority
                    .extend(subject.map(|s| bodies(reader, s)).unwrap_or_default());
            }
            for (preposition, object) in phrases_of(reader, verb) {
                match preposition {
                    "to" => parties.addressee.extend(bodies(reader, object)),
                    "through" | "via" => parties.relayed_by.extend(bodies(reader, object)),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// Prepositions below a word, with what follows them.
pub fn phrases_of<'r>(reader: &Reader<'r>, token: usize) -> Vec<(&'r str, usize)> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(token, &[Relation::Prep, Relation::Agent, Relation::Dative])
        .filter_map(|p| Some((document.lower(p), tree.child_in(p, &[Relation::Pobj])?)))
        .collect()
}

/// The bodies coordinated at `token`: parties, and states named as places.
pub fn bodies(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    document
        .tree
        .conjuncts(token)
        .into_iter()
        .filter(|&t| {
            reader.chains.mention_at(t).is_some()
                && crate::mentions::pronoun(document, t)
                    .is_none_or(|p| p.number == reportedly_model::Number::Plural)
        })
        .collect()
}

/// "a *Turkish* request".
pub fn adjectives_of_state(reader: &Reader, noun: usize) -> Vec<usize> {
    let document = reader.document;
    document
        .tree
        .children_in(noun, &[Relation::Amod, Relation::Compound])
        .filter(|&m| {
            document
                .gazetteer
                .country_of_demonym(&document.token(m).text)
                .is_some()
                || document.name_of(m).is_some()
        })
        .collect()
}
