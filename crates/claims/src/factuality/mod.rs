//! How firmly, and whether at all, something is said to have happened: polarity, certainty,
//! modality and evidentiality, after FactBank (Saurí and Pustejovsky 2009).
//!
//! From the predicate the walk goes up through whatever it is embedded in; each governor, with
//! its own auxiliaries and adverbs, may weaken, turn or suspend what stands below.

mod accusation;
mod adjectives;
mod alternatives;
mod answers;
mod aside;
mod averse;
mod barred;
mod circumstances;
mod conditions;
mod content;
mod coordinated;
mod counterfactual;
mod details;
mod forms;
mod future_in_past;
mod governors;
mod hearsay;
mod helped;
mod idioms;
mod imagined;
mod left_open;
mod likelihood;
mod moods;
mod nouns;
mod only_how;
mod only_later;
mod own;
mod own_deed;
mod refuted;
mod retracted;
mod shared_not;
mod shown;
mod sort_of;
mod suspended;
mod unrealised;
mod untaken;

pub use answers::answer_to;
pub use aside::denied_beside;
pub use hearsay::{as_told_by, names_nobody};
pub use idioms::is_in_idiom;
pub use left_open::is_left_open;
pub use moods::is_under_way;
pub use only_later::is_only_later;
pub use own_deed::is_killing_denied;
pub use refuted::{
    called_false, found_false as untrue_word, is_negated, is_nobody, is_refuted, is_report,
};
pub use retracted::{is_found_false, is_that_report, points_back};
pub use untaken::vehicle_left;

use reportedly_model::{Certainty, Evidentiality, Modality, Polarity, Quoted};

use crate::Reader;
use crate::syntax::{Relation, impersonal_aside};

/// What the words make of an event.
#[derive(Debug, Clone, Default)]
pub struct Factuality {
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How sure.
    pub certainty: Certainty,
    /// Actual, intended, attempted, hypothetical.
    pub modality: Modality,
    /// Asserted or hearsay.
    pub evidentiality: Evidentiality,
    /// The words that hedge, in order.
    pub hedges: Vec<Quoted>,
    /// The governors that turn it round: "denied". A quotation without them would mislead.
    pub turned_by: Vec<usize>,
    /// Whether nothing is claimed at all: a question, an open alternative.
    pub void: bool,
}

impl Factuality {
    fn negate(&mut self) {
        self.polarity = match self.polarity {
            Polarity::Positive => Polarity::Negative,
            Polarity::Negative => Polarity::Positive,
        };
    }

    /// Turned round by `word`, which the evidence must show.
    fn negate_by(&mut self, word: usize) {
        self.negate();
        self.turned_by.push(word);
    }

    /// Lowers certainty, never raises it.
    fn at_most(&mut self, certainty: Certainty) {
        let order = |c: Certainty| match c {
            Certainty::Certain => 0,
            Certainty::Probable => 1,
            Certainty::Possible => 2,
            Certainty::Unknown => 3,
        };
        if order(certainty) > order(self.certainty) {
            self.certainty = certainty;
        }
    }

    /// What is only planned is less than what is tried, a plan to try and an attempt to plan alike;
    /// what hangs on a condition is least.
    fn suspend(&mut self, modality: Modality) {
        let order = |m: Modality| match m {
            Modality::Actual => 0,
            Modality::Attempted => 1,
            Modality::Intended => 2,
            Modality::Hypothetical => 3,
        };
        if order(modality) > order(self.modality) {
            self.modality = modality;
        }
    }

    /// One of several that the word at `or` offers.
    pub(crate) fn offer(&mut self, reader: &Reader, or: usize) {
        self.at_most(Certainty::Possible);
        self.hedge(reader, or..or + 1);
        self.hedges.sort_by_key(|hedge| hedge.span);
    }

    /// Untrue, says `word`: no doubt is left of what others are said to have doubted or hedged.
    fn refute(&mut self, word: usize) {
        self.negate_by(word);
        self.hedges.clear();
        self.certainty = Certainty::Certain;
        self.evidentiality = Evidentiality::Asserted;
    }

