//! Definite descriptions: "the general", "the former minister", "the 54-year-old".

use reportedly_model::{BlockRole, MentionForm, MentionType, Number};

use super::definite::is_of_other_age;
use super::hardly_meant::{
    agrees_otherwise, is_other_body, keep_out_of_office, keep_the_befallen, keep_the_living,
    keep_whom_the_word_tells,
};
use super::holders::{keep, keep_holders_of_office};
use super::{office, portfolio, recent::Recent};
use crate::coreference::pronouns::binding::is_verb;
use crate::coreference::pronouns::{bystander, speakers};
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::syntax::Relation;

/// The mention that a definite description takes up.
pub fn antecedent(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let behind_article = draft.tokens.start > 0 && document.lower(draft.tokens.start - 1) == "the";
    let definite = behind_article || is_definite(document, draft.tokens.start);
    // whoever speaks in a quotation before is "I" in it
    let only_spoke = |m: usize| chains.drafts[m].form == MentionForm::Pronoun;
    let told_before = !chains
        .earlier(chains.chain(mention), mention)
        .all(only_spoke);
    if told_before || !definite {
        return None;
    }
    let nameless = |m: usize| chains.best_name(document, chains.chain(m)).is_none();
    if !nameless(mention) {
        // "the minister, X" may be the minister spoken of before, but nobody with another name
        let general = document.lexicon.persons.person.has(&draft.lemma);
        let known = |m: usize| chains.has_proper_name(chains.chain(m));
        return same_words(document, chains, recent, mention).filter(|&m| !general && !known(m));
    }
    if draft.mention_type == MentionType::Organization {
        return same_words(document, chains, recent, mention);
    }
    if draft.number == Number::Plural {
        return same_words(document, chains, recent, mention);
    }
    same_words(document, chains, recent, mention)
        .or_else(|| bearer_of_office(document, chains, recent, mention))
        .or_else(|| whoever_is_meant(document, chains, mention))
}

fn is_definite(document: &Document, first: usize) -> bool {
    matches!(
        document.lower(first),
        "the" | "this" | "that" | "these" | "those" | "both"
    )
}

/// An earlier description with the same head noun: "a former minister" … "the former minister".
fn same_words(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let modifiers = |m: usize| -> Vec<&str> {
        let d = &chains.drafts[m];
        d.tokens
            .clone()
            .filter(|&t| t < d.head && document.is_pos(t, "ADJ"))
            .map(|t| document.lower(t))
            .collect()
    };
    let own = modifiers(mention);
    recent.described(&draft.lemma).find(|&earlier| {
        let other = &chains.drafts[earlier];
        let theirs = modifiers(earlier);
        other.number == draft.number
            && !agrees_otherwise(document, draft.head, other.head)
            && !is_other_body(document, draft, other)
            && !is_left_by_headline(document, chains, earlier)
            && portfolio::fits(document, chains, mention, chains.chain(earlier))
            && own
                .iter()
                .all(|word| theirs.contains(word) || is_vague(word))
            && (draft.anchor.is_none()
                || other.anchor.is_some_and(|a| {
                    draft.anchor.is_some_and(|b| {
                        chains.chain_at(a).is_some() && chains.chain_at(a) == chains.chain_at(b)
                            || document.lower(a) == document.lower(b)
                    })
                }))
    })
}

/// A description of a French headline, or of a line without a verb, that the text names nobody for: the text takes up
/// its own names.
fn is_left_by_headline(document: &Document, chains: &Chains, mention: usize) -> bool {
    let head = chains.drafts[mention].head;
    let mut words = document.sentence(head);
    let told = words.any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
    document.is_french
        && (document.block_role(head) == BlockRole::Headline || !told)
        && !chains.is_named(chains.chain(mention))
}

fn is_vague(word: &str) -> bool {
    matches!(word, "same" | "former" | "said" | "late")
}

