//! Pronouns: whoever agrees in gender and number and is uppermost in the reader's mind.

use reportedly_model::{Gender, MentionForm, MentionType, Number};

use super::binding::{excluded, is_verb, verb_above};
use super::bystander::as_bystander;
use super::never_meant::{
    is_body_aside, is_body_with_kin, is_borrowed_name, is_denied_state, is_nobody_in_particular,
    is_office_that_goes, is_one_body, is_only_parent, is_said_of_thing, is_spoken_for,
    is_whoever_writes,
};
use super::preference::fit;
use super::speakers::says;
use super::speaking::{goes_on_speaking, is_spoken_of, is_told, spoken_about};
use super::{
    cited_again, kept_apart, named_next, out_of_quotes, own_step, salience, ship, speaker_at_home,
    speakers, taken_along, topic, truthful, who_talked,
};
use crate::coreference::descriptions::hardly_meant::{as_dead, as_source};
use crate::coreference::descriptions::{client, in_turn};
use crate::coreference::names::headed;
use crate::coreference::{Chains, several};
use crate::document::Document;
use crate::mentions::pronoun;
use crate::quotes::{quote_at, speaker_of_quote};
use crate::syntax::{Relation, subject_of};

/// How many sentences back somebody can still be meant.
pub const REACH: usize = 6;

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
    let plural = draft.number == Number::Plural;
    if is_owner_of_thing(document, token) || plural && several::acts_upon_speaker(document, token) {
        return None;
    }
    if let Some(ahead) = cataphor(document, chains, token, found.gender) {
        return Some(ahead);
    }
    let addressee = || {
        let mut questions = document.questions.iter();
        let question = questions.find(|question| question.tokens.contains(&token))?;
        chains.chain_at(question.addressee)
    };
    let speaker = speaker
        .map(|speaker| chain_of_speaker(document, chains, speaker, mention))
        .or_else(addressee);
    let not_speaker = |m: &usize| speaker != Some(chains.chain(*m));
    headed::of_this_entry(document, chains, mention)
        .or_else(|| speaker_at_home::antecedent(document, chains, mention))
        .or_else(|| who_talked::antecedent(document, chains, mention))
        .or_else(|| own_step::antecedent(document, chains, mention))
        .or_else(|| cited_again::antecedent(document, chains, mention))
        .or_else(|| truthful::antecedent(document, chains, mention))
        .or_else(|| taken_along::antecedent(document, chains, mention))
        .or_else(|| set_apart(document, chains, mention))
        .or_else(|| named_next::antecedent(document, chains, mention))
        .or_else(|| beside_owner(document, chains, mention))
        .or_else(|| in_turn::owner(document, chains, mention))
        .or_else(|| goes_on_speaking(document, chains, mention))
        .or_else(|| client::owner_of_client(document, chains, mention))
        .or_else(|| client::speaks_of_client(document, chains, mention))
        .or_else(|| client::tells_of_client(document, chains, mention))
        .or_else(|| spoken_about(document, chains, mention))
        .or_else(|| best(document, chains, mention, speaker, Given::Binds))
        .or_else(|| named_later(document, chains, mention).filter(not_speaker))
        .or_else(|| best(document, chains, mention, speaker, Given::MayMislead))
}

/// "his son Petr and *his* brother": one owner of both, if it is told twice in the same words; in
/// French, whose word has the gender of what is owned, in any ("Sa fille Nour et *son* gendre").
fn beside_owner(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let token = chains.drafts[mention].head;
    let owned = tree.head(token);
    let kin = |noun: usize| document.lexicon.kin.get(document.lemma(noun)).is_some();
    // "and his *brother* Petr", which the model may take for a title
    let member = match tree.relation(owned) {
        Relation::Compound => tree.head(owned),
        _ => owned,
    };
    let called = |name: usize| tree.children_in(name, &[Relation::Compound]).any(kin);
    let listed = tree.relation(token) == Relation::Poss
        && tree.relation(member) == Relation::Conj
        && (document.is_french || kin(owned) || called(member));
    let first = listed.then(|| tree.first_conjunct(member))?;
    let before = tree
        .conjuncts(first)
        .into_iter()
        .filter(|&noun| noun < owned);
    before.rev().find_map(|noun| {
        let described = tree.children_in(noun, &[Relation::Appos]).find(|&d| kin(d));
        // "his *father*, Karel Novak, and his brother"
        let beside = (tree.relation(noun) == Relation::Appos).then(|| tree.head(noun));
        let owner = [Some(noun), described, beside].into_iter().flatten();
        let owner = owner.filter(|&n| document.is_french || kin(n));
        let mut owner = owner.filter_map(|n| tree.child_in(n, &[Relation::Poss]));
        let same = |&o: &usize| {
            document.token(o).tag == "PRP$" && document.lower(o) == document.lower(token)
        };
        chains.mention_at(owner.find(same)?)
    })
}

