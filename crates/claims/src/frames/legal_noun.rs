//! Steps of law told by nouns: "a warrant for X", "imposed sanctions on X", "granted asylum".

use std::ops::Range;

use reportedly_model::{LegalAct, Modality, Polarity};

use super::attachments::{Attachment, attachments};
use super::face_charges::awaited;
use super::finding::Finding;
use super::grounds::{described_as_under, is_ground, is_subject_of, taken_on};
use super::legal::{is_human, not_themselves};
use super::legal_actor::{acting_parties, agents, authorities, possessing_authority};
use super::legal_before::taken_before;
use super::legal_carrier::{carrier, receiver, undoes};
use super::legal_person::{deep_person, person_of_noun};
use super::legal_step::{empty, fill_common, findings};
use super::legal_told::{charges_named, only_points_back, told};
use super::legal_trial::{self, Trial};
use super::offence::{crime_before, is_custody, offences};
use super::only_asked::only_asked;
use super::states;
use super::subjects::subjects;
use crate::lexicon::LegalNoun;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase, is_passive, subject_of};
use crate::{Reader, factuality};

/// The steps of law that the noun at `predicate` names.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let lemma = document.lemma(predicate);
    document
        .lexicon
        .legal
        .nouns
        .iter()
        .find(|noun| noun.nouns.iter().any(|n| n == lemma) && fits(reader, noun, predicate))
        .map(|noun| of_noun(reader, noun, predicate))
        .unwrap_or_default()
}

/// Whether the noun has what makes it this step of law: "red" notice, "prison" sentence.
fn fits(reader: &Reader, noun: &LegalNoun, predicate: usize) -> bool {
    let document = reader.document;
    let behind_for = document
        .tree
        .children_in(predicate, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "for")
        .filter_map(|p| document.tree.child_in(p, &[Relation::Pobj]));
    let modifiers: Vec<&str> = document
        .tree
        .children_in(
            predicate,
            &[
                Relation::Amod,
                Relation::Compound,
                Relation::Nmod,
                Relation::Nummod,
            ],
        )
        .chain(behind_for)
        .map(|m| document.lower(m))
        .collect();
    let penal = |word: &&str| {
        matches!(*word, "prison" | "jail" | "death" | "life" | "suspended")
            || word.contains("year")
            || word.contains("month")
    };
    // "the sanctions list": told by the noun that it belongs to
    let part = document.tree.relation(predicate) == Relation::Compound;
    !part
        && (noun.modifiers.is_empty() || modifiers.iter().any(|m| noun.modifiers.has(m)))
        && (!noun.penal || modifiers.iter().any(penal))
}

/// Who is who around the noun, and whether it came to the step at all.
#[derive(Default)]
struct Cast<'r> {
    who: Vec<usize>,
    authority: Vec<usize>,
    modality: Option<Modality>,
    negative: bool,
    /// The step, where the verb makes another one of it.
    act: Option<LegalAct>,
    /// Why it is no step that can be claimed, but only told, where it is none.
    told: Option<&'r str>,
    /// The verb that gives the step itself, when that is what the claim hangs on.
    gives: Option<usize>,
}

