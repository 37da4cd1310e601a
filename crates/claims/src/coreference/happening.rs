//! What befalls people, by class: two sentences that tell of an arrest may tell of the same one.

use reportedly_model::{FateEvent, LegalAct};

use super::pronouns::binding::is_verb;
use super::{Chains, MANY};
use crate::document::Document;
use crate::lexicon::{Frame, Mover};
use crate::syntax::Relation;

/// A class of happenings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// Taken, held, tried, let go.
    Law,
    /// Died or was killed.
    Death,
    /// Was hurt, or is missing.
    Harm,
    /// Went somewhere.
    Going,
    /// Is somewhere.
    Staying,
}

/// Whether one of `wanted` is told of whoever `chain` is, before the mention.
pub fn is_told(
    document: &Document,
    chains: &Chains,
    chain: usize,
    mention: usize,
    wanted: &[Happening],
) -> bool {
    let mut earlier = chains.earlier(chain, mention).take(MANY);
    earlier.any(|m| of(document, chains.drafts[m].head).is_some_and(|told| wanted.contains(&told)))
}

/// What befalls, or is done by, the one whom the mention headed by `head` stands for.
pub fn of(document: &Document, head: usize) -> Option<Happening> {
    let tree = &document.tree;
    let mut token = tree.first_conjunct(head);
    if tree.relation(token) == Relation::Appos {
        token = tree.first_conjunct(tree.head(token));
    }
    let governor = tree.head(token);
    let by_clause = || {
        tree.children_in(token, &[Relation::Acl])
            .filter(|&c| document.token(c).tag == "VBN")
            .find_map(|c| suffered(document, c))
    };
    let told = match tree.relation(token) {
        Relation::Nsubj if is_among_the_dead(document, governor) => Some(Happening::Death),
        Relation::Nsubj => before_the_law(document, governor)
            .or_else(|| declared(document, governor))
            .or_else(|| done(document, governor)),
        Relation::Nsubjpass | Relation::Dobj => suffered(document, governor),
        Relation::Poss => custody(document, governor).or_else(|| by_noun(document, governor)),
        Relation::Pobj => custody(document, tree.head(governor))
            .or_else(|| by_noun(document, tree.head(governor)))
            .or_else(|| law_reaches(document, governor).then_some(Happening::Law)),
        _ => None,
    };
    told.or_else(by_clause)
        .or_else(|| by_relative_clause(document, head))
        .or_else(|| by_relative_clause(document, token))
}

/// "whose husband was *among those killed*", "was among the dead".
fn is_among_the_dead(document: &Document, be: usize) -> bool {
    let tree = &document.tree;
    let fate = &document.lexicon.fate;
    let kills = |t: usize| {
        let mut frames = fate.of_verb(document.lemma(t));
        frames.any(|(frame, _)| {
            matches!(frame.event, Some(FateEvent::Killed | FateEvent::Died)) && !frame.negative
        })
    };
    let dead = |group: usize| {
        document.lower(group) == "dead"
            || tree
                .children_in(group, &[Relation::Acl, Relation::Relcl])
                .any(kills)
    };
    document.lemma(be) == "be"
        && tree.child_in(be, &[Relation::Neg]).is_none()
        && tree
            .children_in(be, &[Relation::Prep])
            .filter(|&p| matches!(document.lower(p), "among" | "amongst"))
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
            .any(dead)
}

/// "Novak, *who vanished* last week, took another road"; "Novak, a reporter *who was killed*".
fn by_relative_clause(document: &Document, noun: usize) -> Option<Happening> {
    let tree = &document.tree;
    let beside_name = tree.relation(noun) == Relation::Appos;
    if document.name_of(noun).is_none() && !beside_name {
        return None;
    }
    tree.children_in(noun, &[Relation::Relcl])
        .find_map(|clause| {
            let who = tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass])?;
            let own = document.lower(who) == "who";
            match tree.relation(who) {
                Relation::Nsubj if own => done(document, clause),
                Relation::Nsubjpass if own => suffered(document, clause),
                _ => None,
            }
        })
}

