//! Steps of law: warrants, charges, convictions, sanctions, asylum, requests.

use std::ops::Range;

use reportedly_model::{Coded, Legal, LegalAct, Party, Quoted, Slots};

use super::attachments::{Attachment, attachments};
use super::finding::Finding;
use super::party::{parties_in, party};
use super::place::place_value;
use super::subjects::subjects;
use crate::Reader;
use crate::lexicon::{LegalNoun, LegalVerb};
use crate::syntax::{Relation, base_phrase, full_phrase, is_passive, lemma_of, subject_of};

/// The steps of law that the word at `predicate` tells of.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    if document.name_of(predicate).is_some() {
        return Vec::new();
    }
    let lemma = document.lemma(predicate);
    let legal = &document.lexicon.legal;
    let request = super::request::find(reader, predicate);
    if !request.is_empty() {
        return request;
    }
    match document.token(predicate).pos.as_str() {
        "VERB" | "ADJ" => legal
            .verbs
            .iter()
            .find(|verb| verb.verbs.iter().any(|v| opens(reader, v, predicate)))
            .map(|verb| of_verb(reader, verb, predicate))
            .unwrap_or_default(),
        "NOUN" => legal
            .nouns
            .iter()
            .find(|noun| noun.nouns.iter().any(|n| n == lemma) && fits(reader, noun, predicate))
            .map(|noun| of_noun(reader, noun, predicate))
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn opens(reader: &Reader, phrase: &str, predicate: usize) -> bool {
    let document = reader.document;
    let mut words = phrase.split(' ');
    if words.next() != Some(document.lemma(predicate)) {
        // "wanted" as an adjective keeps its own form as lemma
        return phrase == "want" && document.lower(predicate) == "wanted";
    }
    let rest: Vec<&str> = words.collect();
    let near = predicate + 1..document.sentence(predicate).end.min(predicate + 5 + 2 * rest.len());
    rest.iter().all(|word| near.clone().any(|t| document.lower(t) == *word))
}

fn of_verb(reader: &Reader, verb: &LegalVerb, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let tree = &document.tree;
    let passive = is_passive(document, predicate) || document.is_pos(predicate, "ADJ");
    let active_object = tree.child_in(predicate, &[Relation::Dobj]);
    let (who, authority) = if passive {
        let subject = if document.is_pos(predicate, "ADJ") && tree.relation(predicate) != Relation::Amod {
            subject_of(document, tree.head(predicate)).or_else(|| subject_of(document, predicate))
        } else {
            subject_of(document, predicate)
        };
        let Some(subject) = subject else { return Vec::new() };
        (subjects(reader, predicate, subject.token), agents(reader, predicate))
    } else {
        if verb.passive_only {
            return Vec::new();
        }
        let Some(object) = active_object else { return Vec::new() };
        let authority = subject_of(document, predicate).map(|s| parties_in(reader, s.token)).unwrap_or_default();
        (parties_in(reader, object), authority)
    };
    let offences = offences(reader, predicate, &verb.offence);
    let who: Vec<usize> = who.into_iter().filter(|&w| !verb.human || is_human(reader, w)).collect();
    if who.is_empty() || verb.needs_offence && offences.is_empty() {
        return Vec::new();
    }
    let mut words = vec![predicate..predicate + 1];
    let mut legal = empty(reader, verb.act, predicate..predicate + 1);
    legal.authority = authority.iter().filter_map(|&a| party(reader, a)).collect();
    words.extend(authority.iter().map(|&a| a..a + 1));
    fill_common(reader, predicate, &mut legal, offences, &mut words);
    findings(predicate, &who, legal, &verb.rule, words)
}

/// Whether the noun has what makes it this step of law: "red" notice, "prison" sentence.
fn fits(reader: &Reader, noun: &LegalNoun, predicate: usize) -> bool {
    let document = reader.document;
    let modifiers: Vec<&str> = document
        .tree
        .children_in(predicate, &[Relation::Amod, Relation::Compound, Relation::Nmod, Relation::Nummod])
        .map(|m| document.lower(m))
        .collect();
    let penal = |word: &&str| {
        matches!(*word, "prison" | "jail" | "death" | "life" | "suspended") || word.contains("year") || word.contains("month")
    };
    (noun.modifiers.is_empty() || modifiers.iter().any(|m| noun.modifiers.has(m)))
        && (!noun.penal || modifiers.iter().any(penal))
}

fn of_noun(reader: &Reader, noun: &LegalNoun, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let attached = attachments(reader, predicate);
    let governor = governing_verb(reader, predicate);
    let mut words = vec![base_phrase(document, predicate)];
    let mut who = person_of_noun(reader, noun, predicate, &attached, &mut words);
    let mut authority: Vec<usize> = Vec::new();
    let mut modality = None;
    if let Some(verb) = governor {
        let lemma = document.lemma(verb);
        let passive = is_passive(document, verb);
        let subject = subject_of(document, verb).map(|s| s.token);
        words.push(verb..verb + 1);
        if noun.giver.has(lemma) {
            let givers = if passive { agents(reader, verb) } else { subject.map(|s| parties_in(reader, s)).unwrap_or_default() };
            let given_to = receiver(reader, verb, predicate, passive, subject);
            if who.is_empty() {
                who = given_to;
            }
            if who != givers {
                authority = givers;
            }
        } else if (noun.holder.has(lemma) || noun.asker.has(lemma)) && who.is_empty() && !passive {
            who = subject.map(|s| subjects(reader, verb, s)).unwrap_or_default();
            if noun.asker.has(lemma) {
                modality = Some(reportedly_model::Modality::Attempted);
            }
        }
        if who.is_empty() && is_subject_of(reader, predicate) {
            who = subject.map(|s| subjects(reader, verb, s)).unwrap_or_default();
        }
    }
    who.retain(|&w| is_human(reader, w) || noun.act == LegalAct::Sanction && reader.chains.mention_at(w).is_some());
    let offences = offences_of_noun(reader, predicate, noun, &attached, &who);
    if who.is_empty() || noun.needs_offence && offences.is_empty() {
        return Vec::new();
    }
    let mut legal = empty(reader, noun.act, base_phrase(document, predicate));
    legal.authority = authority.iter().filter_map(|&a| party(reader, a)).collect();
    if legal.authority.is_empty() {
        legal.authority = possessing_authority(reader, predicate, &who);
    }
    fill_common(reader, governor.unwrap_or(predicate), &mut legal, offences, &mut words);
    let mut found = findings(predicate, &who, legal, &noun.rule, words);
    for finding in &mut found {
        finding.modality = modality;
        finding.partners.extend(governor);
    }
    found
}

/// The person that a preposition ties to the noun: "a warrant *for X*", "*for the arrest of X*".
fn person_of_noun(
    reader: &Reader,
    noun: &LegalNoun,
    predicate: usize,
    attached: &[Attachment],
    words: &mut Vec<Range<usize>>,
) -> Vec<usize> {
    let document = reader.document;
    for attachment in attached.iter().filter(|a| noun.person.contains(&a.preposition)) {
        let direct = if reader.chains.mention_at(attachment.object).is_some() {
            Some(attachment.object)
        } else {
            deep_person(reader, attachment.object, noun.deep)
        };
        if let Some(person) = direct.filter(|&p| p != predicate) {
            words.push(attachment.start..person + 1);
            return parties_in(reader, person);
        }
    }
    let governor = governing_verb(reader, predicate);
    let via_verb = governor.into_iter().flat_map(|verb| {
        document.tree.children_in(verb, &[Relation::Prep, Relation::Dative]).collect::<Vec<_>>()
    });
    for preposition in via_verb {
        if noun.person.iter().any(|p| p == document.lower(preposition))
            && let Some(object) = document.tree.child_in(preposition, &[Relation::Pobj])
            && reader.chains.mention_at(object).is_some()
            && is_human(reader, object)
        {
            words.push(preposition..object + 1);
            return parties_in(reader, object);
        }
    }
    Vec::new()
}

/// "for the arrest of X", "for information leading to X's capture".
fn deep_person(reader: &Reader, noun: usize, anywhere: bool) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let custody = document.lexicon.legal.requests.iter().any(|r| r.wants.has(document.lemma(noun)));
    if custody {
        return super::phrases::possessor(reader, noun, crate::lexicon::Mover::Object);
    }
    if !anywhere {
        return None;
    }
    let mut under = tree.subtree(noun);
    under.sort_unstable();
    under.into_iter().find(|&t| {
        reader.chains.mention_at(t).is_some() && is_human(reader, t) && document.name_of(t).is_some()
    })
}

