//! Requests: one body asks another to arrest, extradite or hand over somebody, maybe through a third.

use reportedly_model::{Legal, LegalAct, Quoted, Slots};

use super::at_request::followed;
use super::is_human;
use super::offence::offences;
use super::request_before;
use super::request_parties::{Parties, around_noun, around_verb, done_to, phrases_of};
use super::states::body;
use super::step::{empty, fill_common, findings};
use super::told::told;
use crate::Reader;
use crate::document::Document;
use crate::factuality::is_negated;
use crate::frames::finding::Finding;
use crate::frames::owners;
use crate::frames::party::parties_in;
use crate::frames::ties::role::is_person;
use crate::lexicon::{LegalRequest, Mover, Words};
use crate::syntax::{Relation, subject_of};

/// The requests that the word of asking at `predicate` makes.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let lemma = document.lemma(predicate);
    for request in &document.lexicon.legal.requests {
        let verb = document.is_pos(predicate, "VERB")
            && request.verbs.has(lemma)
            && !gives_a_name(document, predicate);
        let noun = document.is_pos(predicate, "NOUN") && request.nouns.has(lemma);
        if !verb && !noun {
            continue;
        }
        if let Some(found) = followed(reader, predicate, request).filter(|_| noun) {
            return found;
        }
        let Some((wanted, who)) = wanted(reader, predicate, request) else {
            continue;
        };
        let mut legal = empty(
            reader,
            request.act,
            predicate.min(wanted)..predicate.max(wanted) + 1,
        );
        let parties = if verb {
            around_verb(reader, predicate, wanted)
        } else {
            around_noun(reader, predicate)
        };
        if is_private(reader, request, wanted, &parties) {
            continue;
        }
        if is_asked_not_to(reader, predicate, wanted) {
            let mut found = told(reader, predicate, Some(wanted), &who, "legal/withheld");
            for finding in &mut found {
                finding.only_asked = document.tree.conjuncts(wanted);
            }
            return found;
        }
        if is_ordered_by_court(reader, predicate, &legal, &parties.authority) {
            legal.act.value = LegalAct::Warrant;
        }
        legal.authority = parties.authority.iter().map(|&t| body(reader, t)).collect();
        legal.addressee = parties.addressee.iter().map(|&t| body(reader, t)).collect();
        legal.relayed_by = parties
            .relayed_by
            .iter()
            .map(|&t| body(reader, t))
            .collect();
        legal.condition = condition(reader, predicate, wanted);
        let mut words = vec![predicate..predicate + 1, wanted..wanted + 1];
        let offences = offences_asked(reader, predicate, wanted, request);
        fill_common(reader, wanted, &mut legal, offences, &mut words);
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
            finding.stands = parties.refused;
            finding.only_asked = asked_with(reader, wanted);
            if let Slots::Legal(legal) = &finding.slots
                && let Some(condition) = &legal.condition
            {
                finding.words.push(document.index_range(condition.span));
            }
        }
        return found;
    }
    Vec::new()
}

/// "a judge *ordered* his arrest": a court asks for no arrest, it issues a warrant.
fn is_ordered_by_court(
    reader: &Reader,
    predicate: usize,
    legal: &Legal,
    authority: &[usize],
) -> bool {
    let document = reader.document;
    let judicial = |&t: &usize| {
        let lemma = document.lemma(t).to_lowercase();
        document.lexicon.legal.judicial.has(&lemma) && !lemma.starts_with("prosecut")
    };
    legal.act.value == LegalAct::ArrestRequest
        && document.lemma(predicate) == "order"
        && authority.iter().any(judicial)
}

/// "his son, also *called* X", "*called* his arrest a mistake": a name is no request.
fn gives_a_name(document: &Document, verb: usize) -> bool {
    (document.token(verb).tag == "VBN" || document.lemma(verb) == "call")
        && document.tree.child_in(verb, &[Relation::Oprd]).is_some()
}

/// What is asked for, and against whom: "to arrest X", "the extradition of X".
fn wanted(
    reader: &Reader,
    predicate: usize,
    request: &LegalRequest,
) -> Option<(usize, Vec<usize>)> {
    let document = reader.document;
    let tree = &document.tree;
    let mut under = tree.subtree(predicate);
    under.sort_unstable();
    let candidates = under.into_iter().filter(|&t| {
        t != predicate
            && !is_another_clause(document, predicate, t)
            && !is_asked_whether(document, predicate, t)
            && !is_told_aside(document, t)
            && !describes_another(document, t)
            && (is_want(document, &request.wants, t)
                || is_want(document, &request.between_bodies, t))
    });
    for token in candidates {
        let who = if document.is_pos(token, "VERB") {
            let object = tree.child_in(token, &[Relation::Dobj]).or_else(|| {
                subject_of(document, token)
                    .filter(|s| s.passive)
                    .map(|s| s.token)
                    .or_else(|| object_hung_higher(reader, predicate, token))
                    .or_else(|| done_to(document, predicate, token))
            });
            object.map(|o| parties_in(reader, o))
        } else {
            owners::possessor(reader, token, Mover::Object)
                .or_else(|| person_of_request(reader, predicate, token))
                .or_else(|| request_before::person(reader, token, request))
                .map(|p| parties_in(reader, p))
        };
        if let Some(who) = who.filter(|w| !w.is_empty()) {
            return Some((token, who));
        }
    }
    None
}