/// "Le yacht a gagné Malte. *Son* propriétaire …": nobody owns a person, and French has one word for "his" and "its".
fn is_owner_of_thing(document: &Document, token: usize) -> bool {
    let owner = document.tree.head(token);
    document.is_french
        && document.tree.relation(token) == Relation::Poss
        && document.lemma(owner) == "owner"
}

/// The chain of whoever speaks the words around `mention`; "he told" behind them is found first.
fn chain_of_speaker(document: &Document, chains: &Chains, speaker: usize, mention: usize) -> usize {
    let draft = &chains.drafts[speaker];
    let open = speaker > mention
        && draft.form == MentionForm::Pronoun
        && quote_at(document, draft.head).is_none();
    let found = open
        .then(|| antecedent(document, chains, speaker))
        .flatten();
    chains.chain(found.unwrap_or(speaker))
}

/// "As for his brother, he was held": the one whom the sentence opens with.
fn set_apart(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let start = document.sentence(draft.head).start;
    let clause = tree.head(draft.head);
    let subject = matches!(
        tree.relation(draft.head),
        Relation::Nsubj | Relation::Nsubjpass
    ) && tree.relation(clause) == Relation::Root;
    if !subject || document.lower(start) != "as" || document.lower(start + 1) != "for" {
        return None;
    }
    let opens = |m: usize| {
        let topic = &chains.drafts[m];
        let titles = topic.name.map(|name| document.names[name].titles.start);
        let first = titles.filter(|&t| t > start).unwrap_or(topic.tokens.start);
        let set_apart = first == start + 2 || tree.head(topic.head) == start + 1;
        set_apart && topic.form != MentionForm::Pronoun
    };
    (start + 2..draft.head)
        .filter_map(|t| chains.mention_at(t))
        .find(|&m| opens(m))
        .filter(|&m| agrees(chains, chains.chain(m), draft.number, draft.gender))
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
                // "She was killed; the bodies of A and B were found"
                && document.semicolons_in(draft.head..chains.drafts[later].head).is_empty()
                && !is_told_as_relative(document, chains.drafts[later].head)
                && !is_borrowed_name(document, chains, later)
                && !tells_of_pronoun(document, chains.drafts[later].head, draft.head)
                && !excluded(document, chains, draft.head, chains.chain(later), mention)
                && agrees(chains, chains.chain(later), draft.number, draft.gender)
                && !matches!((chains.gender(chains.chain(later)), draft.gender), (Some(a), Some(b)) if a != b)
        })
}

/// "He was seen in A, *General X* said": who says so behind the words would be "he" there, had they been
/// about himself.
fn tells_of_pronoun(document: &Document, name: usize, pronoun: usize) -> bool {
    let tree = &document.tree;
    let subject = matches!(
        tree.relation(pronoun),
        Relation::Nsubj | Relation::Nsubjpass
    );
    let titled = document.name_of(name).is_some_and(|n| !n.titles.is_empty());
    subject
        && titled
        && says(document, name).is_some_and(|verb| verb > pronoun && tree.is_under(pronoun, verb))
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

/// What a given name of the other gender counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Given {
    /// It rules a person out.
    Binds,
    /// It may mislead, unless the person only speaks of others.
    MayMislead,
}