/// The verb that the noun is object or subject of: "*issued* a warrant", "*is the subject of* a
/// warrant".
fn governing_verb(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let mut at = noun;
    for _ in 0..4 {
        let above = tree.head(at);
        if above == at {
            return None;
        }
        if document.is_pos(above, "VERB") || document.is_pos(above, "AUX") {
            return matches!(
                tree.relation(at),
                Relation::Dobj | Relation::Nsubjpass | Relation::Nsubj | Relation::Attr | Relation::Prep | Relation::Oprd | Relation::Conj
            )
            .then_some(above);
        }
        let passes = document.is_pos(above, "ADP")
            || matches!(document.lemma(above), "subject" | "target" | "object" | "list" | "number" | "series")
            || tree.relation(at) == Relation::Conj;
        if !passes {
            return None;
        }
        at = above;
    }
    None
}

/// "X is the subject of a warrant", "X is under sanctions".
fn is_subject_of(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(noun);
    let preposition = document.lower(above);
    let target = matches!(document.lemma(tree.head(above)), "subject" | "target" | "object");
    tree.relation(noun) == Relation::Pobj && (preposition == "under" || matches!(preposition, "of" | "to") && target)
}

fn receiver(reader: &Reader, verb: usize, noun: usize, passive: bool, subject: Option<usize>) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if let Some(dative) = tree.child_in(verb, &[Relation::Dative]) {
        let object = tree.child_in(dative, &[Relation::Pobj]).unwrap_or(dative);
        return parties_in(reader, object);
    }
    if passive && tree.relation(noun) != Relation::Nsubjpass {
        return subject.map(|s| parties_in(reader, s)).unwrap_or_default();
    }
    // "granted the general asylum", parsed with two objects
    tree.children_in(verb, &[Relation::Dobj, Relation::Npadvmod])
        .filter(|&o| o != noun)
        .flat_map(|o| parties_in(reader, o))
        .collect()
}