/// "declared *X wanted*", "found *X guilty*": what others say of the subject.
fn declared(document: &Document, state: usize) -> Option<Happening> {
    let tree = &document.tree;
    let said = matches!(
        tree.relation(state),
        Relation::Ccomp | Relation::Xcomp | Relation::Oprd
    );
    let finding = matches!(document.lemma(tree.head(state)), "declare" | "find");
    let bare = tree
        .child_in(state, &[Relation::Aux, Relation::Mark])
        .is_none();
    (said && finding && bare)
        .then(|| suffered(document, state))
        .flatten()
}

/// What the clause of `verb` tells of its subject: what it did, or was about to do.
fn done(document: &Document, verb: usize) -> Option<Happening> {
    let inner = document.tree.child_in(verb, &[Relation::Xcomp]);
    // "X, who they *say fled*": whoever says so did not flee
    let says = document.lexicon.speech.verbs.has(document.lemma(verb));
    let infinitive = |inner: &usize| {
        let mut auxiliaries = document.tree.children_in(*inner, &[Relation::Aux]);
        !says || auxiliaries.any(|aux| document.token(aux).tag == "TO")
    };
    let inner = inner.filter(infinitive);
    by_subject(document, verb).or_else(|| by_subject(document, inner?))
}

/// Verbs of going, hiding and dying: what their subjects do is what a report tells of them.
pub fn by_subject(document: &Document, verb: usize) -> Option<Happening> {
    let subject = |mover: Mover| !matches!(mover, Mover::Object);
    class(document, verb, |frame| {
        subject(frame.mover) && !frame.copula
    })
}

/// Verbs whose objects are people that something happens to.
pub fn suffered(document: &Document, verb: usize) -> Option<Happening> {
    let object = |mover: Mover| !matches!(mover, Mover::Subject);
    let lemma = document.lemma(verb);
    let by_law = || {
        let mut verbs = document.lexicon.legal.verbs.iter();
        let known = verbs.any(|legal| legal.verbs.iter().any(|verb| verb == lemma));
        known.then_some(Happening::Law)
    };
    class(document, verb, |frame| object(frame.mover)).or_else(by_law)
}

fn class(document: &Document, verb: usize, fits: impl Fn(&Frame) -> bool) -> Option<Happening> {
    let lexicon = document.lexicon;
    let lemma = document.lemma(verb);
    let told =
        |frame: &Frame, rest: &[String]| fits(frame) && has_its_words(document, verb, frame, rest);
    let fate = lexicon
        .fate
        .of_verb(lemma)
        .find(|(frame, rest)| told(frame, rest));
    let moves = || {
        lexicon
            .motion
            .of_verb(lemma)
            .any(|(frame, rest)| told(frame, rest))
    };
    let stays = || {
        lexicon
            .presence
            .of_verb(lemma)
            .any(|(frame, rest)| told(frame, rest))
    };
    match fate {
        Some((frame, _)) => Some(match of_event(frame.event) {
            // "survived the crash"
            Happening::Death if frame.negative => Happening::Harm,
            event => event,
        }),
        None if moves() => Some(Happening::Going),
        None => stays().then_some(Happening::Staying),
    }
}

/// "*took refuge*", "*showed up*", "shot *dead*", "*fatally* shot": whether the words that make the phrase stand beside the verb.
fn has_its_words(document: &Document, verb: usize, frame: &Frame, rest: &[String]) -> bool {
    let near = verb + 1..document.sentence(verb).end.min(verb + 8);
    let particles = rest.iter().all(|word| {
        near.clone()
            .any(|t| document.lower(t) == word || document.lemma(t) == word)
    });
    let objects = [Relation::Dobj, Relation::Nsubjpass];
    let object = frame.objects.is_empty()
        || document
            .tree
            .children_in(verb, &objects)
            .any(|o| frame.objects.has(document.lemma(o)));
    let around = verb.saturating_sub(2)..near.end;
    let complement = frame.complements.is_empty()
        || around
            .into_iter()
            .any(|t| frame.complements.has(document.lower(t)));
    particles && object && complement
}

