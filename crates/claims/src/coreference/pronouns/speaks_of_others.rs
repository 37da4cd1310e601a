//! Whoever speaks of others: how much less the speaker of what is told is meant by a pronoun in it, where an official,
//! a force or somebody unnamed tells what befell people.

use super::binding::{is_verb, verb_above};
use super::preference::{recent_heads, tells_of_happening};
use super::{pairs, speakers};
use crate::coreference::{Chains, happening};
use crate::document::Document;
use crate::syntax::Relation;

/// How much a chain loses as one who speaks of others: within what an official says most, and the
/// more so of what befalls people; the one who goes on speaking loses nothing.
pub fn speaking_of_others(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    mention: usize,
) -> i32 {
    let tree = &document.tree;
    let recent = recent_heads(document, chains, chain, mention);
    let says = (recent.iter())
        .find_map(|&h| speakers::says(document, h).or_else(|| speakers::hears(document, h)));
    let officiates = || officiates(document, chains, chain, &recent);
    let Some(verb) = says.or_else(officiates) else {
        return 0;
    };
    // "Seven men were trapped. Police say they were freed"
    if !speakers::is_force(document, chains, chain)
        && !speakers::is_official(document, chains, chain)
        && !speakers::is_unnamed(document, chains, chain)
    {
        let again = || speakers::told_of_another(document, chains, chain, verb);
        return if speakers::is_inserted(document, verb, token) && again() {
            130
        } else {
            0
        };
    }
    let goes_on = speakers::says(document, token).is_some() && !answers_charges(document, token);
    if goes_on && tree.sentence(token) != tree.sentence(verb) {
        return -40;
    }
    if pairs::tells_own_story(document, chains, chain) {
        return -40;
    }
    if is_spoken_of_as_well(document, &recent, verb) {
        return 0;
    }
    let told_of = 60 * speakers::times_told_of(document, chains, chain, mention) as i32;
    if tree.sentence(token) != tree.sentence(verb) {
        let loss = if speakers::speaks_of_nobody(document, chains, token, chain, verb) {
            0
        } else {
            50
        };
        return (loss - told_of).max(0);
    }
    if !tree.is_under(token, verb) && !speakers::is_inserted(document, verb, token) {
        // "A judge issued a warrant for X, *his* lawyer said"
        let in_office = says.is_none();
        return if in_office { (50 - told_of).max(0) } else { 0 };
    }
    let clause = verb_above(document, token);
    if clause.is_some_and(|clause| clause != verb && knows_of_nothing(document, clause)) {
        return -120;
    }
    let doer = tree.relation(token) == Relation::Nsubj;
    let happens = clause.is_some_and(|c| {
        c != verb && tells_of_happening(document, c) && !(doer && only_does(document, c))
    });
    let subject = matches!(
        tree.relation(token),
        Relation::Nsubj | Relation::Nsubjpass | Relation::Poss
    );
    let owned = tree.relation(token) == Relation::Poss;
    // "the prosecutor said he would seek to have the trial moved": his own step
    let plans = clause.is_some_and(|c| c != verb && is_to_come(document, c));
    let happens = happens || owned && is_denied_event(document, tree.head(token), verb);
    let loss = match (happens, subject) {
        (true, _) => 130,
        (false, true) if plans && !owned => 0,
        (false, false) => 90,
        (false, true) if owned => 60,
        (false, true) => 40,
    };
    (loss - told_of).max(0)
}

/// "said *he had no information*", "said *she was unaware of it*": whoever speaks tells of himself.
fn knows_of_nothing(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let none = tree
        .child_in(clause, &[Relation::Dobj])
        .is_some_and(|object| {
            let no = tree
                .children_in(object, &[Relation::Det])
                .any(|t| document.lower(t) == "no");
            let signs = &document.lexicon.factuality.sign.nouns;
            let lemma = document.lemma(object);
            no && (signs.has(lemma) || lemma == "comment")
        });
    let unaware = tree
        .child_in(clause, &[Relation::Acomp])
        .is_some_and(|state| {
            let not = tree.child_in(clause, &[Relation::Neg]).is_some();
            document.lower(state) == "unaware" || not && document.lower(state) == "aware"
        });
    document.lemma(clause) == "have" && none || document.lemma(clause) == "be" && unaware
}

