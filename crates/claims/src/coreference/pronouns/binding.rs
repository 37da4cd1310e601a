//! Binding: whom a pronoun cannot stand for, by the grammar of its sentence.

use reportedly_model::{FateEvent, MentionForm};

use super::speakers;
use crate::coreference::descriptions::office;
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// Whether grammar forbids that the pronoun stands for `chain`: another argument of the same
/// verb, the noun it is the possessor of, the name that its phrase is in apposition to.
pub fn excluded(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    mention: usize,
) -> bool {
    let tree = &document.tree;
    let possessive = tree.relation(token) == Relation::Poss;
    if possessive
        && (orders_own_arrest(document, chains, token, chain)
            || is_own_relation(document, chains, token, chain)
            || tells_own_end(document, chains, token, chain))
    {
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
                tree.relation(t) != Relation::Pobj
                    || document.tree.head(t) + 1 < token
                    || picks_out(document, tree.head(t))
            })
            .chain(apposed(document, token))
            .any(|t| chains.chain_at(t) == Some(chain));
    }
    let Some(verb) = verb_above(document, token) else {
        return false;
    };
    // "took *patients at the clinic with them*": no phrase is about itself
    let within = tree
        .ancestors(token)
        .skip(1)
        .take_while(|&t| t != verb)
        .any(|t| chains.chain_at(t) == Some(chain));
    if within {
        return true;
    }
    if chains.chain_at(tree.head(verb)) == Some(chain)
        && is_done_by_described(document, token, verb)
        || names_within(document, chains, token, verb, mention).any(|m| chains.chain(m) == chain)
        || is_told_by_office_after(document, chains, token, verb, chain)
        || acts_on(document, chains, token, verb, chain)
    {
        return true;
    }
    if says_of_named(document, chains, token, verb, chain)
        || stands_in_opening(document, chains, token, verb, chain)
    {
        return true;
    }
    if names_whoever_is_told_of(document, chains, token, chain)
        || is_helped_by(document, chains, token, verb, chain)
    {
        return true;
    }
    chains
        .earlier(chain, mention)
        .take_while(|&m| tree.sentence(chains.drafts[m].head) == tree.sentence(token))
        .any(|m| {
            let head = chains.drafts[m].head;
            tree.relation(head) != Relation::Poss
                && verb_above(document, head) == Some(verb)
                && argument_of(document, head, verb)
                && argument_of(document, token, verb)
        })
}

/// "Born to a miner, *he* …", "Arrested by Novak, *he* …": the participle is told of whom the pronoun stands for, and those
/// told of behind it are others.
fn stands_in_opening(
    document: &Document,
    chains: &Chains,
    token: usize,
    verb: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let is_participle = |t: usize| {
        let token = document.token(t);
        matches!(token.tag.as_str(), "VBN" | "VBG") || token.morph.contains("VerbForm=Part")
    };
    let subject = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass);
    let mut openings = tree.children_in(verb, &[Relation::Advcl]).filter(|&t| {
        t < token
            && is_participle(t)
            && tree
                .child_in(t, &[Relation::Nsubj, Relation::Nsubjpass])
                .is_none()
    });
    let is_told_there = |opening: usize| {
        let mut within = tree.subtree(opening).into_iter();
        within.any(|t| {
            let mention = chains.mention_at(t).filter(|&m| chains.chain(m) == chain);
            mention.is_some_and(|m| chains.drafts[m].form != MentionForm::Pronoun)
        })
    };
    subject && openings.any(is_told_there)
}

/// "According to *him*, Novak boarded a yacht": whoever is named behind it is somebody else.
fn names_whoever_is_told_of(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let cites =
        token >= 2 && document.lower(token - 1) == "to" && document.lower(token - 2) == "according";
    let named = |t: usize| {
        chains.chain_at(t) == Some(chain)
            && chains
                .mention_at(t)
                .is_some_and(|m| chains.drafts[m].form == MentionForm::Name)
    };
    cites && (token + 1..document.sentence(token).end).any(named)
}

/// "Novak is still held, *he* said": whoever says so behind the words is not the one they name.
fn says_of_named(
    document: &Document,
    chains: &Chains,
    token: usize,
    verb: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let says = tree.relation(token) == Relation::Nsubj
        && tree.head(token) == verb
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && !document.is_french;
    let told = tree
        .children_in(verb, &[Relation::Ccomp])
        .find(|&clause| clause < token);
    let subject = told
        .filter(|_| says)
        .and_then(|clause| tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass]));
    subject
        .and_then(|s| chains.mention_at(s))
        .is_some_and(|m| chains.drafts[m].form == MentionForm::Name && chains.chain(m) == chain)
}