fn of_noun(reader: &Reader, noun: &LegalNoun, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let attached = attachments(reader, predicate);
    let governor = carrier(reader, noun, predicate);
    let mut words = vec![base_phrase(document, predicate)];
    words.extend(governor.map(|verb| verb..verb + 1));
    let mut cast = Cast {
        who: person_of_noun(reader, noun, predicate, governor, &attached, &mut words),
        modality: noun.modality,
        ..Cast::default()
    };
    if let Some(verb) = governor {
        around_verb(reader, noun, predicate, verb, &mut cast);
    } else if cast.who.is_empty() {
        cast.who = described_as_under(reader, predicate);
    }
    if cast.authority.is_empty() {
        // "under sanctions *by Canada*"
        cast.authority = attached
            .iter()
            .filter(|a| a.preposition == "by" && !noun.person.contains(&a.preposition))
            .filter(|a| !reader.is_time(a.object))
            .flat_map(|a| acting_parties(reader, a.object))
            .filter(|a| !cast.who.contains(a))
            .collect();
    }
    let bodies_too = noun.act == LegalAct::Sanction;
    let fits = |w| is_human(reader, w) || bodies_too && reader.chains.mention_at(w).is_some();
    let who = not_themselves(reader, std::mem::take(&mut cast.who), &cast.authority, fits);
    let offences = offences_of_noun(reader, predicate, noun, governor, &attached, &who);
    let tells = !offences.is_empty();
    let judged = || is_judged(reader, predicate, governor, &cast.authority, tells);
    let unsaid = noun.needs_offence && !tells && cast.told.is_none();
    if who.is_empty() || unsaid || noun.judged && !judged() {
        return Vec::new();
    }
    let named = charges_named(reader, predicate, governor.unwrap_or(predicate));
    if let Some(rule) = cast.told {
        let mut found = retold(reader, predicate, governor, &who, rule);
        for finding in &mut found {
            finding.only_asked = only_asked(reader, noun, predicate, governor);
        }
        return found;
    }
    let itself = noun.itself.filter(|_| cast.act.is_none());
    let tried = itself.map(|act| Trial {
        act,
        rule: &noun.rule,
        noun: predicate,
        governor,
        who: &who,
        offences: &offences,
    });
    let tried = tried.map(|trial| legal_trial::of_noun(reader, &trial, &cast.authority));
    if noun.on_charges && cast.act.is_none() && named.is_none() {
        return tried.unwrap_or_default();
    }
    let act = cast.act.unwrap_or(noun.act);
    let mut legal = empty(
        reader,
        act,
        base_phrase(document, named.unwrap_or(predicate)),
    );
    legal.authority = authorities(reader, &cast.authority);
    if legal.authority.is_empty() {
        legal.authority = possessing_authority(reader, predicate, &who);
    }
    if !noun.protectors.is_empty()
        && !states::protects(reader, noun, predicate, governor, &cast.authority)
    {
        return Vec::new();
    }
    if noun.by_states && !is_by_states(reader, &cast.authority) {
        return Vec::new();
    }
    let carriers: Vec<usize> = governor.into_iter().chain([predicate]).collect();
    words.extend(states::of_noun(
        reader,
        &carriers,
        cast.modality,
        &mut legal,
    ));
    words.extend(cast.authority.iter().map(|&a| a..a + 1));
    fill_common(
        reader,
        governor.unwrap_or(predicate),
        &mut legal,
        offences,
        &mut words,
    );
    let at = cast.gives.unwrap_or(predicate);
    let mut found = findings(at, &who, legal, &noun.rule, words);
    for finding in &mut found {
        finding.modality = cast.modality;
        finding.undated = noun.on_charges && named.is_some() && cast.act.is_none();
        finding.negative = cast.negative;
        finding.partners.extend(governor);
        // "a warrant for his *arrest* in March": the day is the warrant's
        let below = attached.iter().map(|a| a.object);
        let custody = below.filter(|&o| is_custody(document, o));
        finding.partners.extend(custody);
        finding.only_asked = only_asked(reader, noun, predicate, governor);
    }
    found.extend(tried.unwrap_or_default());
    found
}

/// Reads subject and objects of the verb that gives, holds, seeks or refuses what the noun names.
fn around_verb(
    reader: &Reader,
    noun: &LegalNoun,
    predicate: usize,
    verb: usize,
    cast: &mut Cast<'_>,
) {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let lemma = document.lemma(verb);
    let passive = is_passive(document, verb);
    let subject = subject_of(document, verb).map(|s| s.token);
    let acting = || {
        if passive {
            agents(reader, verb)
        } else {
            subject
                .map(|s| acting_parties(reader, s))
                .unwrap_or_default()
        }
    };
    // "dismissed the application": it was refused, not undone
    let undone = undoes(document, verb) && (noun.modality.is_none() || lemma != "dismiss");
    let refused = legal.refusing.has(lemma) || undone;
    // "denied the charges", which stand; "denied a request"
    let denies = noun.holder.has(lemma) && refused;
    // "refused to lift the sanctions": they stand
    if undone && factuality::of(reader, verb).polarity == Polarity::Positive {
        cast.told = Some("legal/undone");
    } else if denies && only_points_back(document, predicate) {
        cast.told = Some("legal/denied");
    }
    if (noun.giver.has(lemma) || refused) && !denies {
        let givers = acting();
        if cast.who.is_empty() {
            cast.who = receiver(reader, verb, predicate, passive, subject);
        }
        if cast.who != givers {
            cast.authority = givers;
        }
        if cast.who.is_empty() && undone {
            cast.who = taken_before(reader, noun.act, predicate);
        }
        cast.negative = refused;
        cast.modality = None;
        // an offered reward stands; an offer of asylum is no more than an offer
        cast.gives = (refused || noun.act == LegalAct::Reward).then_some(verb);
    } else if (noun.holder.has(lemma) || noun.asker.has(lemma))
        && !passive
        && stands_behind(reader, noun, predicate)
    {
        if let Some(awaited) = awaited(reader, verb).filter(|_| cast.who.is_empty()) {
            cast.who = awaited.who;
            cast.authority = awaited.authority;
            cast.act = awaited.act;
        } else if cast.who.is_empty() {
            cast.who = subject
                .map(|s| subjects(reader, verb, s))
                .unwrap_or_default();
            let is_so = is_behind_copula(reader, predicate, verb);
            cast.gives = (is_so || !has_purpose(reader, verb)).then_some(verb);
        }
        if noun.asker.has(lemma) {
            cast.modality = Some(Modality::Attempted);
        }
    } else if legal.proposing.has(lemma) {
        cast.modality = Some(Modality::Intended);
        if legal.applying.has(lemma) {
            cast.authority = acting();
        }
    }
    if cast.who.is_empty() && is_ground(reader, noun, predicate) {
        cast.who = taken_on(reader, predicate);
    }
    if cast.who.is_empty() && is_subject_of(reader, predicate) {
        cast.who = subject
            .map(|s| subjects(reader, verb, s))
            .unwrap_or_default();
    }
}