fn best(
    document: &Document,
    chains: &Chains,
    mention: usize,
    speaker: Option<usize>,
    given: Given,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let token = draft.head;
    let mut seen: Vec<usize> = Vec::new();
    let mut best: Option<(i32, usize)> = None;
    let topic = topic::of(document, chains, mention);
    for candidate in (0..mention).rev() {
        if document.tree.sentence(token) - document.tree.sentence(chains.drafts[candidate].head)
            > REACH
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
        if speaker == Some(chain)
            || is_spoken_of(document, chains.drafts[candidate].head, token)
            || is_told(document, chains.drafts[candidate].head, token)
            || excluded(document, chains, token, chain, mention)
            || is_body_with_kin(document, chains, token, chain)
            || is_office_that_goes(document, chains, token, chain)
            || is_denied_state(document, chains.drafts[candidate].head)
            || is_spoken_for(document, chains, token, chain)
            || is_body_aside(document, chains, candidate)
            || draft.number == Number::Plural && is_one_body(document, chains, candidate)
            || is_said_of_thing(document, chains, candidate)
            || is_whoever_writes(document, chains, chain, mention)
            || is_borrowed_name(document, chains, candidate)
            || ship::is_rather_meant(document, chains, token, candidate)
            || is_only_parent(document, chains, candidate)
            || truthful::is_judged(document, chains.drafts[candidate].head)
            || is_nobody_in_particular(document, chains.drafts[candidate].head, token)
            || misnamed(document, chains, chain, mention, given)
            || speakers::only_speaks_for_others(document, chains, chain, mention)
        {
            continue;
        }
        seen.push(chain);
        let times = chains.times(chain, mention);
        let weight = salience::weight(document, chains, candidate, token, times)
            + fit(document, chains, token, chain, mention)
            + by_section(chains, token, chain)
            - as_body(document, chains, token, chain)
            - as_source(document, chains, candidate)
            - as_dead(document, chains, mention, chain)
            - as_bystander(document, chains, mention, chain)
            - kept_apart::loss(document, chains, mention, chain)
            - out_of_quotes::loss(document, chains, mention, chain)
            - topic::loss_of_relative(document, chains, mention, chain)
            - topic::loss_of_judge(document, chains, mention, chain)
            - speakers::as_servant(document, chains, chain, mention)
            - topic.map_or(0, |topic| {
                topic::loss_beside(document, chains, token, chain, topic)
            });
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

/// "*They* took him along": people act rather than a body, where there are both.
fn as_body(document: &Document, chains: &Chains, token: usize, chain: usize) -> i32 {
    let acts = document.tree.relation(token) == Relation::Nsubj;
    match chains.mention_type(chain) {
        MentionType::Organization if acts => 25,
        _ => 0,
    }
}

/// Whether a chain's given name is of another gender than the pronoun `mention`.
fn misnamed(
    document: &Document,
    chains: &Chains,
    chain: usize,
    mention: usize,
    given: Given,
) -> bool {
    let genders = (chains.gender(chain), chains.drafts[mention].gender);
    let other = matches!(genders, (Some(by_name), Some(own)) if by_name != own);
    other
        && (given == Given::Binds
            || speakers::is_official(document, chains, chain)
                && speakers::times_told_of(document, chains, chain, mention) == 0)
}

/// Whether a chain agrees with a pronoun in number and gender.
pub fn agrees(chains: &Chains, chain: usize, number: Number, gender: Option<Gender>) -> bool {
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

/// "himself": the subject of the clause, or the name right before it.
fn reflexive(document: &Document, chains: &Chains, token: usize) -> Option<usize> {
    let tree = &document.tree;
    if tree.relation(token) == Relation::Appos {
        return chains.mention_at(tree.head(token));
    }
    let verb = verb_above(document, token)?;
    let subject = subject_of(document, verb)?;
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
    let subject = subject_of(document, clause)?.token;
    let mention = chains.mention_at(subject)?;
    let person = chains.drafts[mention].mention_type == MentionType::Person;
    let ahead = subject > token;
    let agrees =
        !matches!((chains.gender(chains.chain(mention)), gender), (Some(a), Some(b)) if a != b);
    // whom "he" stands for is found when its turn comes
    let known = chains.drafts[mention].form != MentionForm::Nominal;
    (ahead && person && agrees && known).then_some(mention)
}
