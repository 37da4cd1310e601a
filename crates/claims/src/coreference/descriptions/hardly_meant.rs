//! Of those whom a description may be, the ones who are hardly meant: the dead, of whom is told that
//! they go somewhere; whoever is in office, of "the former minister"; the unhurt, of "the victim".

use reportedly_model::{MentionForm, MentionType};

use super::holders::keep;
use super::office;
use super::portfolio::says_former;
use crate::coreference::happening::{self, Happening};
use crate::coreference::pronouns::binding::verb_above;
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::mentions::Draft;
use crate::names::NameType;
use crate::syntax::Relation;

/// "the victim" is nobody of whom no death and no harm is told, if there is anybody else, and never
/// whom the law is after.
pub fn keep_the_befallen(
    document: &Document,
    chains: &Chains,
    mention: usize,
    found: &mut Vec<(usize, usize)>,
) {
    let befallen = &document.lexicon.persons.befallen;
    if !befallen.has(&chains.drafts[mention].lemma) {
        return;
    }
    let told = |chain: usize, wanted: &[Happening]| {
        happening::is_told(document, chains, chain, mention, wanted)
    };
    let hurt = |chain: usize| told(chain, &[Happening::Death, Happening::Harm]);
    found.retain(|&(chain, _)| hurt(chain) || !told(chain, &[Happening::Law]));
    keep(found, |&(chain, _)| hurt(chain));
}

/// "the suspect" is whomever the law is after, and none of those of whom only a death is told; "the fugitive"
/// is whoever is told to have gone, and not whom the law let go: if there is anybody.
pub fn keep_whom_the_word_tells(
    document: &Document,
    chains: &Chains,
    mention: usize,
    found: &mut Vec<(usize, usize)>,
) {
    let lemma = &chains.drafts[mention].lemma;
    let persons = &document.lexicon.persons;
    let told = match (persons.fled.has(lemma), persons.before_the_law.has(lemma)) {
        (true, _) => Happening::Going,
        (false, true) => Happening::Law,
        (false, false) => return,
    };
    keep(found, |&(chain, _)| {
        happening::is_told(document, chains, chain, mention, &[told])
    });
    // "X was stabbed by Y. *The suspect* fled"
    let harmed = [Happening::Death, Happening::Harm];
    found.retain(|&(chain, _)| {
        let of =
            |wanted: &[Happening]| happening::is_told(document, chains, chain, mention, wanted);
        told == Happening::Going || of(&[told]) || !of(&harmed)
    });
}

/// What is told of the living is told of none who died a sentence before, if there is anybody else.
pub fn keep_the_living(
    document: &Document,
    chains: &Chains,
    mention: usize,
    found: &mut Vec<(usize, usize)>,
) {
    if outlives(document, &chains.drafts[mention]) {
        keep(found, |&(chain, _)| {
            !is_told_dead(document, chains, chain, mention)
        });
    }
}

/// How much less somebody told dead is meant by the pronoun `mention` of whom is told that they go
/// somewhere: "His father was killed in May. *He* fled in June."
pub fn as_dead(document: &Document, chains: &Chains, mention: usize, chain: usize) -> i32 {
    let meant = outlives(document, &chains.drafts[mention])
        || is_concerned(document, &chains.drafts[mention]);
    if meant && is_told_dead(document, chains, chain, mention) {
        150
    } else {
        0
    }
}

/// "l'intéressé", of whom a matter is that goes on.
fn is_concerned(document: &Document, draft: &Draft) -> bool {
    let words = document
        .text(document.span(draft.tokens.clone()))
        .to_lowercase();
    document.is_french && (words.ends_with("intéressé") || words.ends_with("intéressée"))
}

/// How much less "a security source" is meant by "he" or "she": it is taken up as "the source".
pub fn as_source(document: &Document, chains: &Chains, candidate: usize) -> i32 {
    let draft = &chains.drafts[candidate];
    let source = draft.form == MentionForm::Nominal && document.lemma(draft.head) == "source";
    if source { 80 } else { 0 }
}

/// "the fallen leader *was moved* to A": what is told of the living, and not of a time before.
fn outlives(document: &Document, draft: &Draft) -> bool {
    let alive = matches!(
        happening::of(document, draft.head),
        Some(Happening::Going | Happening::Law | Happening::Staying)
    );
    let before = verb_above(document, draft.head).is_some_and(|verb| {
        let mut auxiliaries = document.tree.children_in(verb, &[Relation::Aux]);
        auxiliaries.any(|aux| document.lower(aux) == "had")
    });
    (alive || is_somewhere(document, draft.head)) && !before
}

