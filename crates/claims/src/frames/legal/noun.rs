//! Steps of law told by nouns: "a warrant for X", "imposed sanctions on X", "granted asylum".

use std::ops::Range;

use reportedly_model::LegalAct;

use super::actor::{acting_parties, authorities, possessing_authority};
use super::around::{Cast, around_verb};
use super::carrier::{carrier, governing_verb};
use super::grounds::described_as_under;
use super::offence::{crime_before, is_custody, offences};
use super::only_asked::only_asked;
use super::person::{deep_person, person_of_noun};
use super::states;
use super::step::{empty, fill_common, findings};
use super::terms_served::for_crime;
use super::told::{charges_named, told};
use super::trial::{self, Trial};
use super::{is_human, may_be_tried, not_themselves};
use crate::Reader;
use crate::document::Document;
use crate::frames::attachments::{Attachment, attachments};
use crate::frames::finding::Finding;
use crate::lexicon::LegalNoun;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase};

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
    // "searched the house *without* a warrant"
    let above = document.tree.head(predicate);
    let lacking = document.tree.relation(predicate) == Relation::Pobj
        && matches!(document.lower(above), "without" | "sans");
    !part
        && !lacking
        && (noun.modifiers.is_empty() || modifiers.iter().any(|m| noun.modifiers.has(m)))
        && (!noun.penal || modifiers.iter().any(penal))
}

/// A step of law as a report tells it by a noun.
struct Told<'r> {
    noun: &'r LegalNoun,
    /// The noun itself.
    predicate: usize,
    /// The verb that carries it.
    governor: Option<usize>,
    attached: Vec<Attachment>,
    cast: Cast<'r>,
    offences: Vec<Range<usize>>,
    words: Vec<Range<usize>>,
}

impl Told<'_> {
    /// The word that the whole of it hangs on.
    fn top(&self) -> usize {
        self.governor.unwrap_or(self.predicate)
    }
}

fn of_noun(reader: &Reader, noun: &LegalNoun, predicate: usize) -> Vec<Finding> {
    let Some(told) = read_noun(reader, noun, predicate) else {
        return Vec::new();
    };
    let charges = charges_named(reader, predicate, told.top());
    if let Some(rule) = told.cast.told {
        let mut found = retold(reader, predicate, told.governor, &told.cast.who, rule);
        for finding in &mut found {
            finding.only_asked = only_asked(reader, noun, predicate, told.governor);
        }
        return found;
    }
    let tried = trial_itself(reader, &told);
    if noun.on_charges && told.cast.act.is_none() && charges.is_none() {
        return tried;
    }
    let Some(mut found) = step_of_noun(reader, told, charges) else {
        return Vec::new();
    };
    found.extend(tried);
    found
}

/// Whom the noun is about, by whom and what for; `None` where it is no step of law.
fn read_noun<'r>(reader: &'r Reader, noun: &'r LegalNoun, predicate: usize) -> Option<Told<'r>> {
    let attached = attachments(reader, predicate);
    let governor = carrier(reader, noun, predicate);
    let mut words = vec![base_phrase(reader.document, predicate)];
    words.extend(governor.map(|verb| verb..verb + 1));
    let who = person_of_noun(reader, noun, predicate, governor, &attached, &mut words);
    let mut cast = Cast {
        who,
        modality: noun.modality,
        ..Cast::default()
    };
    if let Some(verb) = governor {
        around_verb(reader, noun, predicate, verb, &mut cast);
    } else if cast.who.is_empty() {
        cast.who = described_as_under(reader, predicate);
    }
    let above = governing_verb(reader, predicate).filter(|&v| Some(v) != governor);
    if cast.who.is_empty() && cast.told.is_some() {
        // "issued a notice *for X*, which was withdrawn"
        cast.who = person_of_noun(reader, noun, predicate, above, &attached, &mut words);
    }
    if let Some(verb) = above.filter(|_| cast.who.is_empty() && cast.told.is_none()) {
        // "*faces* a warrant issued by Niger"
        let mut holding = Cast::default();
        around_verb(reader, noun, predicate, verb, &mut holding);
        if holding.told.is_none() && !holding.negative && holding.authority.is_empty() {
            cast.who = holding.who;
            words.push(verb..verb + 1);
        }
    }
    if cast.authority.is_empty() {
        cast.authority = named_by(reader, noun, &attached, &cast.who);
    }
    let bodies_too = noun.act == LegalAct::Sanction;
    let fits = |w| {
        let body = bodies_too && reader.chains.mention_at(w).is_some();
        is_human(reader, w) || body || may_be_tried(reader, noun.act, w)
    };
    cast.who = not_themselves(reader, std::mem::take(&mut cast.who), &cast.authority, fits);
    let offences = offences_of_noun(reader, predicate, noun, governor, &attached, &cast.who);
    let tells = !offences.is_empty();
    let judged = || is_judged(reader, predicate, governor, &cast.authority, tells);
    let unsaid = noun.needs_offence && !tells && cast.told.is_none()
        // "thirty years in prison for X", which nobody gives or asks for
        || noun.judged && noun.modifiers.is_empty() && !noun.penal && !is_given(reader, noun, governor);
    if cast.who.is_empty() || unsaid || noun.judged && !judged() {
        return None;
    }
    Some(Told {
        noun,
        predicate,
        governor,
        attached,
        cast,
        offences,
        words,
    })
}

