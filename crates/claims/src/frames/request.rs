//! Requests: one body asks another to arrest, extradite or hand over somebody, maybe through a third.

use reportedly_model::{Quoted, Slots};

use super::finding::Finding;
use super::legal::{agents, body, empty, findings, is_human};
use super::party::parties_in;
use super::phrases;
use crate::Reader;
use crate::lexicon::Mover;
use crate::syntax::{Relation, subject_of};

/// The requests that the word of asking at `predicate` makes.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let lemma = document.lemma(predicate);
    for request in &document.lexicon.legal.requests {
        let verb = document.is_pos(predicate, "VERB") && request.verbs.has(lemma);
        let noun = document.is_pos(predicate, "NOUN") && request.nouns.has(lemma);
        if !verb && !noun {
            continue;
        }
        let Some((wanted, who)) = wanted(reader, predicate, &request.wants) else {
            continue;
        };
        let mut legal = empty(
            reader,
            request.act,
            predicate.min(wanted)..predicate.max(wanted) + 1,
        );
        let parties = if verb {
            around_verb(reader, predicate)
        } else {
            around_noun(reader, predicate)
        };
        legal.authority = parties.authority.iter().map(|&t| body(reader, t)).collect();
        legal.addressee = parties.addressee.iter().map(|&t| body(reader, t)).collect();
        legal.relayed_by = parties
            .relayed_by
            .iter()
            .map(|&t| body(reader, t))
            .collect();
        legal.condition = condition(reader, predicate, wanted);
        let mut words = vec![predicate..predicate + 1, wanted..wanted + 1];
        words.extend(
            parties
                .authority
                .iter()
                .chain(&parties.addressee)
                .chain(&parties.relayed_by)
                .map(|&t| t..t + 1),
        );
        let mut found = findings(predicate, &who, legal, &request.rule, words);
        for finding in &mut found {
            finding.partners = parties.carriers.clone();
            finding.partners.push(wanted);
            finding.only_asked = asked_with(reader, wanted);
            if let (Slots::Legal(legal), true) = (&finding.slots, true)
                && let Some(condition) = &legal.condition
            {
                finding.words.push(document.index_range(condition.span));
            }
        }
        return found;
    }
    Vec::new()
}

/// What is asked for, and against whom: "to arrest X", "the extradition of X".
fn wanted(
    reader: &Reader,
    predicate: usize,
    wants: &crate::lexicon::Words,
) -> Option<(usize, Vec<usize>)> {
    let document = reader.document;
    let tree = &document.tree;
    let mut under = tree.subtree(predicate);
    under.sort_unstable();
    let candidates = under
        .into_iter()
        .filter(|&t| t != predicate && wants.has(document.lemma(t)));
    for token in candidates {
        let who = if document.is_pos(token, "VERB") {
            let object = tree.child_in(token, &[Relation::Dobj]).or_else(|| {
                subject_of(document, token)
                    .filter(|s| s.passive)
                    .map(|s| s.token)
            });
            object.map(|o| parties_in(reader, o))
        } else {
            phrases::possessor(reader, token, Mover::Object)
                .or_else(|| person_of_request(reader, predicate, token))
                .map(|p| parties_in(reader, p))
        };
        if let Some(who) = who.filter(|w| !w.is_empty()) {
            return Some((token, who));
        }
    }
    None
}

/// "an extradition request for X", "extradition was sought for X".
fn person_of_request(reader: &Reader, request: usize, wanted: usize) -> Option<usize> {
    let relation = reader.document.tree.relation(wanted);
    let near = matches!(
        relation,
        Relation::Compound | Relation::Nsubjpass | Relation::Dobj
    );
    let person = |t: &usize| is_human(reader, *t);
    phrases_of(reader, request)
        .into_iter()
        .filter(|(preposition, _)| near && matches!(*preposition, "for" | "against" | "of"))
        .map(|(_, object)| object)
        .find(person)
}

/// What is asked for and what is coordinated with it: "to arrest X and hand him over".
fn asked_with(reader: &Reader, wanted: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let finite = |t: usize| {
        tree.child_in(t, &[Relation::Nsubj, Relation::Nsubjpass])
            .is_some()
            && t != wanted
    };
    tree.conjuncts(tree.first_conjunct(wanted))
        .into_iter()
        .filter(|&t| t >= wanted && !finite(t))
        .collect()
}

#[derive(Default)]
struct Parties {
    authority: Vec<usize>,
    addressee: Vec<usize>,
    relayed_by: Vec<usize>,
    /// Verbs that carry the request on its way: "received", "relaying".
    carriers: Vec<usize>,
}

fn around_verb(reader: &Reader, verb: usize) -> Parties {
    let document = reader.document;
    let tree = &document.tree;
    let mut parties = Parties::default();
    let passive = crate::syntax::is_passive(document, verb);
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
    if parties.addressee.is_empty()
        && let Some(clause) = tree.child_in(verb, &[Relation::Ccomp])
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
    parties
}

fn around_noun(reader: &Reader, noun: usize) -> Parties {
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
        parties.authority = tree
            .children_in(noun, &[Relation::Amod, Relation::Compound])
            .filter(|&m| {
                document
                    .gazetteer
                    .country_of_demonym(&document.token(m).text)
                    .is_some()
                    || document.name_of(m).is_some()
            })
            .collect();
    }
    let mut at = noun;
    while let Some(verb) = tree
        .ancestors(at)
        .skip(1)
        .find(|&t| document.is_pos(t, "VERB"))
    {
        parties.carriers.push(verb);
        carry(reader, verb, &mut parties);
        at = verb;
        if parties.carriers.len() > 3 || tree.relation(verb) == Relation::Root {
            break;
        }
    }
    parties
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

fn phrases_of<'r>(reader: &Reader<'r>, token: usize) -> Vec<(&'r str, usize)> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(token, &[Relation::Prep, Relation::Agent, Relation::Dative])
        .filter_map(|p| Some((document.lower(p), tree.child_in(p, &[Relation::Pobj])?)))
        .collect()
}

/// The bodies coordinated at `token`: parties, and states named as places.
fn bodies(reader: &Reader, token: usize) -> Vec<usize> {
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

/// "if he entered the country".
fn condition(reader: &Reader, predicate: usize, wanted: usize) -> Option<Quoted> {
    let document = reader.document;
    let tree = &document.tree;
    let sentence = document.sentence(predicate);
    let mark = sentence.clone().find(|&t| {
        t > predicate
            && matches!(document.lower(t), "if" | "unless" | "should")
            && tree.relation(t) == Relation::Mark
    })?;
    let clause = tree.head(mark);
    let mut under: Vec<usize> = tree
        .subtree(clause)
        .into_iter()
        .filter(|&t| {
            t >= mark
                && !tree
                    .ancestors(t)
                    .take_while(|&a| a != clause)
                    .any(|a| tree.relation(a) == Relation::Conj && document.is_pos(a, "VERB"))
        })
        .collect();
    under.sort_unstable();
    let mut end = mark;
    for t in under {
        if t == end || t == end + 1 {
            end = t;
        } else {
            break;
        }
    }
    while end > mark && document.is_pos(end, "PUNCT") || document.is_pos(end, "CCONJ") {
        end -= 1;
    }
    (wanted < mark && end > mark).then(|| {
        let span = document.span(mark..end + 1);
        Quoted::new(document.text(span), span)
    })
}
