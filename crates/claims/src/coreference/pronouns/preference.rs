//! Preference: which of the persons that a pronoun could stand for is the likely one.

use reportedly_model::MentionType;

use super::binding::verb_above;
use super::salience::acts_by_the_way;
use super::speaking::is_cited;
use super::speaks_of_others::speaking_of_others;
use super::{owner, pairs, row_members, speakers, truthful, unreached, welcomed};
use crate::coreference::descriptions::client::somebodys_speaker;
use crate::coreference::{Chains, happening, harmed};
use crate::document::Document;
use crate::lexicon::Mover;
use crate::names::NameType;
use crate::syntax::Relation;

/// How well a chain fits beyond its salience: "A and his wife", the subject of the same clause,
/// a subject for a subject.
pub fn fit(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    mention: usize,
) -> i32 {
    let tree = &document.tree;
    let mut fit = 4 * speakers::times_told_of(document, chains, chain, mention).min(3) as i32
        - speaking_of_others(document, chains, token, chain, mention);
    if is_passer_by(document, chains, chain, mention) {
        fit -= 50;
    }
    if is_body_that_moves(document, chains, token, chain) {
        fit -= 60;
    }
    if chains.is_named(chain) {
        fit += 10;
    }
    // "her granddaughter", and not whoever has a name that tells nothing
    let gender = chains.drafts[mention].gender;
    if gender.is_some() && chains.gender(chain) == gender {
        fit += 12;
    }
    let recent = recent_heads(document, chains, chain, mention);
    fit += harmed::fit(document, chains, token, (chain, mention), &recent);
    fit += match tree.relation(token) {
        Relation::Poss => owner::fit(document, chains, token, chain, &recent),
        Relation::Nsubj | Relation::Nsubjpass => {
            fit_of_subject(document, chains, token, chain, &recent)
        }
        Relation::Dobj => {
            fit_of_object(document, token, &recent) + fit_of_judged(document, chains, token, chain)
        }
        Relation::Pobj => owner::fit_of_pursued(document, chains, token, chain),
        _ => 0,
    };
    fit += pairs::fit(document, chains, token, chain);
    fit -= row_members::loss(document, chains, chain, &recent);
    fit += welcomed::fit(document, chains, token, chain);
    if let Some(&latest) = recent.first() {
        fit -= unreached::loss(document, chains, (chain, mention), latest);
    }
    if recent.iter().any(|&h| is_cited(document, h)) {
        fit -= 90;
    }
    fit + match recent.first().map(|&head| token.saturating_sub(head)) {
        Some(0..=4) => 5,
        Some(5..=12) => 2,
        _ => 0,
    }
}

/// "The court convicted X and sentenced *him*": with the same subject, the object of the first
/// verb is that of the second.
fn fit_of_object(document: &Document, token: usize, recent: &[usize]) -> i32 {
    let tree = &document.tree;
    let verb = tree.head(token);
    let own = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass]);
    let listed = tree.relation(verb) == Relation::Conj && own.is_none();
    let object_before =
        |&h: &usize| tree.relation(h) == Relation::Dobj && tree.head(h) == tree.head(verb);
    90 * i32::from(listed && recent.iter().any(object_before))
}

/// "*Sentencing him*, Judge X said": whoever the law was told to be after, and no bystander named since.
fn fit_of_judged(document: &Document, chains: &Chains, token: usize, chain: usize) -> i32 {
    let verb = document.tree.head(token);
    let judging = matches!(
        document.lemma(verb),
        "sentence" | "convict" | "acquit" | "jail" | "imprison"
    );
    let opens =
        document.tree.relation(verb) == Relation::Advcl && document.token(verb).tag == "VBG";
    let mention = chains.mention_at(token).unwrap_or(chain);
    let tried = happening::is_told(
        document,
        chains,
        chain,
        mention,
        &[happening::Happening::Law],
    );
    80 * i32::from(judging && opens && tried)
}

/// A subject takes up a subject, whoever was moved, or the one on whose behalf somebody speaks.
fn fit_of_subject(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    recent: &[usize],
) -> i32 {
    let tree = &document.tree;
    let is_subject = |t: usize| matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass);
    // a subject that comes after its verb is news, not what the talk is about
    let subject = recent
        .iter()
        .any(|&h| is_subject(h) && h < tree.head(h) && !acts_by_the_way(document, h));
    let presented = recent.iter().any(|&h| is_presented(document, h));
    let moved = recent
        .iter()
        .any(|&h| was_moved(document, h) || happening::is_matter_of_law(document, h));
    let verb = verb_above(document, token);
    // "The president dismissed X. *He* left the country"
    let put_out = verb.is_some_and(|verb| tells_of_happening(document, verb))
        && recent.iter().any(|&h| was_put_out(document, h));
    let upon_another = verb.is_some_and(|verb| pairs::acts_upon_pronoun(document, token, verb));
    let spoken_for = verb.and_then(|v| somebodys_speaker(document, chains, v)) == Some(chain);
    let goes_on = verb.is_some_and(|verb| is_motion(document, verb))
        && recent.iter().any(|&h| went_with_another(document, h));
    15 * i32::from(subject)
        + 45 * i32::from(goes_on)
        + 60 * i32::from(presented)
        + 45 * i32::from((moved || put_out) && !upon_another)
        + 60 * i32::from(spoken_for)
}

