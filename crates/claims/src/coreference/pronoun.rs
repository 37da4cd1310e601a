//! Pronouns: whoever agrees in gender and number and is uppermost in the reader's mind.

use reportedly_model::{Gender, MentionForm, MentionType, Number};

use super::speaking::{goes_on_speaking, is_cited, is_spoken_of};
use super::{Chains, salience};
use crate::document::Document;
use crate::lexicon::Mover;
use crate::mentions::pronoun;
use crate::quotes::speaker_of_quote;
use crate::syntax::Relation;

/// So many mentions tell what somebody is.
const MANY: usize = 256;

/// The mention that the pronoun `mention` stands for.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let token = draft.head;
    let found = pronoun(document, token)?;
    let speaker = speaker_of_quote(document, token).and_then(|head| chains.mention_at(head));
    if found.first_person {
        return speaker.filter(|&s| chains.drafts[s].mention_type != MentionType::Place);
    }
    if found.reflexive {
        return reflexive(document, chains, token);
    }
    if let Some(ahead) = cataphor(document, chains, token, found.gender) {
        return Some(ahead);
    }
    let not_speaker =
        |m: &usize| speaker.is_none_or(|speaker| chains.chain(speaker) != chains.chain(*m));
    goes_on_speaking(document, chains, mention)
        .or_else(|| best(document, chains, mention, speaker))
        .or_else(|| named_later(document, chains, mention).filter(not_speaker))
}

/// "Before she left, Leila Ben Achour …", "He is safe, the sister of Okello Lapyem said": with
/// nobody before, the first one named in the rest of the sentence.
fn named_later(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let sentence = document.tree.sentence(draft.head);
    (mention + 1..chains.drafts.len())
        .take_while(|&later| document.tree.sentence(chains.drafts[later].head) == sentence)
        .find(|&later| {
            chains.drafts[later].form == MentionForm::Name
                && !is_told_as_relative(document, chains.drafts[later].head)
                && agrees(chains, chains.chain(later), draft.number, draft.gender)
                && !matches!((chains.gender(chains.chain(later)), draft.gender), (Some(a), Some(b)) if a != b)
        })
}

/// "his brother, Walid": whoever is told as somebody's relative is not that somebody.
fn is_told_as_relative(document: &Document, name: usize) -> bool {
    let tree = &document.tree;
    let above = (tree.relation(name) == Relation::Appos).then(|| tree.head(name));
    tree.children_in(name, &[Relation::Appos])
        .chain(above)
        .any(|noun| {
            document
                .lexicon
                .kin
                .get(&crate::syntax::lemma_of(document, noun))
                .is_some()
                && tree
                    .child_in(noun, &[Relation::Poss])
                    .is_some_and(|p| document.token(p).tag == "PRP$")
        })
}

