//! Several at once: "both", "the two men", "the couple" and "they" stand, after a list, for each of
//! those it names; "two bankers, A and B" are A and B.

use reportedly_model::{Gender, MentionForm, MentionType};

use super::descriptions::office;
use super::happening::Happening;
use super::names::listing;
use super::pronouns::binding::{excluded, verb_above};
use super::pronouns::{salience, speakers};
use super::{Chains, MANY, happening};
use crate::document::Document;
use crate::mentions::pronoun;
use crate::quotes::speaker_of_quote;
use crate::syntax::Relation;

/// How many sentences back a list is taken up.
const REACH: usize = 2;

/// Keeps, of every group with names set beside it, that it is those.
pub fn beside(document: &Document, chains: &mut Chains) {
    for mention in 0..chains.drafts.len() {
        let named = listing::names_beside(document, chains, chains.drafts[mention].head);
        let members = named.iter().filter_map(|&t| chains.mention_at(t)).collect();
        chains.consist(mention, members);
    }
}

/// The mentions that the plural `mention` stands for, one by one. `rival` is the group that it
/// could stand for otherwise.
pub fn members(
    document: &Document,
    chains: &Chains,
    mention: usize,
    rival: Option<usize>,
) -> Option<Vec<usize>> {
    let wanted = wanted(document, chains, mention)?;
    let token = chains.drafts[mention].head;
    if acts_upon_speaker(document, token) {
        return None;
    }
    let fit = |list: &Vec<usize>| {
        let apart = |&m: &usize| {
            let chain = chains.chain(m);
            !excluded(document, chains, token, chain, mention)
                && speaker(document, chains, token) != Some(chain)
        };
        fits(document, chains, list, &wanted) && list.iter().all(apart)
    };
    let list = lists_before(document, chains, mention)
        .into_iter()
        .chain(
            wanted
                .count
                .filter(|_| !follows_group(document, chains, mention))
                .map(|_| everyone_near(document, chains, mention, &wanted)),
        )
        .find(fit)?;
    let weigh = |candidate: usize| salience::weight(document, chains, candidate, token, 1);
    let listed = |rival: usize| list.iter().any(|&m| chains.chain(m) == chains.chain(rival));
    let told_later = rival.is_some_and(|rival| {
        !listed(rival)
            && weigh(rival) > weigh(list[0])
            && !tells_of_others(document, chains, rival, token)
            && !acts_upon(document, chains, rival, &list, token)
    });
    let open = is_open(document, chains, mention, &wanted, list.len());
    (!told_later && !open).then_some(list)
}

/// "« *They* separated us »", in French "Ils nous ont séparés": whoever speaks is among those whom they did it to.
pub(super) fn acts_upon_speaker(document: &Document, token: usize) -> bool {
    let verb = document.tree.head(token);
    let subject = document.tree.relation(token) == Relation::Nsubj;
    subject && pronoun(document, token).is_some_and(|p| !p.first_person) && {
        document
            .tree
            .children_in(verb, &[Relation::Dobj, Relation::Dative])
    }
    .any(|t| pronoun(document, t).is_some_and(|p| p.first_person && !p.reflexive))
}

/// "Ministers said they had reached X": after a list, those who speak tell of others.
fn tells_of_others(document: &Document, chains: &Chains, rival: usize, token: usize) -> bool {
    let clause = verb_above(document, token);
    let happens = clause.is_some_and(|verb| speakers::is_happening(document, verb));
    let says = speakers::says(document, chains.drafts[rival].head);
    happens && says.is_some_and(|verb| Some(verb) != clause && document.tree.is_under(token, verb))
}

/// "Soldiers arrested A and B. *They* were taken to X", "Robbers shot A and B. *They* died": what befalls
/// people is told of whom somebody took or hurt rather than of those who did; who acts, as in "They
/// returned to barracks", may be either.
fn acts_upon(
    document: &Document,
    chains: &Chains,
    rival: usize,
    list: &[usize],
    token: usize,
) -> bool {
    let tree = &document.tree;
    let taken = tree.first_conjunct(chains.drafts[list[0]].head);
    let taken = match tree.relation(taken) {
        Relation::Appos => tree.first_conjunct(tree.head(taken)),
        _ => taken,
    };
    let verb = tree.head(taken);
    let doer = tree.child_in(verb, &[Relation::Nsubj]);
    let by_rival = doer
        .and_then(|doer| chains.chain_at(doer))
        .is_some_and(|doer| doer == chains.chain(rival));
    let befell = happening::of(document, taken).filter(|&befell| befell != Happening::Death);
    let now = happening::of(document, token);
    let undergo = tree.relation(token) == Relation::Nsubjpass && now.is_some();
    let of_harm =
        befell == Some(Happening::Harm) && matches!(now, Some(Happening::Death | Happening::Harm));
    tree.relation(taken) == Relation::Dobj && by_rival && befell.is_some() && (undergo || of_harm)
}