/// Whoever bears the office by title or apposition: "General Petrov" … "the general".
fn bearer_of_office(
    document: &Document,
    chains: &Chains,
    recent: &Recent,
    mention: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let lemma = office::stem(&draft.lemma);
    let of_a_person = draft.anchor.is_some_and(|anchor| {
        chains
            .chain_at(anchor)
            .is_some_and(|c| chains.mention_type(c) == MentionType::Person)
    });
    let another = (draft.tokens.start..draft.head).any(|t| picks_another(document.lower(t)));
    if of_a_person || another || document.lexicon.kin.get(lemma).is_some() {
        return None;
    }
    let tree = &document.tree;
    let sentence = |m: usize| tree.sentence(chains.drafts[m].head);
    let bearers = recent.in_office(lemma).filter(|&earlier| {
        let other = &chains.drafts[earlier];
        let titled = office::is_titled(document, other, lemma);
        let described = other.form == MentionForm::Nominal
            && office::stem(&other.lemma) == lemma
            && chains.is_named(chains.chain(earlier));
        (titled || described) && portfolio::fits(document, chains, mention, chains.chain(earlier))
    });
    let mut bearers: Vec<usize> = bearers.collect();
    if portfolio::says_former(document, draft) {
        keep(&mut bearers, |&m| {
            portfolio::is_former(document, chains, chains.chain(m))
        });
    }
    let latest = *bearers.first()?;
    let mut near: Vec<(usize, usize)> = Vec::new();
    for m in bearers
        .into_iter()
        .take_while(|&m| sentence(latest) - sentence(m) <= 1)
    {
        if near.iter().all(|&(chain, _)| chain != chains.chain(m)) {
            near.push((chains.chain(m), m));
        }
    }
    // two of one office, spoken of in turn
    if near.len() > 1 && is_definite(document, draft.tokens.start) {
        return far_more_told_of(document, chains, &near, mention);
    }
    Some(latest)
}

/// "the 54-year-old", "the tycoon", "the former policeman": the person the last sentences were
/// about, when only one agrees, or one alone is told of.
fn whoever_is_meant(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    if !takes_up(document, chains, mention) {
        return None;
    }
    let draft = &chains.drafts[mention];
    let sentence = document.tree.sentence(draft.head);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for earlier in (0..mention).rev() {
        let other = &chains.drafts[earlier];
        if sentence - document.tree.sentence(other.head) > 3 {
            break;
        }
        // within a sentence, a pronoun would take the name up
        if document.tree.sentence(other.head) == sentence {
            continue;
        }
        let chain = chains.chain(earlier);
        let person = chains.mention_type(chain) == MentionType::Person;
        let differs = matches!((chains.gender(chain), draft.gender), (Some(a), Some(b)) if a != b);
        let near = sentence - document.tree.sentence(other.head) <= 2
            || speakers::times_told_of(document, chains, chain, mention) > 0;
        if person
            && near
            && !is_part_of(document, chains, draft.head, chain)
            && !bystander::is_taken_up_beside(document, chains, draft.head, chain)
            && !differs
            && !is_of_other_age(document, chains, mention, chain)
            && chains.is_named(chain)
            && !found.iter().any(|f| f.0 == chain)
        {
            found.push((chain, earlier));
        }
    }
    keep_the_living(document, chains, mention, &mut found);
    keep_the_befallen(document, chains, mention, &mut found);
    keep_whom_the_word_tells(document, chains, mention, &mut found);
    keep_out_of_office(document, chains, mention, &mut found);
    if document.lexicon.roles.nouns.has(&draft.lemma) || draft.lemma.starts_with("ex-") {
        found.retain(|&(chain, _)| {
            portfolio::fits(document, chains, mention, chain)
                && portfolio::is_of_that_nation(document, chains, mention, chain)
        });
        keep_holders_of_office(document, chains, mention, &mut found);
    }
    match found.as_slice() {
        [(_, only)] => Some(*only),
        _ => subject_before(document, chains, &found, mention)
            .or_else(|| alone_told_of(document, chains, &found, mention)),
    }
}

