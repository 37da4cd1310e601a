//! Who takes a step of law: courts, states and accusers, stated as subject or behind "by".

use reportedly_model::{MentionForm, Party, PartyType, Precision};

use super::links_of;
use super::states;
use crate::Reader;
use crate::frames::party::parties_in;
use crate::frames::place::place_value;
use crate::frames::ties::role_body::is_adjective_of_state;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase, is_passive, subject_of};

/// The acting parties, states named as places among them; nobody is called "they".
pub fn authorities(reader: &Reader, tokens: &[usize]) -> Vec<Party> {
    let told = |token: usize| {
        reader.chains.chain_at(token).is_none_or(|chain| {
            reader
                .chains
                .members(chain)
                .any(|m| reader.chains.drafts[m].form != MentionForm::Pronoun)
        })
    };
    tokens
        .iter()
        .filter_map(|&token| {
            if told(token) {
                Some(token)
            } else {
                speaker_meant(reader, token)
            }
        })
        .map(|token| {
            accuser_as_worded(reader, token).unwrap_or_else(|| states::body(reader, token))
        })
        .collect()
}

/// "the *opposition* accused": nobody the report tells of, so named by its words.
fn accuser_as_worded(reader: &Reader, token: usize) -> Option<Party> {
    let document = reader.document;
    if reader.chains.mention_at(token).is_some() {
        return None;
    }
    let known = document.lexicon.legal.accusers.has(document.lower(token));
    let span = document.span(base_phrase(document, token));
    let text = document.text(span);
    known.then(|| Party::new(text, PartyType::Organization, text, span))
}

/// The parties of a subject; "it" in "Canada said it had imposed sanctions" is Canada.
pub fn acting_parties(reader: &Reader, subject: usize) -> Vec<usize> {
    let parties = parties_in(reader, subject);
    if !parties.is_empty() {
        return parties;
    }
    let document = reader.document;
    if document.lexicon.legal.accusers.has(document.lower(subject)) {
        return vec![subject];
    }
    speaker_meant(reader, subject).into_iter().collect()
}

/// Whether the token stands for a state, its capital or its government, or, unless only those who
/// guard its `border` are meant, for police and courts.
pub fn is_of_state(reader: &Reader, token: usize, border: bool) -> bool {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let lemma = document.lemma(token).to_lowercase();
    let official = !border && (legal.judicial.has(&lemma) || legal.known_by_place.has(&lemma))
        || document
            .lexicon
            .organizations
            .names
            .has(&document.token(token).text)
        || matches!(
            lemma.as_str(),
            "government" | "ministry" | "union" | "interpol" | "department"
        );
    let state_or_capital = |precision| matches!(precision, Precision::Country | Precision::City);
    let place = place_value(reader, token).and_then(|p| p.precision);
    official || document.is_name(token, NameType::Place) && place.is_some_and(state_or_capital)
}

/// "Canada said *it* had imposed sanctions": who speaks, and acts.
fn speaker_meant(reader: &Reader, pronoun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let verb = tree.head(pronoun);
    let above = tree.head(verb);
    let says = document.lexicon.speech.verbs.has(document.lemma(above));
    let own = matches!(document.lower(pronoun), "it" | "they" | "we")
        && tree.relation(verb) == Relation::Ccomp;
    subject_of(document, above)
        .map(|s| s.token)
        .filter(|&s| own && says && s != pronoun && reader.chains.mention_at(s).is_some())
}

/// Whoever a passive names with "by", also where that was hung on "on charges of".
pub fn agents(reader: &Reader, predicate: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let own = tree.children_in(predicate, &[Relation::Agent]);
    let displaced = links_of(reader, predicate)
        .into_iter()
        .flat_map(|link| tree.children_in(link, &[Relation::Prep]))
        .filter(|&p| document.lower(p) == "by");
    let by: Vec<usize> = own.chain(displaced).collect();
    let by = if by.is_empty() {
        hung_deeper(reader, predicate).into_iter().collect()
    } else {
        by
    };
    by.into_iter()
        .filter_map(|by| tree.child_in(by, &[Relation::Pobj]))
        .map(|by| investigating_judge(reader, by).unwrap_or(by))
        .flat_map(|by| tree.conjuncts(by))
        .filter(|&by| !crate::factuality::is_nobody(reader, by))
        .filter(|&by| {
            let accusers = &document.lexicon.legal.accusers;
            reader.chains.mention_at(by).is_some()
                || place_value(reader, by).is_some()
                || accusers.has(document.lower(by))
        })
        .collect()
}

/// "banned from entry *by Canada*", "given years in prison *by a court*": the model hangs the agent
/// on the nearest noun.
fn hung_deeper(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let official = |by: usize| {
        tree.child_in(by, &[Relation::Pobj])
            .is_some_and(|o| is_of_state(reader, o, false))
    };
    let own_verb = |by: usize| {
        tree.ancestors(by)
            .skip(1)
            .find(|&t| document.is_pos(t, "VERB"))
    };
    (predicate + 1..document.sentence(predicate).end).find(|&t| {
        document.lower(t) == "by"
            && is_passive(document, predicate)
            && own_verb(t) == Some(predicate)
            && official(t)
    })
}

/// "by a Brussels *investigating judge*", where the model hangs judge and place the wrong way round.
fn investigating_judge(reader: &Reader, place: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let participle = tree.child_in(place, &[Relation::Acl])?;
    let judge = tree.child_in(participle, &[Relation::Dobj])?;
    let judicial = document.lexicon.legal.judicial.has(document.lemma(judge));
    let in_a_row = participle == place + 1 && judge == place + 2;
    (judicial && in_a_row).then_some(judge)
}

/// "France's warrant", "a French arrest warrant".
pub fn possessing_authority(reader: &Reader, noun: usize, who: &[usize]) -> Vec<Party> {
    let document = reader.document;
    let tree = &document.tree;
    if let Some(owner) = tree
        .child_in(noun, &[Relation::Poss])
        .filter(|o| !who.contains(o))
    {
        let same = who.iter().any(|&w| {
            reader.chains.chain_at(w).is_some()
                && reader.chains.chain_at(w) == reader.chains.chain_at(owner)
        });
        if !same {
            return vec![states::body(reader, owner)];
        }
    }
    tree.children_in(noun, &[Relation::Amod, Relation::Compound, Relation::Nmod])
        .flat_map(|m| {
            [
                Some(m),
                tree.child_in(m, &[Relation::Compound, Relation::Amod])
                    .filter(|&part| {
                        document.name_number(part) != document.name_number(m)
                            || document.name_number(m).is_none()
                    }),
            ]
        })
        .flatten()
        // "U.S. and British sanctions"
        .flat_map(|m| tree.conjuncts(m))
        .filter(|&m| is_adjective_of_state(document, m) || document.name_of(m).is_some())
        // "a *European* arrest warrant" is one of a kind, whoever issues it
        .filter(|&m| document.lower(m) != "european")
        .filter(|&m| !document.lexicon.legal.crime_letters.has(document.lower(m)))
        .chain(court_of(reader, noun))
        .map(|m| states::body(reader, m))
        .collect()
}

/// "a warrant *of the Special Criminal Court*".
fn court_of(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let judicial = &document.lexicon.legal.judicial;
    tree.children_in(noun, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "of")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find(|&court| judicial.has(document.lower(court)))
}