fn speaker(document: &Document, chains: &Chains, token: usize) -> Option<usize> {
    chains.chain_at(speaker_of_quote(document, token)?)
}

/// What a plural asks of those it stands for.
#[derive(Debug, Default)]
pub(super) struct Wanted<'d> {
    /// How many they are.
    pub(super) count: Option<usize>,
    /// Their sex.
    pub(super) gender: Option<Gender>,
    /// The office, or the relation to one another, that all of them have.
    pub(super) office: Option<&'d str>,
    /// Whether they are husband and wife.
    pub(super) couple: bool,
}

/// What the plural `mention` asks for; nothing when it does not take up people named before.
fn wanted<'d>(document: &'d Document, chains: &'d Chains, mention: usize) -> Option<Wanted<'d>> {
    let draft = &chains.drafts[mention];
    let several = &document.lexicon.persons.several;
    if let Some(found) = pronoun(document, draft.head) {
        let third = !found.first_person && draft.mention_type == MentionType::Group;
        return third.then(Wanted::default);
    }
    if draft.form == MentionForm::Name || is_told_apart(document, draft.head) {
        return None;
    }
    let mut words = draft.tokens.clone().map(|t| document.lower(t));
    let counts = words
        .clone()
        .filter_map(|word| several.counts.get(word).copied());
    let first = words.next().unwrap_or_default();
    let plural = draft.mention_type == MentionType::Group || several.alone.has(first);
    let taking_up = several.alone.has(first)
        || matches!(first, "the" | "these" | "those" | "all")
        || draft.tokens.start > 0 && document.lower(draft.tokens.start - 1) == "the";
    if !plural || !taking_up {
        return None;
    }
    let word = document.lower(draft.head);
    let general = several.counts.contains_key(word) || several.nouns.has(&draft.lemma);
    Some(Wanted {
        count: counts.max(),
        gender: draft.gender,
        office: (!general).then_some(draft.lemma.as_str()),
        couple: draft.lemma == "couple",
    })
}

/// Whether a description in general words could as well mean another group, of any number that
/// would do.
fn is_open(
    document: &Document,
    chains: &Chains,
    mention: usize,
    wanted: &Wanted,
    listed: usize,
) -> bool {
    let tree = &document.tree;
    let persons = &document.lexicon.persons;
    let draft = &chains.drafts[mention];
    if wanted.office.is_some() || draft.form == MentionForm::Pronoun {
        return false;
    }
    let sentence = tree.sentence(draft.head);
    (0..mention)
        .rev()
        .take_while(|&m| sentence - tree.sentence(chains.drafts[m].head) <= REACH)
        .map(|m| &chains.drafts[m])
        .any(|other| {
            let people = other.form == MentionForm::Nominal
                && other.mention_type == MentionType::Group
                && persons.person.has(&other.lemma)
                && !document.lexicon.speech.source_nouns.has(&other.lemma);
            let mut words = other.tokens.clone().map(|t| document.lower(t));
            let count = words.find_map(|word| persons.several.counts.get(word).copied());
            people && count != Some(listed) && (wanted.count.is_none() || count.is_none())
        })
}

/// "the men who took him", "the two officers in the car": words that tell which ones.
fn is_told_apart(document: &Document, head: usize) -> bool {
    let telling = [
        Relation::Relcl,
        Relation::Acl,
        Relation::Prep,
        Relation::Appos,
        Relation::Poss,
        Relation::Amod,
    ];
    let counted = document.tree.child_in(head, &[Relation::Nummod]).is_some();
    document
        .tree
        .children_in(head, &telling)
        .any(|t| match document.tree.relation(t) {
            Relation::Prep => t == head + 1 && !is_of_them(document, t),
            Relation::Amod => !counted,
            _ => true,
        })
}

/// "both *of them*", "neither *of the men*".
fn is_of_them(document: &Document, of: usize) -> bool {
    let several = &document.lexicon.persons.several;
    let object = document.tree.child_in(of, &[Relation::Pobj]);
    document.lower(of) == "of"
        && several.alone.has(document.lower(of - 1))
        && object
            .is_some_and(|o| document.lower(o) == "them" || several.nouns.has(document.lemma(o)))
}