/// "*He* has denied the charges", "*He* denies it": who is charged, rather than who spoke before.
fn answers_charges(document: &Document, token: usize) -> bool {
    let verb = document.tree.head(token);
    let object = document.tree.child_in(verb, &[Relation::Dobj]);
    document.lexicon.speech.denials.has(document.lemma(verb))
        && object.is_some_and(|object| {
            matches!(
                document.lemma(object),
                "charge"
                    | "accusation"
                    | "allegation"
                    | "wrongdoing"
                    | "involvement"
                    | "guilt"
                    | "it"
            )
        })
}

/// "The spokesman denied *his presence*": where somebody is or goes, as an object of denying.
fn is_denied_event(document: &Document, noun: usize, verb: usize) -> bool {
    let lexicon = document.lexicon;
    let lemma = document.lemma(noun);
    lexicon.speech.denials.has(document.lemma(verb))
        && document.tree.head(noun) == verb
        && document.tree.relation(noun) == Relation::Dobj
        && (lexicon.presence.of_noun(lemma).next().is_some()
            || lexicon.motion.of_noun(lemma).next().is_some()
            || lexicon.fate.of_noun(lemma).next().is_some())
}

/// "The lawyer X, *who is wanted*, denied he was hiding": no mere speaker.
fn is_spoken_of_as_well(document: &Document, heads: &[usize], verb: usize) -> bool {
    let tree = &document.tree;
    let mut subjects = heads.iter().filter(|&&head| tree.head(head) == verb);
    subjects.any(|&head| {
        let happening = happening::of(document, head);
        tree.child_in(head, &[Relation::Relcl]).is_some() && happening.is_some()
    })
}

/// "The police chief said *he had arrested* two men": what befell others is his own deed.
fn only_does(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let inner = tree.child_in(clause, &[Relation::Xcomp]);
    if let Some(deed) = inner.filter(|_| is_plan(document, clause)) {
        return speakers::is_deed_upon_others(document, deed)
            && !crate::syntax::is_passive(document, deed);
    }
    document.lemma(clause) != "be"
        && speakers::is_deed_upon_others(document, clause)
        && inner.is_none_or(|inner| {
            let others = speakers::is_deed_upon_others(document, inner);
            !speakers::is_happening(document, inner)
                || others && !crate::syntax::is_passive(document, inner)
        })
}

fn is_plan(document: &Document, clause: usize) -> bool {
    matches!(document.lemma(clause), "plan" | "intend" | "aim")
}

/// "he would seek", "he will ask", "he plans to bring".
fn is_to_come(document: &Document, clause: usize) -> bool {
    is_plan(document, clause)
        || document
            .tree
            .children_in(clause, &[Relation::Aux])
            .any(|aux| matches!(document.lower(aux), "would" | "will" | "'ll"))
}

/// "The judge read out the road that took him to X", "a warrant issued by Judge X": what an officer
/// of the law does, others are the matter of.
fn officiates(
    document: &Document,
    chains: &Chains,
    chain: usize,
    recent: &[usize],
) -> Option<usize> {
    let tree = &document.tree;
    let acts = |&head: &usize| {
        let by = tree.head(head);
        match tree.relation(head) {
            Relation::Nsubj => Some(by),
            Relation::Pobj if tree.relation(by) == Relation::Agent => Some(tree.head(by)),
            _ => None,
        }
    };
    let verb = recent.iter().find_map(acts)?;
    let plain = !speakers::is_happening(document, verb) && is_verb(document, verb);
    let prosecutes = speakers::prosecutes(document, chains, chain);
    let takes_step = || {
        tree.subtree(verb)
            .into_iter()
            .any(|t| happening::is_matter_of_law(document, t))
    };
    let in_office = prosecutes || speakers::is_official(document, chains, chain) && takes_step();
    (plain && in_office).then_some(verb)
}