    /// Neither said nor denied: nobody is to take it for a happening.
    fn leave_open(&mut self) {
        self.at_most(Certainty::Unknown);
        self.suspend(Modality::Hypothetical);
    }

    fn hearsay(&mut self) {
        self.evidentiality = Evidentiality::Reported;
        self.at_most(Certainty::Probable);
    }

    fn hedge(&mut self, reader: &Reader, words: std::ops::Range<usize>) {
        let span = reader.document.span(words);
        let quoted = Quoted::new(reader.document.text(span), span);
        if !self.hedges.contains(&quoted) {
            self.hedges.push(quoted);
        }
    }
}

/// What the words around `predicate` make of it.
pub fn of(reader: &Reader, predicate: usize) -> Factuality {
    let tree = &reader.document.tree;
    let mut factuality = Factuality::default();
    let mut at = anchor(reader, predicate);
    own::apply(reader, at, &mut factuality);
    if at != predicate {
        own::apply(reader, predicate, &mut factuality);
        hearsay::presumed(reader, predicate, at, &mut factuality);
    }
    moods::apply(reader, predicate, &mut factuality);
    aside::apply(reader, predicate, &mut factuality);
    alternatives::apply(reader, predicate, &mut factuality);
    if let Some(verb) = impersonal_aside(reader.document, predicate) {
        // "X, it is believed, went on to Y"
        factuality.hearsay();
        factuality.hedge(reader, verb..verb + 1);
    }
    hearsay::believed_aboard(reader, predicate, &mut factuality);
    // "the murdered journalist": what describes somebody stands, whatever is said of them
    let walk = if tree.relation(predicate) == Relation::Amod {
        0
    } else {
        24
    };
    for _ in 0..walk {
        let head = tree.head(at);
        if head == at {
            break;
        }
        let (polarity, modality) = (factuality.polarity, factuality.modality);
        let goes_on = governors::apply(reader, at, head, &mut factuality);
        let turned = factuality.turned_by.len();
        let prevented = factuality.turned_by.iter().any(|&verb| {
            let words = &reader.document.lexicon.factuality;
            words.prevented.verbs.has(reader.document.lemma(verb))
        });
        // whoever tries, or means, to keep somebody from leaving says not whether it came to that
        factuality.void |= prevented && modality != factuality.modality;
        if factuality.polarity != polarity && factuality.turned_by.len() == turned {
            factuality.turned_by.push(head);
        }
        if !goes_on {
            break;
        }
        at = head;
    }
    hearsay::said_by_others(reader, predicate, &mut factuality);
    hearsay::according_to_nobody(reader, predicate, &mut factuality);
    retracted::apply(reader, predicate, &mut factuality);
    only_how::apply(reader, predicate, &mut factuality);
    answers::apply(reader, predicate, &mut factuality);
    factuality.void |= imagined::is_in_fiction(reader, predicate);
    factuality.void |= imagined::is_figure_of_speech(reader, predicate);
    factuality.void |= sort_of::is_of_a_sort(reader, predicate);
    factuality.void |= averse::is_only_rather(reader, predicate);
    idioms::apply(reader, predicate, &mut factuality);
    accusation::apply(reader, predicate, &mut factuality);
    factuality.hedges.sort_by_key(|hedge| hedge.span);
    factuality
}

/// The word whose auxiliaries and adverbs speak for the predicate: itself, the copula of an
/// adjective, the verb that a body is found by.
fn anchor(reader: &Reader, predicate: usize) -> usize {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(predicate);
    let complement = matches!(tree.relation(predicate), Relation::Acomp | Relation::Oprd);
    let carried = || {
        let mut frames = document.lexicon.fate.of_noun(document.lemma(predicate));
        frames.any(|frame| frame.governors.has(document.lemma(above)))
    };
    let told_by_verb = matches!(
        tree.relation(predicate),
        Relation::Nsubjpass | Relation::Nsubj | Relation::Dobj
    );
    if document.is_pos(predicate, "ADJ") && complement || told_by_verb && carried() {
        above
    } else {
        predicate
    }
}