fn of_event(event: Option<FateEvent>) -> Happening {
    match event {
        Some(FateEvent::Died | FateEvent::Killed) => Happening::Death,
        Some(
            FateEvent::Wounded
            | FateEvent::Tortured
            | FateEvent::Raped
            | FateEvent::Assaulted
            | FateEvent::Attacked
            | FateEvent::Ill
            | FateEvent::Treated
            | FateEvent::Starving
            | FateEvent::Missing,
        ) => Happening::Harm,
        _ => Happening::Law,
    }
}

/// "went on trial", "faces charges", "X was in the dock".
fn before_the_law(document: &Document, verb: usize) -> Option<Happening> {
    let tree = &document.tree;
    let objects = tree
        .children_in(verb, &[Relation::Prep])
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .chain(tree.child_in(verb, &[Relation::Dobj]));
    let proceedings = &document.lexicon.persons.proceedings;
    let mut named = objects.map(|t| document.lemma(t));
    named
        .any(|word| proceedings.has(word))
        .then_some(Happening::Law)
}

/// "a warrant *for* X", "filed charges *against* X", "the search *for* X": whether a preposition
/// leads from a step of law, or from a hunt, to the one whom it is for.
fn law_reaches(document: &Document, preposition: usize) -> bool {
    let tree = &document.tree;
    let governor = tree.head(preposition);
    let word = document.lower(preposition);
    let subject = [Relation::Dobj, Relation::Nsubjpass];
    // "a warrant was issued for X": the phrase hangs on the verb
    let noun = if is_verb(document, governor) {
        tree.child_in(governor, &subject)
    } else {
        Some(governor)
    };
    let step = |noun: usize| {
        let lemma = document.lemma(noun);
        let mut steps = document.lexicon.legal.nouns.iter();
        steps.any(|step| step.nouns.iter().any(|n| n == lemma) && takes(&step.person, word))
    };
    noun.is_some_and(step) || word == "for" && is_hunt(document, governor)
}

fn takes(prepositions: &[String], word: &str) -> bool {
    prepositions.iter().any(|known| known == word)
}

/// "the *search* for X", "police are *looking* for X".
fn is_hunt(document: &Document, token: usize) -> bool {
    let hunts = &document.lexicon.persons.hunts;
    hunts.has(document.lemma(token))
}

/// Whether the law reaches for the one whom the mention headed by `head` stands for: the object of
/// what an officer, a court or a body does by law, and not of a quarrel between people.
pub fn is_matter_of_law(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let head = tree.first_conjunct(head);
    match tree.relation(head) {
        Relation::Pobj => law_reaches(document, tree.head(head)),
        Relation::Dobj => {
            let lemma = document.lemma(tree.head(head));
            let mut verbs = document.lexicon.legal.verbs.iter();
            let by_law = |act| !matches!(act, LegalAct::Accused);
            verbs.any(|step| by_law(step.act) && step.verbs.iter().any(|verb| verb == lemma))
        }
        Relation::Nsubj => declared(document, tree.head(head)) == Some(Happening::Law),
        _ => false,
    }
}

/// "the *killing* of X", "X's *death*".
fn by_noun(document: &Document, noun: usize) -> Option<Happening> {
    let mut frames = document.lexicon.fate.of_noun(document.lemma(noun));
    let frame = frames.next().filter(|_| document.is_pos(noun, "NOUN"))?;
    Some(of_event(frame.event))
}

/// "her arrest", "the extradition of X", "X's trial".
fn custody(document: &Document, noun: usize) -> Option<Happening> {
    let lexicon = document.lexicon;
    let word = document.lemma(noun);
    let mut requests = lexicon.legal.requests.iter();
    let of_law =
        requests.any(|request| request.wants.has(word)) || lexicon.persons.proceedings.has(word);
    (document.is_pos(noun, "NOUN") && of_law).then_some(Happening::Law)
}