/// "an aide to the exiled sheikh": what is part of somebody's description is somebody else.
fn is_part_of(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    tree.ancestors(token)
        .skip(1)
        .take_while(|&t| !is_verb(document, t))
        .any(|t| chains.chain_at(t) == Some(chain))
}

/// Of several, the named subject of the sentence right before, if that tells of nobody's relative
/// nor of somebody who only speaks. A calling such as "the former hairdresser" may be a relative's.
pub fn subject_before(
    document: &Document,
    chains: &Chains,
    found: &[(usize, usize)],
    mention: usize,
) -> Option<usize> {
    let tree = &document.tree;
    let lexicon = document.lexicon;
    let lemma = office::stem(&chains.drafts[mention].lemma);
    let calling = lexicon.roles.nouns.has(lemma)
        && !lexicon.roles.titles.has(lemma)
        && !lexicon.persons.epithets.has(lemma);
    let before = tree.sentence(chains.drafts[mention].head).checked_sub(1)?;
    found
        .iter()
        .find(|&&(chain, earlier)| {
            let head = chains.drafts[earlier].head;
            let first = tree.first_conjunct(head);
            let named = match tree.relation(first) {
                Relation::Appos => tree.head(first),
                _ => first,
            };
            let clause = tree.head(named);
            tree.sentence(head) == before
                && matches!(tree.relation(named), Relation::Nsubj | Relation::Nsubjpass)
                && (tree.relation(clause) == Relation::Root || calling && is_told(document, clause))
                && speakers::is_happening(document, clause)
                && (calling || !is_at_the_side(document, chains, chain, mention))
                && !is_one_of_subjects(document, chains, found, earlier)
        })
        .map(|&(_, earlier)| earlier)
}

/// "*A and B* are on trial. The defendant was jailed": which of the two, nobody says.
fn is_one_of_subjects(
    document: &Document,
    chains: &Chains,
    found: &[(usize, usize)],
    mention: usize,
) -> bool {
    let tree = &document.tree;
    let head = chains.drafts[mention].head;
    let together = tree.conjuncts(tree.first_conjunct(head));
    let beside =
        |&(_, m): &(usize, usize)| m != mention && together.contains(&chains.drafts[m].head);
    found.iter().any(beside)
}

/// "the paper reported that she *had flown*".
fn is_told(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let says = document.lemma(tree.head(clause));
    tree.relation(clause) == Relation::Ccomp && document.lexicon.speech.verbs.has(says)
}

/// Of several, the one whom the report tells of, when the others only speak or are told as somebody's
/// relatives, or when it tells of that one far more.
fn alone_told_of(
    document: &Document,
    chains: &Chains,
    found: &[(usize, usize)],
    mention: usize,
) -> Option<usize> {
    let mut told: Vec<(usize, usize)> = found
        .iter()
        .filter(|&&(chain, _)| !is_at_the_side(document, chains, chain, mention))
        .map(|&(chain, earlier)| {
            let times = speakers::times_told_of(document, chains, chain, mention);
            (times, earlier)
        })
        .filter(|&(times, _)| times > 0)
        .collect();
    told.sort_unstable_by(|a, b| b.cmp(a));
    match told.as_slice() {
        [(_, only)] => Some(*only),
        [(most @ 2.., first), (next, _), ..] if *most >= 2 * next => Some(*first),
        _ => None,
    }
}

/// Of several, the one of whom the report has told something twice or more, and of the others nothing.
fn far_more_told_of(
    document: &Document,
    chains: &Chains,
    found: &[(usize, usize)],
    mention: usize,
) -> Option<usize> {
    let times =
        |&(chain, _): &(usize, usize)| speakers::times_told_of(document, chains, chain, mention);
    let mut told = found.iter().filter(|one| times(one) > 0);
    let only = told.next().filter(|one| times(one) > 1)?;
    told.next().is_none().then_some(only.1)
}

