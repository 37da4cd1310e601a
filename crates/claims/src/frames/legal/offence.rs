//! What a step of law is for, as worded: "complicity in crimes against humanity and war crimes".

use std::ops::Range;

use super::offence_words::{gerunds, parts, trim};
use super::step::is_own_absence;
use crate::Reader;
use crate::document::Document;
use crate::frames::place::place_value;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase, lemma_of};

/// The offences that one of `prepositions` introduces under `predicate`, or behind the years, the
/// prison, the court or the person that the model hung them on.
pub fn offences(reader: &Reader, predicate: usize, prepositions: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut seen = vec![predicate];
    collect(reader, predicate, prepositions, &mut seen, &mut found);
    if found.is_empty() {
        displaced(reader, predicate, prepositions, &mut found);
    }
    found.sort_by_key(|range| range.start);
    found.dedup();
    // "complicity in murder" is no murder besides
    let whole = found.clone();
    found.retain(|part| {
        let within = |other: &Range<usize>| other.start < part.start && part.end <= other.end;
        !whole.iter().any(within)
    });
    found
}

/// "under sanctions since 2017 *over* his role", where the model hung the preposition elsewhere:
/// the first one behind days, places, people and terms.
fn displaced(
    reader: &Reader,
    predicate: usize,
    prepositions: &[String],
    found: &mut Vec<Range<usize>>,
) {
    let document = reader.document;
    let rest = predicate + 1..document.sentence(predicate).end;
    for token in rest.take_while(|&t| is_transparent(reader, t)) {
        if document.is_pos(token, "ADP") && introduces(reader, token, prepositions, true) {
            after(reader, token, found);
            if !found.is_empty() {
                return;
            }
        }
    }
}

/// Words between a step of law and what it is for that are no crime themselves.
fn is_transparent(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let small = matches!(
        document.token(token).pos.as_str(),
        "ADP" | "DET" | "NUM" | "CCONJ" | "PART"
    );
    let part_of = |t: usize| {
        let above = document.tree.head(t);
        above > t && stands_between(reader, above)
    };
    small
        || document.token(token).tag == "PRP$"
        || document.name_of(token).is_some()
        || stands_between(reader, token)
        || matches!(document.lower(token), "including" | "investigating")
        || sets_name_off(document, token)
        || !document.is_pos(token, "VERB") && !document.is_pos(token, "PUNCT") && part_of(token)
}

/// The commas around a name in apposition: "his brother, X, for fraud".
fn sets_name_off(document: &Document, token: usize) -> bool {
    let person = |t: usize| t < document.labels.len() && document.is_name(t, NameType::Person);
    document.token(token).text == ","
        && (person(token + 1)
            || token.checked_sub(1).is_some_and(person)
            || token + 1 < document.labels.len() && document.lower(token + 1) == "including")
}

fn collect(
    reader: &Reader,
    under: usize,
    prepositions: &[String],
    seen: &mut Vec<usize>,
    found: &mut Vec<Range<usize>>,
) {
    let document = reader.document;
    let tree = &document.tree;
    let nested = seen.len() > 1;
    // "found guilty of fraud"
    for complement in tree
        .children_in(
            under,
            &[
                Relation::Oprd,
                Relation::Acomp,
                Relation::Xcomp,
                Relation::Ccomp,
            ],
        )
        .filter(|_| !nested)
    {
        for preposition in tree.children_in(complement, &[Relation::Prep]) {
            if document.is_pos(complement, "ADJ")
                && introduces(reader, preposition, prepositions, false)
            {
                after(reader, preposition, found);
            }
        }
    }
    for child in tree.children_in(
        under,
        &[
            Relation::Prep,
            Relation::Agent,
            Relation::Dobj,
            Relation::Dative,
        ],
    ) {
        let is_preposition = matches!(tree.relation(child), Relation::Prep | Relation::Agent);
        if is_preposition && introduces(reader, child, prepositions, nested) {
            let known = found.len();
            after(reader, child, found);
            // "with torture and *with murder*"
            for next in tree.children_in(child, &[Relation::Conj]) {
                if introduces(reader, next, prepositions, nested) {
                    after(reader, next, found);
                }
            }
            if found.len() > known {
                continue;
            }
        }
        let object = if is_preposition {
            tree.child_in(child, &[Relation::Pobj])
        } else {
            Some(child)
        };
        let Some(object) = object.filter(|o| !seen.contains(o)) else {
            continue;
        };
        // "found X *guilty* of fraud", hung on the name
        for guilty in tree.children_in(object, &[Relation::Amod, Relation::Acl]) {
            let preposition = tree
                .child_in(guilty, &[Relation::Prep])
                .filter(|_| !is_preposition && guilty > object && document.is_pos(guilty, "ADJ"));
            if let Some(p) = preposition.filter(|&p| introduces(reader, p, prepositions, false)) {
                after(reader, p, found);
            }
        }
        if stands_between(reader, object) && seen.len() < 8 {
            for conjunct in tree.conjuncts(object) {
                seen.push(conjunct);
                collect(reader, conjunct, prepositions, seen, found);
            }
        }
    }
}