/// Whether the verb gives what the noun names, gets it, or asks for it.
fn is_given(reader: &Reader, noun: &LegalNoun, verb: Option<usize>) -> bool {
    let legal = &reader.document.lexicon.legal;
    verb.is_some_and(|verb| {
        let lemma = reader.document.lemma(verb);
        noun.giver.has(lemma)
            || noun.holder.has(lemma)
            || legal.proposing.has(lemma)
            || legal.refusing.has(lemma)
            || legal.undoing.has(lemma)
    })
}

/// "under sanctions *by Canada*".
fn named_by(
    reader: &Reader,
    noun: &LegalNoun,
    attached: &[Attachment],
    who: &[usize],
) -> Vec<usize> {
    attached
        .iter()
        .filter(|a| a.preposition == "by" && !noun.person.contains(&a.preposition))
        .filter(|a| !reader.is_time(a.object))
        .flat_map(|a| acting_parties(reader, a.object))
        .filter(|a| !who.contains(a))
        .collect()
}

/// What a trial or a plea is by itself, whatever it is made of besides.
fn trial_itself(reader: &Reader, told: &Told<'_>) -> Vec<Finding> {
    let itself = told.noun.itself.filter(|_| told.cast.act.is_none());
    let trial = itself.map(|act| Trial {
        act,
        rule: &told.noun.rule,
        noun: told.predicate,
        governor: told.governor,
        who: &told.cast.who,
        offences: &told.offences,
    });
    trial
        .map(|trial| trial::of_noun(reader, &trial, &told.cast.authority))
        .unwrap_or_default()
}

/// The step itself, named by the noun or by the `charges`; `None` where those who take it are not
/// such as do.
fn step_of_noun(reader: &Reader, told: Told<'_>, charges: Option<usize>) -> Option<Vec<Finding>> {
    let document = reader.document;
    let top = told.top();
    let Told {
        noun,
        predicate,
        governor,
        attached,
        cast,
        offences,
        mut words,
    } = told;
    let says = base_phrase(document, charges.unwrap_or(predicate));
    let mut legal = empty(reader, cast.act.unwrap_or(noun.act), says);
    legal.authority = authorities(reader, &cast.authority);
    if legal.authority.is_empty() {
        legal.authority = possessing_authority(reader, predicate, &cast.who);
    }
    let unprotected = !noun.protectors.is_empty()
        && !states::protects(reader, noun, predicate, governor, &cast.authority);
    if unprotected || noun.by_states && !is_by_states(reader, &cast.authority) {
        return None;
    }
    let carriers: Vec<usize> = governor.into_iter().chain([predicate]).collect();
    words.extend(states::of_noun(
        reader,
        &carriers,
        cast.modality,
        &mut legal,
    ));
    words.extend(cast.authority.iter().map(|&a| a..a + 1));
    fill_common(reader, top, &mut legal, offences, &mut words);
    let at = cast.gives.unwrap_or(predicate);
    let mut found = findings(at, &cast.who, legal, &noun.rule, words);
    // "a warrant for his *arrest* in March": the day is the warrant's
    let below = attached.iter().map(|a| a.object);
    let custody: Vec<usize> = below.filter(|&o| is_custody(document, o)).collect();
    for finding in &mut found {
        finding.modality = cast.modality;
        finding.undated = noun.on_charges && charges.is_some() && cast.act.is_none()
            || is_served(document, governor);
        finding.negative = cast.negative;
        finding.partners.extend(governor);
        finding.partners.extend(&custody);
        finding.only_asked = only_asked(reader, noun, predicate, governor);
    }
    Some(found)
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
    let served = || verb.is_some_and(|v| document.lemma(v) == "serve" && for_crime(reader, v));
    court || prison || handed && for_offence || served()
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
    // "under sanctions, X left for Russia": where X went is no offence
    let verb = governor.filter(|&verb| !reader.is_motion(verb));
    for at in [Some(predicate), verb].into_iter().flatten() {
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

/// "*completes* his sentence on Friday": the day is not that of the judgment.
fn is_served(document: &Document, governor: Option<usize>) -> bool {
    governor.is_some_and(|verb| {
        matches!(
            document.lemma(verb),
            "serve" | "begin" | "start" | "complete" | "finish" | "resume"
        )
    })
}

/// Whether the verb carries the noun, and not only stands in the same sentence: "went *on* trial",
/// and not "left after the trial".
pub fn carries(reader: &Reader, verb: usize, noun: usize) -> bool {
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