/// Whether a list is what a plural asks for.
pub(super) fn fits(document: &Document, chains: &Chains, list: &[usize], wanted: &Wanted) -> bool {
    let counted = wanted.count.is_none_or(|count| count == list.len());
    let sexes = list
        .iter()
        .all(|&m| !chains.differs(chains.chain(m), wanted.gender));
    let couple = !wanted.couple || are_a_couple(document, chains, list);
    let office = wanted
        .office
        .is_none_or(|lemma| share(document, chains, list, lemma));
    counted && sexes && couple && office
}

/// "X and his wife", or a man and a woman of one surname.
fn are_a_couple(document: &Document, chains: &Chains, list: &[usize]) -> bool {
    let spouse = |&m: &usize| {
        chains.members(chains.chain(m)).take(MANY).any(|m| {
            let several = &document.lexicon.persons.several;
            several.spouses.has(&chains.drafts[m].lemma)
        })
    };
    list.len() == 2 && (list.iter().any(spouse) || share_surname(document, chains, list))
}

/// Whether all of a list have the calling, or are the relatives, that `lemma` says.
fn share(document: &Document, chains: &Chains, list: &[usize], lemma: &str) -> bool {
    let told = |&m: &usize, lemma: &str| {
        let mut called = chains.members(chains.chain(m)).take(MANY);
        called.any(|m| office::is_a(document, &chains.drafts[m], lemma))
    };
    if document.lexicon.kin.get(lemma).is_some() {
        return list.iter().any(|m| told(m, lemma)) || share_surname(document, chains, list);
    }
    list.iter().all(|m| told(m, lemma))
}

fn share_surname(document: &Document, chains: &Chains, list: &[usize]) -> bool {
    let surname = |&m: &usize| {
        let name = chains.best_name(document, chains.chain(m))?;
        super::descriptions::kin::family_name(&name)
    };
    let mut surnames = list.iter().map(surname);
    let first = surnames.next().flatten();
    first.is_some() && surnames.all(|other| other == first)
}

/// "The twins were said to be in X, but *neither* had come": a group of the same sentence is meant,
/// rather than whoever was named before.
fn follows_group(document: &Document, chains: &Chains, mention: usize) -> bool {
    let pronoun = chains.drafts[mention].form == MentionForm::Pronoun;
    let sentence = document.sentence(chains.drafts[mention].head);
    pronoun
        && (0..mention)
            .rev()
            .take_while(|&m| chains.drafts[m].head >= sentence.start)
            .any(|m| {
                let draft = &chains.drafts[m];
                draft.form == MentionForm::Nominal
                    && draft.mention_type == MentionType::Group
                    && matches!(
                        document.tree.relation(draft.head),
                        Relation::Nsubj | Relation::Nsubjpass
                    )
            })
}

/// "Neither man": everyone with a name whom the last sentences spoke of.
fn everyone_near(
    document: &Document,
    chains: &Chains,
    mention: usize,
    wanted: &Wanted,
) -> Vec<usize> {
    let tree = &document.tree;
    let sentence = tree.sentence(chains.drafts[mention].head);
    let mut found: Vec<usize> = Vec::new();
    for m in (0..mention).rev() {
        if sentence - tree.sentence(chains.drafts[m].head) > REACH + 2 {
            break;
        }
        let chain = chains.chain(m);
        let known = found.iter().any(|&other| chains.chain(other) == chain);
        let person = chains.mention_type(chain) == MentionType::Person && chains.is_named(chain);
        if person && !known && !chains.differs(chain, wanted.gender) {
            found.push(m);
        }
    }
    found.reverse();
    found
}

/// The lists of persons in this sentence and those right before it, the latest first.
fn lists_before(document: &Document, chains: &Chains, mention: usize) -> Vec<Vec<usize>> {
    let tree = &document.tree;
    let sentence = tree.sentence(chains.drafts[mention].head);
    (0..mention)
        .rev()
        .take_while(|&m| sentence - tree.sentence(chains.drafts[m].head) <= REACH)
        .filter_map(|m| {
            // those meant by "both" may be meant again
            let known = Some(chains.each(m).to_vec()).filter(|each| !each.is_empty());
            let list =
                known.or_else(|| listing::persons(document, chains, chains.drafts[m].head))?;
            list.iter().all(|&m| m < mention).then_some(list)
        })
        .collect()
}