/// "returned *to face* charges", which stand already; unlike "is set *to stand* trial".
fn has_purpose(reader: &Reader, verb: usize) -> bool {
    let clause = reader.document.tree.relation(verb);
    !reader.document.is_pos(verb, "VERB") || matches!(clause, Relation::Advcl | Relation::Acl)
}

/// "*is* not under sanctions", "may *be* on a wanted list": what is said of being so.
fn is_behind_copula(reader: &Reader, noun: usize, verb: usize) -> bool {
    let tree = &reader.document.tree;
    reader.document.lemma(verb) == "be"
        && tree.relation(noun) == Relation::Pobj
        && tree.head(tree.head(noun)) == verb
}

/// Whether a court, a prison or a crime tells that years are a punishment.
fn is_judged(
    reader: &Reader,
    years: usize,
    verb: Option<usize>,
    authority: &[usize],
    for_offence: bool,
) -> bool {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let court = authority
        .iter()
        .any(|&a| legal.judicial.has(&document.lemma(a).to_lowercase()));
    let limit = document.sentence(years).end.min(years + 5);
    let prison = (years.saturating_sub(1)..limit).any(|t| legal.prisons.has(document.lower(t)));
    let handed = verb.is_some_and(|v| document.lemma(v) == "hand");
    court || prison || handed && for_offence
}

/// "*on* trial", but not "at the trial": where the noun must stand to tell of its holder.
fn stands_behind(reader: &Reader, noun: &LegalNoun, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    tree.relation(predicate) != Relation::Pobj
        || noun.behind.is_empty()
        || noun.behind.has(reader.document.lower(tree.head(predicate)))
}

/// A court's ban on travelling is no sanction: states and unions impose those.
fn is_by_states(reader: &Reader, authority: &[usize]) -> bool {
    let document = reader.document;
    let judicial = |&a: &usize| {
        let lemma = document.lemma(a).to_lowercase();
        document.lexicon.legal.judicial.has(&lemma) || document.is_name(a, NameType::Person)
    };
    !authority.is_empty() && !authority.iter().any(judicial)
}

/// What the step is for: said of the noun, of its verb, or of the person it is against.
fn offences_of_noun(
    reader: &Reader,
    predicate: usize,
    noun: &LegalNoun,
    governor: Option<usize>,
    attached: &[Attachment],
    who: &[usize],
) -> Vec<Range<usize>> {
    let document = reader.document;
    let holds_person = |object: usize| {
        reader.chains.mention_at(object).is_some()
            || deep_person(reader, object, noun.deep).is_some()
    };
    let people: Vec<usize> = attached
        .iter()
        .filter(|a| noun.person.contains(&a.preposition) && holds_person(a.object))
        .map(|a| a.object)
        .collect();
    let mut found = Vec::new();
    for at in [Some(predicate), governor].into_iter().flatten() {
        let range = offences(reader, at, &noun.offence);
        found.extend(
            range
                .into_iter()
                .filter(|r| !people.iter().chain(who).any(|p| r.contains(p))),
        );
    }
    if found.is_empty() && noun.crime_before {
        found.extend(crime_before(document, predicate));
    }
    found.sort_by_key(|range| range.start);
    found.dedup();
    found
}

/// Whether the verb carries the noun, and not only stands in the same sentence: "went *on* trial",
/// and not "left after the trial".
pub(super) fn carries(reader: &Reader, verb: usize, noun: usize) -> bool {
    let tree = &reader.document.tree;
    let preposition = tree.head(noun);
    let on_trial = tree.head(preposition) == verb && reader.document.lower(preposition) != "after";
    tree.relation(noun) != Relation::Pobj || on_trial
}

/// What is told and not claimed: the verb must carry it, not only stand in the same sentence.
fn retold(
    reader: &Reader,
    predicate: usize,
    governor: Option<usize>,
    who: &[usize],
    rule: &str,
) -> Vec<Finding> {
    governor
        .filter(|&verb| carries(reader, verb, predicate))
        .map(|verb| told(reader, verb, Some(predicate), who, rule))
        .unwrap_or_default()
}