/// "captured three officers and moved *them*": whoever does it, with the verb before, is not them.
fn acts_on(document: &Document, chains: &Chains, token: usize, verb: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let object = tree.relation(token) == Relation::Dobj;
    // "the army let *them* leave"
    let objective = matches!(document.lower(token), "him" | "her" | "them" | "me" | "us");
    let raised = objective
        && tree.relation(token) == Relation::Nsubj
        && tree.relation(verb) == Relation::Ccomp;
    let acting = if raised { tree.head(verb) } else { verb };
    let subject = || subject_of(document, acting);
    (object || raised) && subject().is_some_and(|s| chains.chain_at(s.token) == Some(chain))
}

/// "*The commander* said Novak had died": whoever is named in what the subject's own clause goes on to
/// tell is no commander.
pub fn tells_of_named(document: &Document, chains: &Chains, mention: usize, chain: usize) -> bool {
    let token = chains.drafts[mention].head;
    let tree = &document.tree;
    let verb = tree.head(token);
    let says = document.lexicon.speech.verbs.has(document.lemma(verb));
    tree.relation(token) == Relation::Nsubj
        && says
        && names_within(document, chains, token, verb, mention).any(|m| chains.chain(m) == chain)
}

/// "Novak dined with *the officer*": whoever does it is no other argument of the verb.
pub fn is_beside_subject(
    document: &Document,
    chains: &Chains,
    mention: usize,
    chain: usize,
) -> bool {
    let token = chains.drafts[mention].head;
    let Some(verb) = verb_above(document, token).filter(|&v| argument_of(document, token, v))
    else {
        return false;
    };
    let subject = subject_of(document, verb).map(|s| s.token);
    subject.is_some_and(|s| s < token && s != token && chains.chain_at(s) == Some(chain))
        && document.lemma(verb) != "be"
}

/// "*He* said Novak had surrendered": whoever is named in what the subject's own clause goes on to
/// tell is somebody else.
fn names_within(
    document: &Document,
    chains: &Chains,
    token: usize,
    verb: usize,
    mention: usize,
) -> impl Iterator<Item = usize> {
    let tree = &document.tree;
    let subject = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass)
        && tree.head(token) == verb;
    let sentence = tree.sentence(token);
    let tells = move |head: usize| {
        let path: Vec<usize> = tree.ancestors(head).take_while(|&t| t != verb).collect();
        let beside = |&t: &usize| {
            matches!(
                tree.relation(t),
                Relation::Parataxis
                    | Relation::Conj
                    | Relation::Other
                    | Relation::Advcl
                    | Relation::Relcl
                    | Relation::Acl
            )
        };
        tree.is_under(head, verb) && !path.iter().any(beside)
    };
    (mention + 1..chains.drafts.len())
        .take_while(move |&m| subject && tree.sentence(chains.drafts[m].head) == sentence)
        .filter(move |&m| {
            chains.drafts[m].form == MentionForm::Name && tells(chains.drafts[m].head)
        })
}

/// "*He* lived in Doha, the minister said": whoever is told by office behind the words would be "he"
/// there, had the words been about himself.
fn is_told_by_office_after(
    document: &Document,
    chains: &Chains,
    token: usize,
    verb: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let Some(says) = tree
        .ancestors(verb)
        .take_while(|&t| tree.sentence(t) == tree.sentence(token))
        .find(|&t| t > verb && document.lexicon.speech.verbs.has(document.lemma(t)))
    else {
        return false;
    };
    let speaker = tree
        .child_in(says, &[Relation::Nsubj])
        .filter(|&s| s > token);
    let described = speaker
        .and_then(|s| chains.mention_at(s))
        .map(|m| &chains.drafts[m])
        .filter(|draft| draft.form == MentionForm::Nominal);
    described.is_some_and(|draft| {
        let mut members = chains.members(chain).take(MANY).map(|m| &chains.drafts[m]);
        chains.chain_at(draft.head) == Some(chain)
            || members.any(|other| office::is_a(document, other, &draft.lemma))
    })
}