/// "*is* in A": where only the living are.
fn is_somewhere(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let be = tree.head(head);
    tree.relation(head) == Relation::Nsubj
        && document.lemma(be) == "be"
        && matches!(document.token(be).tag.as_str(), "VBZ" | "VBP")
        && tree.children_in(be, &[Relation::Prep]).any(|p| {
            let place = tree.child_in(p, &[Relation::Pobj]);
            matches!(document.lower(p), "in" | "at")
                && place.is_some_and(|place| document.is_name(place, NameType::Place))
        })
}

/// So many sentences on, a death is past: whoever a portrait opens with as dead goes on to live in it.
const DEATH_IN_MIND: usize = 2;

/// Whether one of the sentences before the mention tells of the death of whoever `chain` is.
fn is_told_dead(document: &Document, chains: &Chains, chain: usize, mention: usize) -> bool {
    let sentence = |m: usize| document.tree.sentence(chains.drafts[m].head);
    let mut earlier = chains.earlier(chain, mention);
    // "The body of X was found. X *had flown* in on Monday. He was visited by two men": told of the time before
    let latest = chains.earlier(chain, mention).next();
    if latest.is_some_and(|m| is_told_of_before(document, chains.drafts[m].head)) {
        return false;
    }
    earlier.any(|m| {
        (1..=DEATH_IN_MIND).contains(&(sentence(mention) - sentence(m)))
            && happening::of(document, chains.drafts[m].head) == Some(Happening::Death)
            && !is_mere_talk(document, chains.drafts[m].head)
    })
}

/// "X *had flown* in", as the subject.
fn is_told_of_before(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let subject = matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass);
    let mut auxiliaries = tree.children_in(tree.head(head), &[Relation::Aux]);
    subject && auxiliaries.any(|aux| document.lower(aux) == "had")
}

/// "the *story* of his death", "*rumours* of her killing".
fn is_mere_talk(document: &Document, owner: usize) -> bool {
    let tree = &document.tree;
    let of = tree.head(tree.head(owner));
    tree.relation(owner) == Relation::Poss
        && document.is_pos(of, "ADP")
        && document
            .lexicon
            .factuality
            .hearsay
            .nouns
            .has(document.lemma(tree.head(of)))
}

/// "President A received B. *The former minister* left": whoever holds another office now is hardly
/// the one that left one, if there is anybody else.
pub fn keep_out_of_office(
    document: &Document,
    chains: &Chains,
    mention: usize,
    found: &mut Vec<(usize, usize)>,
) {
    let description = &chains.drafts[mention];
    if !says_former(document, description) {
        return;
    }
    let roles = &document.lexicon.roles;
    let office = office::stem(&description.lemma);
    let elsewhere = |chain: usize| {
        let mut called = chains.members(chain).take(MANY);
        called.any(|m| {
            let draft = &chains.drafts[m];
            let other = |t: usize| roles.nouns.has(document.lower(t));
            !says_former(document, draft)
                && !office::is_titled(document, draft, office)
                && office::titles(document, draft).any(other)
        })
    };
    if found.iter().any(|&(chain, _)| !elsewhere(chain)) {
        found.retain(|&(chain, _)| !elsewhere(chain));
    }
}

/// "*une* otage … l'otage a été *remis*": two words of one form, of whom articles and participles tell that one is a
/// woman and the other a man.
pub fn agrees_otherwise(document: &Document, one: usize, other: usize) -> bool {
    if is_of_other_rank(document, one, other) {
        return true;
    }
    let genders = (
        told_by_agreement(document, one),
        told_by_agreement(document, other),
    );
    document.is_french && matches!(genders, (Some(a), Some(b)) if a != b)
}

/// "l'aîné" and "le cadet", for which English has one word.
fn is_of_other_rank(document: &Document, one: usize, other: usize) -> bool {
    let word = |t: usize| document.text(document.span(t..t + 1)).to_lowercase();
    let first = |t: usize| word(t).chars().next();
    let siblings = document.lemma(one) == "sibling" && document.lemma(other) == "sibling";
    document.is_french && siblings && first(one) != first(other)
}

/// The gender of the article, or else of the participle that the noun is the subject of.
fn told_by_agreement<'d>(document: &'d Document, noun: usize) -> Option<&'d str> {
    let tree = &document.tree;
    let gender = |t: usize| {
        let mut features = document.token(t).morph.split('|');
        features.find_map(|feature| feature.strip_prefix("Gender="))
    };
    let article = tree.child_in(noun, &[Relation::Det]).and_then(gender);
    let undergoes = tree.relation(noun) == Relation::Nsubjpass;
    article.or_else(|| gender(tree.head(noun)).filter(|_| undergoes))
}

/// "la gendarmerie" and "la police", for which English has one word.
pub fn is_other_body(document: &Document, one: &Draft, other: &Draft) -> bool {
    let words = |draft: &Draft| {
        document
            .text(document.span(draft.head..draft.head + 1))
            .to_lowercase()
    };
    document.is_french && one.mention_type != MentionType::Person && words(one) != words(other)
}