fn best(
    document: &Document,
    chains: &Chains,
    mention: usize,
    speaker: Option<usize>,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let token = draft.head;
    let mut seen: Vec<usize> = Vec::new();
    let mut best: Option<(i32, usize)> = None;
    for candidate in (0..mention).rev() {
        if document.tree.sentence(token) - document.tree.sentence(chains.drafts[candidate].head) > 6
        {
            break;
        }
        let chain = chains.chain(candidate);
        if seen.contains(&chain)
            || chain == chains.chain(mention)
            || !agrees(chains, chain, draft.number, draft.gender)
        {
            continue;
        }
        if speaker.is_some_and(|s| chains.chain(s) == chain)
            || is_spoken_of(document, chains.drafts[candidate].head, token)
            || excluded(document, chains, token, chain, mention)
        {
            continue;
        }
        seen.push(chain);
        let times = chains.times(chain, mention);
        let weight = salience::weight(document, chains, candidate, token, times)
            + fit(document, chains, token, chain, mention)
            + by_section(chains, token, chain);
        if best.is_none_or(|(top, _)| weight > top) {
            best = Some((weight, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Below a name, the talk is of that person.
fn by_section(chains: &Chains, token: usize, chain: usize) -> i32 {
    if chains.heading(token) == Some(chain) {
        70
    } else {
        0
    }
}

/// Whether a chain agrees with a pronoun in number and gender.
pub(super) fn agrees(
    chains: &Chains,
    chain: usize,
    number: Number,
    gender: Option<Gender>,
) -> bool {
    let mention_type = chains.mention_type(chain);
    match number {
        Number::Plural => match mention_type {
            MentionType::Group => true,
            MentionType::Organization => chains.drafts[chain].form != MentionForm::Pronoun,
            _ => false,
        },
        Number::Singular => mention_type == MentionType::Person && !chains.differs(chain, gender),
    }
}

/// Whether grammar forbids that the pronoun stands for `chain`: another argument of the same
/// verb, the noun it is the possessor of, the name that its phrase is in apposition to.
fn excluded(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    mention: usize,
) -> bool {
    let tree = &document.tree;
    let possessive = tree.relation(token) == Relation::Poss;
    if possessive && orders_own_arrest(document, chains, token, chain) {
        return true;
    }
    if possessive {
        return tree
            .ancestors(token)
            .skip(1)
            .take_while(|&t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"))
            .take_while(|&t| {
                let listed = matches!(
                    tree.relation(tree.head(token)),
                    Relation::Conj | Relation::Appos
                );
                t == tree.head(token) || !listed
            })
            .take_while(|&t| {
                tree.relation(t) != Relation::Pobj || document.tree.head(t) + 1 < token
            })
            .chain(apposed(document, token))
            .any(|t| chains.chain_at(t) == Some(chain));
    }
    let Some(verb) = tree
        .ancestors(token)
        .skip(1)
        .find(|&t| is_verb(document, t))
    else {
        return false;
    };
    chains
        .earlier(chain, mention)
        .take_while(|&m| tree.sentence(chains.drafts[m].head) == tree.sentence(token))
        .any(|m| {
            let head = chains.drafts[m].head;
            tree.relation(head) != Relation::Poss
                && tree.ancestors(head).skip(1).find(|&t| is_verb(document, t)) == Some(verb)
                && argument_of(document, head, verb)
                && argument_of(document, token, verb)
        })
}

/// "A judge issued a warrant for his arrest": nobody asks to be arrested.
fn orders_own_arrest(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let noun = document.lemma(tree.head(token));
    let custody = document
        .lexicon
        .legal
        .requests
        .iter()
        .any(|request| request.wants.has(noun));
    if !custody {
        return false;
    }
    let verb = tree
        .ancestors(token)
        .skip(1)
        .find(|&t| is_verb(document, t));
    let subject = verb.and_then(|verb| crate::syntax::subject_of(document, verb));
    let asks = subject.is_some_and(|s| !s.passive && chains.chain_at(s.token) == Some(chain));
    asks || prosecutes(document, chains, chain)
}

/// Whether a chain is told by an office of the law.
fn prosecutes(document: &Document, chains: &Chains, chain: usize) -> bool {
    let of_law = |word: &str| {
        matches!(
            word,
            "prosecutor" | "judge" | "magistrate" | "justice" | "attorney" | "inspector"
        )
    };
    chains.members(chain).take(MANY).any(|m| {
        let draft = &chains.drafts[m];
        let titles = draft
            .name
            .map_or(0..0, |name| document.names[name].titles.clone());
        of_law(&draft.lemma) || titles.clone().any(|t| of_law(document.lower(t)))
    })
}

/// The name that the phrase around a possessive is in apposition to.
fn apposed(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let noun = tree.head(token);
    let first = tree.first_conjunct(noun);
    (tree.relation(first) == Relation::Appos).then(|| tree.head(first))
}

fn is_verb(document: &Document, token: usize) -> bool {
    document.is_pos(token, "VERB") || document.is_pos(token, "AUX")
}

fn argument_of(document: &Document, token: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let head = tree.head(token);
    head == verb
        || matches!(
            tree.relation(head),
            Relation::Prep | Relation::Agent | Relation::Dative
        ) && tree.head(head) == verb
}

/// How well a chain fits beyond its salience: "A and his wife", the subject of the same clause,
/// a subject for a subject.
fn fit(document: &Document, chains: &Chains, token: usize, chain: usize, mention: usize) -> i32 {
    let tree = &document.tree;
    let mut fit = match (chains.gender(chain), chains.drafts[mention].gender) {
        (Some(by_name), Some(own)) if by_name != own => -70,
        _ => 0,
    };
    let noun = tree.head(token);
    let possessive = tree.relation(token) == Relation::Poss;
    if possessive
        && tree.relation(noun) == Relation::Conj
        && chains.chain_at(tree.head(noun)) == Some(chain)
    {
        fit += 60;
    }
    let verb = tree
        .ancestors(token)
        .skip(1)
        .find(|&t| is_verb(document, t));
    let is_subject = |t: usize| matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass);
    let subject = verb.and_then(|v| crate::syntax::subject_of(document, v));
    if possessive && subject.is_some_and(|s| chains.chain_at(s.token) == Some(chain)) {
        fit += 20;
    }
    let recent: Vec<usize> = recent_heads(document, chains, chain, mention);
    if let Some(&head) = recent.first() {
        let by_agent = |&h: &usize| {
            tree.relation(tree.head(h)) == Relation::Agent && Some(tree.head(tree.head(h))) == verb
        };
        if possessive && recent.iter().any(by_agent) {
            fit += 45;
        }
        // a subject that comes after its verb is news, not what the talk is about
        if is_subject(token) && recent.iter().any(|&h| is_subject(h) && h < tree.head(h)) {
            fit += 15;
        }
        if is_subject(token) && recent.iter().any(|&h| was_moved(document, h)) {
            fit += 45;
        }
        let speaks = |h: usize| is_anonymous_speaker(document, h) || is_cited(document, h);
        if recent.iter().any(|&h| speaks(h)) {
            fit -= 90;
        }
        fit += match token.saturating_sub(head) {
            0..=4 => 5,
            5..=12 => 2,
            _ => 0,
        };
    }
    if chains.is_named(chain) {
        fit += 10;
    }
    if is_subject(token)
        && verb.is_some_and(|v| somebodys_speaker(document, chains, v) == Some(chain))
    {
        fit += 60;
    }
    fit
}

/// "His lawyer said he had left", "her sister, Ruth, denies that she": who speaks for somebody
/// speaks of that one.
fn somebodys_speaker(document: &Document, chains: &Chains, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(clause);
    let speech = &document.lexicon.speech;
    let says = speech.verbs.has(document.lemma(verb)) || speech.denials.has(document.lemma(verb));
    if tree.relation(clause) != Relation::Ccomp || !says {
        return None;
    }
    let speaker = chains.chain_at(crate::syntax::subject_of(document, verb)?.token)?;
    chains
        .members(speaker)
        .filter(|&m| tree.sentence(chains.drafts[m].head) == tree.sentence(verb))
        .filter_map(|m| chains.drafts[m].anchor)
        .find_map(|anchor| chains.chain_at(anchor))
        .filter(|&anchor| anchor != speaker)
}

/// The heads of the chain's mentions in the latest sentence before `mention` that has one.
fn recent_heads(document: &Document, chains: &Chains, chain: usize, mention: usize) -> Vec<usize> {
    let mut heads = chains
        .earlier(chain, mention)
        .map(|m| chains.drafts[m].head)
        .peekable();
    let Some(sentence) = heads.peek().map(|&head| document.tree.sentence(head)) else {
        return Vec::new();
    };
    heads
        .take_while(|&head| document.tree.sentence(head) == sentence)
        .collect()
}

/// "a police source told the paper that he": unnamed sources speak of others.
fn is_anonymous_speaker(document: &Document, head: usize) -> bool {
    let speech = &document.lexicon.speech;
    let verb = document.tree.head(head);
    speech.source_nouns.has(document.lemma(head))
        && document.name_of(head).is_none()
        && document.tree.relation(head) == Relation::Nsubj
        && speech.verbs.has(document.lemma(verb))
}

/// "A cousin drove him to the airport", "police arrested him as": whoever was moved or taken is
/// the one the rest is about.
fn was_moved(document: &Document, head: usize) -> bool {
    let lemma = document.lemma(document.tree.head(head));
    let lexicon = document.lexicon;
    let object = |mover: Mover| matches!(mover, Mover::Object | Mover::Either);
    document.tree.relation(head) == Relation::Dobj
        && (lexicon
            .motion
            .of_verb(lemma)
            .any(|(frame, _)| object(frame.mover))
            || lexicon
                .fate
                .of_verb(lemma)
                .any(|(frame, _)| object(frame.mover)))
}

/// "himself": the subject of the clause, or the name right before it.
fn reflexive(document: &Document, chains: &Chains, token: usize) -> Option<usize> {
    let tree = &document.tree;
    if tree.relation(token) == Relation::Appos {
        return chains.mention_at(tree.head(token));
    }
    let verb = tree
        .ancestors(token)
        .skip(1)
        .find(|&t| is_verb(document, t))?;
    let subject = crate::syntax::subject_of(document, verb)?;
    chains.mention_at(subject.token)
}

/// "Leaving his men stranded, he went": in a participle that opens the sentence, the subject to
/// come.
fn cataphor(
    document: &Document,
    chains: &Chains,
    token: usize,
    gender: Option<Gender>,
) -> Option<usize> {
    let tree = &document.tree;
    let clause = tree.ancestors(token).skip(1).find(|&t| {
        is_verb(document, t) && matches!(tree.relation(t), Relation::Advcl | Relation::Pcomp)
    })?;
    if tree
        .child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_some()
    {
        return None;
    }
    let subject = crate::syntax::subject_of(document, clause)?.token;
    let mention = chains.mention_at(subject)?;
    let person = chains.drafts[mention].mention_type == MentionType::Person;
    let ahead = subject > token;
    let agrees =
        !matches!((chains.gender(chains.chain(mention)), gender), (Some(a), Some(b)) if a != b);
    let named = chains.drafts[mention].form == MentionForm::Name;
    (ahead && person && agrees && named).then_some(mention)
}