/// Officials that nothing befell, and relatives.
fn is_at_the_side(document: &Document, chains: &Chains, chain: usize, mention: usize) -> bool {
    let related = chains.members(chain).take(MANY).any(|m| {
        let lemma = &chains.drafts[m].lemma;
        // a partner may be one in business
        lemma != "partner" && document.lexicon.kin.get(lemma).is_some()
    });
    let official = speakers::is_official(document, chains, chain)
        && speakers::times_told_of(document, chains, chain, mention) < 2;
    related || official
}

/// Whether a description does nothing but take up somebody: it adds no phrase that would pick one
/// out, and its noun is general, an epithet, or set in the past.
fn takes_up(document: &Document, chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    let lexicon = document.lexicon;
    let lemma = office::stem(&draft.lemma);
    let before = draft.tokens.start..draft.head;
    let former = portfolio::says_former(document, draft);
    let aged = draft.lemma.ends_with("-old")
        || before
            .clone()
            .any(|t| document.lower(t) == "old" && t + 1 >= draft.head.saturating_sub(1));
    let office = lexicon.roles.nouns.has(lemma) || lexicon.speech.source_nouns.has(lemma);
    let general = lexicon.persons.general.has(lemma) && !lexicon.speech.source_nouns.has(lemma);
    // "the warlord-turned-president"
    let turned = before.clone().any(|t| document.lower(t) == "turned");
    let epithet = lexicon.persons.epithets.has(lemma) && !lexicon.persons.officials.has(lemma);
    let noun = general || epithet || aged || turned || former && office;
    // "la jeune femme" tells of no other
    let any_young = document.is_french && matches!(lemma, "man" | "woman");
    let picks_one_of_several = before.clone().any(|t| {
        let word = document.lower(t);
        picks_out(word) && !(any_young && word == "young")
    });
    let speaks_by_office = !former
        && speakers::says(document, draft.head).is_some()
        && (lexicon.persons.officials.has(lemma) || lexicon.persons.law.has(lemma));
    let nation = |&t: &usize| {
        let word = &document.token(t).text;
        document.gazetteer.country_of_demonym(word).is_some()
    };
    let plain = draft.tokens.clone().filter(|t| !nation(t)).count();
    let short = plain <= 4 || aged || turned;
    let past = former && office && portfolio::is_past_office_alone(document, chains, draft);
    let bare = short && draft.anchor.is_none() && !is_specified(document, draft.head);
    noun && (bare || past)
        && !picks_one_of_several
        && !speaks_by_office
        && !lexicon.persons.law.has(lemma)
}

/// "the new chief": whoever holds the office after the one spoken of.
fn picks_another(word: &str) -> bool {
    matches!(
        word,
        "other" | "new" | "next" | "current" | "incumbent" | "acting" | "incoming"
    )
}

/// "the second suspect", "the unnamed man": one beside the one spoken of.
fn picks_out(word: &str) -> bool {
    picks_another(word)
        || matches!(
            word,
            "second"
                | "third"
                | "fourth"
                | "fifth"
                | "first"
                | "young"
                | "younger"
                | "older"
                | "elder"
                | "unidentified"
                | "unnamed"
                | "dead"
                | "late"
        )
}

/// "the man who shot him", "the suspect in the attack": words that pick one out follow at once.
fn is_specified(document: &Document, head: usize) -> bool {
    let specifies = [
        Relation::Relcl,
        Relation::Acl,
        Relation::Prep,
        Relation::Appos,
    ];
    // "l'homme d'affaires *bosnien*, soupçonné de fraude,"
    let adjective = |t: &usize| document.is_french && document.tree.head(*t) == head;
    let end = { head + 1..document.tokens().len() }
        .take_while(|t| document.is_pos(*t, "ADJ") && adjective(t))
        .last()
        .unwrap_or(head);
    document
        .tree
        .children_in(head, &specifies)
        .any(|child| child > head && document.word_after(end) != ",")
}