/// "ordered the execution of prisoners *detained* in A": who they are of whom something else is asked.
fn describes_another(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let noun = tree.head(token);
    tree.relation(token) == Relation::Acl
        && document.token(token).tag == "VBN"
        && tree.relation(noun) == Relation::Pobj
        && document.is_pos(tree.head(tree.head(noun)), "NOUN")
}

/// "urged Serbia *not to* extradite X", "asked it to *block* X's extradition": the contrary is asked.
fn is_asked_not_to(reader: &Reader, predicate: usize, wanted: usize) -> bool {
    let prevented = &reader.document.lexicon.factuality.prevented.verbs;
    let withholding = &reader.document.lexicon.legal.withholding;
    let document = reader.document;
    std::iter::once(wanted)
        .chain(document.tree.ancestors(wanted))
        .take_while(|&t| t != predicate)
        .any(|t| {
            let lemma = document.lemma(t);
            is_negated(reader, t)
                || t != wanted
                    && (prevented.has(lemma) || withholding.has(lemma) || lemma == "refrain")
        })
}

/// "asked *whether* X had been arrested", "asked *why* she had been": a question is no request.
fn is_asked_whether(document: &Document, predicate: usize, wanted: usize) -> bool {
    let tree = &document.tree;
    let asks = |t: usize| {
        matches!(
            document.lower(t),
            "whether" | "if" | "why" | "when" | "where" | "how"
        )
    };
    let clause = |t: usize| {
        tree.children(t)
            .iter()
            .any(|&child| child < wanted && asks(child))
    };
    matches!(document.lemma(predicate), "ask" | "wonder" | "inquire")
        && std::iter::once(wanted)
            .chain(tree.ancestors(wanted))
            .take_while(|&t| t != predicate)
            .any(clause)
}

/// "asked a judge to bar X and *intends to seek* his arrest", "asked for a notice and *would seek* his
/// extradition": another thing that is done, or will be.
fn is_another_clause(document: &Document, predicate: usize, token: usize) -> bool {
    let tree = &document.tree;
    std::iter::once(token)
        .chain(tree.ancestors(token))
        .take_while(|&t| t != predicate)
        .any(|t| {
            let of_its_own = |t: usize| {
                let tag = document.token(t).tag.as_str();
                matches!(tag, "VBZ" | "VBP" | "VBD" | "MD")
            };
            let finite = of_its_own(t) || tree.children_in(t, &[Relation::Aux]).any(of_its_own);
            finite && tree.relation(t) == Relation::Conj && tree.head(t) == predicate
        })
}

/// "asked that his wife, *held since May*, be freed": what has befallen her is not asked for.
fn is_told_aside(document: &Document, participle: usize) -> bool {
    let tree = &document.tree;
    let describes = matches!(tree.relation(participle), Relation::Acl | Relation::Relcl);
    let first = tree.subtree(participle).into_iter().min();
    describes && first.is_some_and(|first| document.word_before(first) == ",")
}

/// What for: said of what is asked, or, less openly, of the request.
fn offences_asked(
    reader: &Reader,
    predicate: usize,
    wanted: usize,
    request: &LegalRequest,
) -> Vec<std::ops::Range<usize>> {
    let found = offences(reader, wanted, &request.offence);
    let to_request = || {
        let plain: Vec<String> = request
            .offence
            .iter()
            .filter(|p| *p != "for")
            .cloned()
            .collect();
        offences(reader, predicate, &plain)
    };
    if found.is_empty() {
        to_request()
    } else {
        found
    }
}

/// "asked Peru to extradite *X*", where the model gives the object to "asked".
fn object_hung_higher(reader: &Reader, asking: usize, wanted: usize) -> Option<usize> {
    reader
        .document
        .tree
        .children_in(asking, &[Relation::Dobj])
        .find(|&o| o > wanted && is_human(reader, o))
}

/// Whether the word is one of `wants`, with its particle where it has one: "hand *over*".
pub fn is_want(document: &Document, wants: &Words, token: usize) -> bool {
    let lemma = document.lemma(token);
    let with_particle = |p: usize| wants.has(&format!("{lemma} {}", document.lower(p)));
    wants.has(lemma)
        || document
            .tree
            .children_in(token, &[Relation::Prt, Relation::Advmod, Relation::Prep])
            .any(with_particle)
}

/// "the mother asked the court to return her son": what is a step of law only between bodies.
fn is_private(reader: &Reader, request: &LegalRequest, wanted: usize, parties: &Parties) -> bool {
    let bodies =
        |tokens: &[usize]| !tokens.is_empty() && !tokens.iter().any(|&t| is_person(reader, t));
    is_want(reader.document, &request.between_bodies, wanted)
        && !(bodies(&parties.authority) && bodies(&parties.addressee))
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
        .or_else(|| who_faces(reader, request).filter(|_| near).filter(person))
}

/// "*X* faces an extradition request": whoever faces it is the one whom it is for.
fn who_faces(reader: &Reader, request: usize) -> Option<usize> {
    let document = reader.document;
    let verb = document.tree.head(request);
    let faced = document.tree.relation(request) == Relation::Dobj && document.lemma(verb) == "face";
    faced
        .then(|| subject_of(document, verb))
        .flatten()
        .map(|subject| subject.token)
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