/// Whether an offence may follow that the model hung on this noun: years, prisons, courts, days,
/// places, and the person it is about.
fn stands_between(reader: &Reader, object: usize) -> bool {
    let document = reader.document;
    is_term(document, object)
        || is_custody(document, object)
        || is_own_absence(document, object)
        || reader.is_time(object)
        || reader.chains.mention_at(object).is_some()
        || place_value(reader, object).is_some()
}

/// Years, prisons, courts; but "in the *death of* X", "over *her* death" tell of a crime.
fn is_term(document: &Document, noun: usize) -> bool {
    let terms = &document.lexicon.legal.terms;
    let tree = &document.tree;
    let of = |p: usize| document.lower(p) == "of" && tree.child_in(p, &[Relation::Pobj]).is_some();
    let somebodys = || {
        tree.children_in(noun, &[Relation::Prep]).any(of)
            || tree.child_in(noun, &[Relation::Poss]).is_some()
    };
    let listed = terms.has(document.lemma(noun)) || terms.has(document.lower(noun));
    listed && !(document.lemma(noun) == "death" && somebodys())
}

/// "a warrant for the *arrest* of X for fraud".
pub fn is_custody(document: &Document, noun: usize) -> bool {
    document
        .lexicon
        .legal
        .requests
        .iter()
        .any(|request| request.wants.has(document.lemma(noun)))
}

/// Whether the preposition is one of an offence; "in", "on" and, further down, "of" only where
/// what follows can be nothing else.
fn introduces(reader: &Reader, preposition: usize, prepositions: &[String], nested: bool) -> bool {
    let document = reader.document;
    let word = document.lower(preposition);
    let next = document
        .tokens()
        .get(preposition + 1)
        .map_or("", |_| document.lower(preposition + 1));
    let doubled = format!("{word} {next}");
    let object = document.tree.child_in(preposition, &[Relation::Pobj]);
    let link = object.is_some_and(|o| document.lexicon.legal.links.has(document.lemma(o)));
    let plain = prepositions.iter().any(|p| p == word || *p == doubled);
    let led_up = object.is_some_and(|o| {
        let begins = format!("{word} {}", document.lower(o));
        prepositions.iter().any(|p| p.starts_with(&begins))
    });
    if matches!(next, "whom" | "which" | "whose") {
        return false;
    }
    // "accused of spying *for Rwanda*": on whose behalf
    let place = object.is_some_and(|o| document.is_name(o, NameType::Place));
    if place && word == "for" || object.is_some_and(|o| is_custody(document, o)) {
        return false;
    }
    match word {
        "on" => link && (plain || led_up),
        "in" => led_up || plain && !nested && object.is_some_and(|o| is_affair(reader, o)),
        // "convicted in absentia of fraud", "acquitted X of murder"
        // "convicted X, *of Osh*"
        "of" if nested && object.is_some_and(|o| document.name_of(o).is_some()) => false,
        "of" if nested => {
            let above = document.tree.head(preposition);
            plain
                && (document.lower(above) == "absentia"
                    || is_own_absence(document, above)
                    || document.is_name(above, NameType::Person)
                    || document.is_name(above, NameType::Place)
                    || document.is_name(preposition - 1, NameType::Person)
                    || is_court_before_crime(document, above, object))
        }
        _ => plain || led_up,
    }
}

/// "found guilty by a *court of* fraud", but not "by the court of appeal".
fn is_court_before_crime(document: &Document, court: usize, object: Option<usize>) -> bool {
    let legal = &document.lexicon.legal;
    let lemma = |t: usize| document.lemma(t).to_lowercase();
    legal.judicial.has(&lemma(court))
        && object.is_some_and(|o| {
            !legal.court_names.has(&lemma(o))
                && !legal.court_names.has(document.lower(o))
                && document.name_of(o).is_none()
        })
}

/// "convicted in the killing of X", but not "in Paris", "in a court", "in 2019".
fn is_affair(reader: &Reader, object: usize) -> bool {
    let document = reader.document;
    !stands_between(reader, object)
        && document.name_of(object).is_none()
        && document.is_pos(object, "NOUN")
}