/// "France's warrant", "a French arrest warrant".
fn possessing_authority(reader: &Reader, noun: usize, who: &[usize]) -> Vec<Party> {
    let document = reader.document;
    let tree = &document.tree;
    if let Some(owner) = tree.child_in(noun, &[Relation::Poss]).filter(|o| !who.contains(o)) {
        let same = who.iter().any(|&w| reader.chains.chain_at(w).is_some() && reader.chains.chain_at(w) == reader.chains.chain_at(owner));
        if !same {
            return vec![body(reader, owner)];
        }
    }
    tree.children_in(noun, &[Relation::Amod, Relation::Compound, Relation::Nmod])
        .filter(|&m| {
            document.gazetteer.country_of_demonym(&document.token(m).text).is_some()
                || document.name_of(m).is_some()
        })
        .map(|m| body(reader, m))
        .collect()
}

/// A state or body as the acting party, in the words given.
pub fn body(reader: &Reader, token: usize) -> Party {
    party(reader, token).unwrap_or_else(|| {
        let document = reader.document;
        let phrase = document.name_of(token).map_or(token..token + 1, |name| name.tokens.clone());
        let span = document.span(phrase);
        let text = document.text(span);
        Party::new(text, reportedly_model::PartyType::Organization, text, span)
    })
}

/// Whoever a passive names with "by".
pub fn agents(reader: &Reader, predicate: usize) -> Vec<usize> {
    let tree = &reader.document.tree;
    tree.children_in(predicate, &[Relation::Agent])
        .filter_map(|by| tree.child_in(by, &[Relation::Pobj]))
        .flat_map(|by| tree.conjuncts(by))
        .filter(|&by| reader.chains.mention_at(by).is_some() || place_value(reader, by).is_some())
        .collect()
}

/// A legal slot set with nothing but its act.
pub fn empty(reader: &Reader, act: LegalAct, words: Range<usize>) -> Legal {
    let span = reader.document.span(words);
    Legal {
        act: Coded::new(act, reader.document.text(span), span),
        authority: Vec::new(),
        relayed_by: Vec::new(),
        addressee: Vec::new(),
        condition: None,
        offence: Vec::new(),
        in_absentia: None,
    }
}

fn fill_common(reader: &Reader, predicate: usize, legal: &mut Legal, offences: Vec<Range<usize>>, words: &mut Vec<Range<usize>>) {
    let document = reader.document;
    for range in offences {
        let span = document.span(range.clone());
        legal.offence.push(Quoted::new(document.text(span), span));
        words.push(range);
    }
    let sentence = document.sentence(predicate);
    let absent = sentence.clone().find(|&t| document.lower(t) == "absentia");
    if let Some(absent) = absent.filter(|_| matches!(legal.act.value, LegalAct::Convicted | LegalAct::Sentenced | LegalAct::Charged)) {
        legal.in_absentia = Some(true);
        words.push(absent..absent + 1);
    }
}

fn offences(reader: &Reader, predicate: usize, prepositions: &[String]) -> Vec<Range<usize>> {
    let document = reader.document;
    let mut found = Vec::new();
    for preposition in document.tree.children_in(predicate, &[Relation::Prep]) {
        offences_after(reader, preposition, prepositions, &mut found);
    }
    found
}