/// "the officer who arrested *him*": the relative clause tells what the officer did to another.
fn is_done_by_described(document: &Document, token: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let subject = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass]);
    tree.relation(verb) == Relation::Relcl
        && subject.is_some_and(|s| s != token && document.token(s).tag.starts_with('W'))
        && argument_of(document, token, verb)
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
    let verb = verb_above(document, token).filter(|&verb| is_wanted_by(document, token, verb));
    let subject = verb.and_then(|verb| subject_of(document, verb));
    let asks = subject.is_some_and(|s| !s.passive && chains.chain_at(s.token) == Some(chain));
    // a prosecutor under whose name the talk is may be wanted as others are
    let heads = chains.heading(token) == Some(chain);
    asks || !heads && speakers::prosecutes(document, chains, chain)
}

/// "ordered *his arrest*", "issued a warrant for *his arrest*", not "fled before *his arrest*".
fn is_wanted_by(document: &Document, token: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let up_to_verb = tree.ancestors(token).skip(1).take_while(|&t| t != verb);
    up_to_verb
        .filter(|&t| tree.relation(t) == Relation::Prep)
        .all(|t| {
            !matches!(
                document.lower(t),
                "after" | "before" | "since" | "until" | "with" | "during" | "despite" | "upon"
            )
        })
}

/// "one *of* his sons", "the eldest *of* her brothers": whoever is picked out is none of the owner.
fn picks_out(document: &Document, of: usize) -> bool {
    let one = document.tree.head(of);
    document.lower(of) == "of" && (document.token(one).tag == "JJS" || document.is_pos(one, "NUM"))
}

/// "X is *his* cousin", "*his* lawyer is X": nobody is a cousin, or the lawyer, of himself.
fn is_own_relation(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let noun = tree.head(token);
    let be = tree.head(noun);
    let other = match tree.relation(noun) {
        Relation::Attr => subject_of(document, be).map(|s| s.token),
        Relation::Nsubj => tree.child_in(be, &[Relation::Attr]),
        _ => None,
    };
    document.lemma(be) == "be"
        && document.lower(token + 1) != "own"
        && crate::mentions::is_human_noun(document, noun)
        && other.is_some_and(|other| chains.chain_at(other) == Some(chain))
}

/// "Sa fille a signalé *sa* disparition", "Novak announced *his* death": nobody tells of his own.
fn tells_own_end(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let noun = tree.head(token);
    let verb = tree.head(noun);
    let tells = document.lexicon.speech.verbs.has(document.lemma(verb))
        || matches!(document.lemma(verb), "learn" | "hear" | "report" | "mourn");
    let mut frames = document.lexicon.fate.of_noun(document.lemma(noun));
    let end = frames.any(|frame| {
        matches!(
            frame.event,
            Some(FateEvent::Died | FateEvent::Killed | FateEvent::Missing)
        )
    });
    end && tells
        && tree.relation(noun) == Relation::Dobj
        && subject_of(document, verb).is_some_and(|s| chains.chain_at(s.token) == Some(chain))
}

/// The name that the phrase around a possessive is in apposition to.
fn apposed(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let noun = tree.head(token);
    let first = tree.first_conjunct(noun);
    // "his sister Ana and her husband": only the name is set beside the sister
    if first != noun && document.name_of(first).is_some() {
        return None;
    }
    (tree.relation(first) == Relation::Appos).then(|| tree.head(first))
}

/// The nearest verb above `token`.
pub fn verb_above(document: &Document, token: usize) -> Option<usize> {
    let mut above = document.tree.ancestors(token).skip(1);
    above.find(|&t| is_verb(document, t))
}

/// Whether `token` is a verb or an auxiliary.
pub fn is_verb(document: &Document, token: usize) -> bool {
    document.is_pos(token, "VERB") || document.is_pos(token, "AUX")
}

/// "He had helped *him* flee", "saw *her* leave": whoever helps or sees is somebody else than the one
/// who goes.
fn is_helped_by(
    document: &Document,
    chains: &Chains,
    token: usize,
    verb: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let helping = tree.head(verb);
    let goes = tree.relation(token) == Relation::Nsubj && tree.head(token) == verb;
    let object_case = matches!(document.lower(token), "him" | "her" | "them");
    let beneath = matches!(tree.relation(verb), Relation::Ccomp | Relation::Xcomp);
    goes && object_case
        && beneath
        && is_verb(document, helping)
        && subject_of(document, helping).is_some_and(|s| chains.chain_at(s.token) == Some(chain))
}

/// Whether `token` is an argument of `verb`, with or without a preposition.
pub fn argument_of(document: &Document, token: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let head = tree.head(token);
    head == verb
        || matches!(
            tree.relation(head),
            Relation::Prep | Relation::Agent | Relation::Dative
        ) && tree.head(head) == verb
}