/// "Less fortunate was *X*": whoever stands behind what is said of them is what the talk goes on about;
/// "among those who left with Y were *X* and Z" goes on about Y.
pub fn is_presented(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let top = match tree.relation(head) {
        Relation::Appos => tree.head(head),
        _ => head,
    };
    let be = tree.head(top);
    let told = [Relation::Acomp, Relation::Oprd];
    let among = |t: usize| {
        // "Among the dead was X"
        let said = tree.child_in(t, &[Relation::Pobj]);
        document.lower(t) == "among"
            && said.is_some_and(|t| tree.child_in(t, &[Relation::Relcl]).is_none())
    };
    matches!(tree.relation(top), Relation::Nsubj | Relation::Attr)
        && tree.conjuncts(top).len() == 1
        && document.lemma(be) == "be"
        && be < top
        && (tree.children_in(be, &told).any(|t| t < be)
            || tree
                .children_in(be, &[Relation::Prep])
                .any(|t| t < be && among(t)))
        && tree
            .children_in(be, &[Relation::Nsubj, Relation::Expl])
            .all(|subject| subject >= top)
}

/// Whether a clause tells what befell somebody, if only as refused or tried ("refused to return").
pub fn tells_of_happening(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    speakers::is_happening(document, clause)
        || tree
            .children_in(clause, &[Relation::Xcomp])
            .any(|c| speakers::is_happening(document, c))
}

/// The heads of the chain's mentions in the latest sentence before `mention` that has one.
pub fn recent_heads(
    document: &Document,
    chains: &Chains,
    chain: usize,
    mention: usize,
) -> Vec<usize> {
    let mut heads = chains
        .earlier(chain, mention)
        .map(|m| chains.drafts[m].head)
        .filter(|&head| !truthful::is_judged(document, head))
        .peekable();
    let Some(sentence) = heads.peek().map(|&head| document.tree.sentence(head)) else {
        return Vec::new();
    };
    heads
        .take_while(|&head| document.tree.sentence(head) == sentence)
        .collect()
}

/// "A reporter rang the bell": an unnamed one who comes in to ask or to tell, and to whom nothing
/// happened.
fn is_passer_by(document: &Document, chains: &Chains, chain: usize, mention: usize) -> bool {
    let hangers_on = &document.lexicon.persons.hangers_on;
    speakers::is_unnamed(document, chains, chain)
        && hangers_on.has(&chains.drafts[chain].lemma)
        && speakers::times_told_of(document, chains, chain, mention) == 0
}

/// "They turned themselves in", after "the High Court issued a warrant for the five": what befalls
/// people, or where they go, is told of people.
fn is_body_that_moves(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let body = chains.mention_type(chain) == MentionType::Organization;
    let verb = verb_above(document, token);
    let happens = verb.is_some_and(|verb| tells_of_happening(document, verb));
    body && happens
        && matches!(
            tree.relation(token),
            Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj
        )
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

/// "*A* travelled with B as far as Kars. He went on": whoever went is the one who goes on, rather than the one by
/// whose side.
fn went_with_another(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(head);
    let beside = tree
        .children_in(verb, &[Relation::Prep])
        .filter(|&with| matches!(document.lower(with), "with" | "alongside"))
        .filter_map(|with| tree.child_in(with, &[Relation::Pobj]));
    tree.relation(head) == Relation::Nsubj
        && is_motion(document, verb)
        && beside
            .into_iter()
            .any(|t| document.is_name(t, NameType::Person))
}

fn is_motion(document: &Document, verb: usize) -> bool {
    let motion = &document.lexicon.motion;
    motion.of_verb(document.lemma(verb)).next().is_some()
}

/// "The president dismissed *X*": whom somebody put out of office.
fn was_put_out(document: &Document, head: usize) -> bool {
    document.tree.relation(head) == Relation::Dobj
        && matches!(
            document.lemma(document.tree.head(head)),
            "dismiss" | "sack" | "oust" | "overthrow" | "depose" | "topple" | "suspend" | "fire"
        )
}