/// What follows a preposition of offence, coordinated items one by one.
fn after(reader: &Reader, preposition: usize, found: &mut Vec<Range<usize>>) {
    let document = reader.document;
    let tree = &document.tree;
    let inner = tree
        .children_in(preposition, &[Relation::Prep, Relation::Pcomp])
        .find(|&p| document.is_pos(p, "ADP"))
        .unwrap_or(preposition);
    for at in [preposition, inner] {
        if let Some(gerund) = gerund_after(document, at) {
            gerunds(reader, gerund, found);
            return;
        }
        let Some(object) = tree.child_in(at, &[Relation::Pobj]) else {
            continue;
        };
        // "questioned for *hours*"
        if is_term(document, object) && at == inner {
            return;
        }
        let empty_link = is_link(document, object) && says_nothing_alone(document, object);
        let somebody = is_person(reader, object) && !is_done_to_people(document, object);
        if !reader.is_time(object) && !somebody && !empty_link {
            phrases(reader, object, found);
        }
        return;
    }
}

fn gerund_after(document: &Document, preposition: usize) -> Option<usize> {
    let gerund = document.tree.child_in(preposition, &[Relation::Pcomp])?;
    (document.is_pos(gerund, "VERB") || document.is_pos(gerund, "AUX")).then_some(gerund)
}

/// "on charges", "in the case": a link that leads nowhere, without a word that says of what.
fn says_nothing_alone(document: &Document, link: usize) -> bool {
    let tree = &document.tree;
    // "charges in Nairobi"
    let only_where = |t: usize| {
        let object = tree.child_in(t, &[Relation::Pobj]);
        object.is_some_and(|o| document.is_name(o, NameType::Place))
    };
    let leads = tree
        .children_in(link, &[Relation::Prep, Relation::Acl])
        .any(|t| !only_where(t));
    !leads
        && tree
            .child_in(link, &[Relation::Compound, Relation::Nmod])
            .is_none()
        && {
            let telling = |m: usize| document.lower(m).contains('-') || document.lower(m).len() > 8;
            !tree.children_in(link, &[Relation::Amod]).any(telling)
        }
}

/// "in connection *with the murder*", "on charges *of fraud*": what the link leads to.
fn phrases(reader: &Reader, object: usize, found: &mut Vec<Range<usize>>) {
    let document = reader.document;
    let tree = &document.tree;
    if is_link(document, object) {
        for preposition in tree.children_in(object, &[Relation::Prep]) {
            if let Some(gerund) = gerund_after(document, preposition) {
                gerunds(reader, gerund, found);
                return;
            }
            if let Some(next) = tree
                .child_in(preposition, &[Relation::Pobj])
                .filter(|&o| !reader.is_time(o) && !document.is_name(o, NameType::Place))
            {
                phrases(reader, next, found);
                return;
            }
        }
    }
    if is_link(document, object)
        && let Some(crime) = crime_before(document, object)
    {
        found.push(crime);
        return;
    }
    for part in parts(reader, object) {
        let head = head_of(document, &part);
        if !is_person(reader, head) || is_done_to_people(document, head) {
            found.push(trim(document, part));
        }
    }
}

/// "financing gangs", "smuggling migrants", taken for a noun and what describes it.
fn is_done_to_people(document: &Document, people: usize) -> bool {
    let first = base_phrase(document, people).start;
    first < people && document.name_of(people).is_none() && document.lower(first).ends_with("ing")
}

/// The noun on which the others of a phrase hang.
fn head_of(document: &Document, part: &Range<usize>) -> usize {
    let noun = |t: usize| document.is_pos(t, "NOUN") || document.is_pos(t, "PROPN");
    part.clone()
        .find(|&t| noun(t) && !part.contains(&document.tree.head(t)))
        .unwrap_or(part.end - 1)
}

fn is_link(document: &Document, token: usize) -> bool {
    document.lexicon.legal.links.has(&lemma_of(document, token))
}

/// Whether the token stands for somebody.
pub fn is_person(reader: &Reader, token: usize) -> bool {
    use reportedly_model::MentionType::{Group, Person};
    reader
        .chains
        .chain_at(token)
        .is_some_and(|chain| matches!(reader.chains.mention_type(chain), Person | Group))
}

/// "*drug trafficking* charges": the crime before the noun; "court case" and "show trial" tell none.
pub fn crime_before(document: &Document, noun: usize) -> Option<Range<usize>> {
    let tree = &document.tree;
    let legal = &document.lexicon.legal;
    let last = noun.checked_sub(1)?;
    let letters = legal.crime_letters.has(document.lower(last));
    let noun_alone = document.is_pos(last, "NOUN") && document.name_of(last).is_none();
    let crime = (letters || noun_alone)
        && tree.relation(last) == Relation::Compound
        && !legal.no_crimes.has(document.lemma(last))
        && !legal.terms.has(document.lemma(last));
    let belongs = |t: &usize| {
        matches!(tree.relation(*t), Relation::Compound | Relation::Amod)
            && (tree.head(*t) == noun || tree.is_under(*t, last))
            && (document.is_pos(*t, "NOUN") || tree.is_under(*t, last))
            && document.name_of(*t).is_none()
    };
    let start = (0..last).rev().take_while(belongs).last().unwrap_or(last);
    crime.then_some(start..noun)
}