fn offences_of_noun(
    reader: &Reader,
    predicate: usize,
    noun: &LegalNoun,
    attached: &[Attachment],
    who: &[usize],
) -> Vec<Range<usize>> {
    let document = reader.document;
    let mut found = Vec::new();
    let governor = governing_verb(reader, predicate);
    for at in [Some(predicate), governor].into_iter().flatten() {
        for preposition in document.tree.children_in(at, &[Relation::Prep]) {
            let takes_person = attached.iter().any(|a| {
                a.start == preposition && (who.contains(&a.object) || deep_person(reader, a.object, noun.deep).is_some())
            });
            if !takes_person {
                offences_after(reader, preposition, &noun.offence, &mut found);
            }
        }
    }
    found
}

/// What follows a preposition of offence, coordinated items one by one.
fn offences_after(reader: &Reader, preposition: usize, prepositions: &[String], found: &mut Vec<Range<usize>>) {
    let document = reader.document;
    let tree = &document.tree;
    let simple = document.lower(preposition).to_owned();
    let doubled = crate::syntax::preposition_phrase_text(document, preposition);
    if !prepositions.iter().any(|p| *p == simple || *p == doubled || p.starts_with(&format!("{simple} "))) {
        return;
    }
    let inner = tree
        .children_in(preposition, &[Relation::Prep, Relation::Pcomp])
        .find(|&p| document.is_pos(p, "ADP"))
        .unwrap_or(preposition);
    for at in [preposition, inner] {
        if let Some(gerund) = tree.child_in(at, &[Relation::Pcomp]).filter(|&g| document.is_pos(g, "VERB") || document.is_pos(g, "AUX")) {
            let mut under = tree.subtree(gerund);
            under.sort_unstable();
            let end = under.last().copied().unwrap_or(gerund) + 1;
            found.push(trim(reader, under[0]..end));
            return;
        }
        let Some(object) = tree.child_in(at, &[Relation::Pobj]) else { continue };
        if reader.is_time(object) || is_person(reader, object) || is_link(&lemma_of(document, object)) && tree.child_in(object, &[Relation::Prep]).is_none() {
            return;
        }
        offence_phrases(reader, object, found);
        return;
    }
}

/// "in connection *with the murder*", "on charges *of fraud*": what the link leads to; "complicity
/// in war crimes" stays whole.
fn offence_phrases(reader: &Reader, object: usize, found: &mut Vec<Range<usize>>) {
    let document = reader.document;
    let tree = &document.tree;
    if is_link(document.lemma(object)) {
        let next = tree.children_in(object, &[Relation::Prep]).find_map(|p| {
            tree.child_in(p, &[Relation::Pobj]).map(|o| (o, false)).or_else(|| tree.child_in(p, &[Relation::Pcomp]).map(|o| (o, true)))
        });
        if let Some((next, gerund)) = next {
            if gerund {
                let mut under = tree.subtree(next);
                under.sort_unstable();
                found.push(trim(reader, under[0]..under[under.len() - 1] + 1));
            } else {
                offence_phrases(reader, next, found);
            }
            return;
        }
    }
    for part in super::offence::parts(document, object) {
        if !is_person(reader, part.end - 1) {
            found.push(trim(reader, part));
        }
    }
}

fn is_link(lemma: &str) -> bool {
    matches!(lemma, "connection" | "relation" | "charge" | "suspicion" | "count" | "role" | "involvement" | "part" | "allegation" | "accusation" | "case")
}

fn trim(reader: &Reader, mut range: Range<usize>) -> Range<usize> {
    let document = reader.document;
    while range.len() > 1 && (document.is_pos(range.start, "PUNCT") || document.is_pos(range.start, "DET")) {
        range.start += 1;
    }
    while range.len() > 1 && document.is_pos(range.end - 1, "PUNCT") {
        range.end -= 1;
    }
    range
}

fn is_person(reader: &Reader, token: usize) -> bool {
    reader.chains.mention_at(token).is_some() && is_human(reader, token)
}

fn is_human(reader: &Reader, token: usize) -> bool {
    use reportedly_model::MentionType::{Group, Person};
    reader.chains.chain_at(token).is_some_and(|c| matches!(reader.chains.mention_type(c), Person | Group))
}

/// One finding for each person.
pub fn findings(predicate: usize, who: &[usize], legal: Legal, rule: &str, words: Vec<Range<usize>>) -> Vec<Finding> {
    who.iter()
        .map(|&subject| {
            let mut finding = Finding::new(predicate, subject, Slots::Legal(legal.clone()), rule);
            finding.words = words.clone();
            finding
        })
        .collect()
}
