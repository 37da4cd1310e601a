use std::collections::HashMap;

use reportedly_model::{FateEvent, Modality};
use serde::Deserialize;

use super::Words;

/// A group of words that make the same kind of claim, with what their arguments mean.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// Name of the rule, as claims show it.
    pub rule: String,
    /// Name of the rule where somebody moves the person: "was flown".
    #[serde(default)]
    pub taken: Option<String>,
    #[serde(default)]
    verbs: Vec<String>,
    #[serde(default)]
    nouns: Vec<String>,
    #[serde(default)]
    adjectives: Vec<String>,
    /// The direct objects that make the phrase ("take *refuge*"); empty where none is needed.
    #[serde(default)]
    pub objects: Words,
    /// The complements that make the phrase ("found *dead*"); empty where none is needed.
    #[serde(default)]
    pub complements: Words,
    /// Words beside the verb that make it another phrase: "caught *up* in", "hung by his *wrists*".
    #[serde(default)]
    pub unless: Words,
    /// The modifiers that make the phrase, of a noun ("*safe* passage") or of a verb's object
    /// ("took his *own* life").
    #[serde(default)]
    pub modifiers: Words,
    /// Verbs that mean this with a reflexive object ("gave *himself* up").
    #[serde(default)]
    pub reflexive: Words,
    /// Whom the claim is about.
    pub mover: Mover,
    /// What a direct object that is a place or vehicle means.
    #[serde(default)]
    pub object: Option<Slot>,
    /// What "in", "at" and "on" a place mean.
    #[serde(default, deserialize_with = "slot_or_none")]
    pub at: Option<Slot>,
    /// Whether the destination is said to have been reached.
    #[serde(default)]
    pub reached: Option<bool>,
    /// Whether the word makes a claim without any slot filled.
    #[serde(default)]
    pub bare: bool,
    /// Whether the direct object must be a vehicle.
    #[serde(default)]
    pub needs_vehicle: bool,
    /// Whether it means motion only with a vehicle ("put on a plane").
    #[serde(default)]
    pub needs_means: bool,
    /// Whether it means motion only with a goal ("comes from" a village does not).
    #[serde(default)]
    pub needs_goal: bool,
    /// Whether the direct object may be the vehicle ("drove a lorry").
    #[serde(default)]
    pub steers: bool,
    /// Whether the direct object is the one with whom the subject goes.
    #[serde(default)]
    pub accompanies: bool,
    /// Whether one goes after the direct object, or after whoever went before ("followed").
    #[serde(default)]
    pub trails: bool,
    /// Whether "to" somebody in a place tells the goal ("handed over to police in X").
    #[serde(default)]
    pub custody: bool,
    /// For nouns: the verbs that make the phrase ("his body *was found*"); empty where none is needed.
    #[serde(default)]
    pub governors: Words,
    /// Whether "for" a place names the goal ("left for").
    #[serde(default)]
    pub goal_after_for: bool,
    /// Whether this is the verb "be" with a place.
    #[serde(default)]
    pub copula: bool,
    /// Whether the words mean that it is not so ("absent").
    #[serde(default)]
    pub negative: bool,
    /// A modality that the words themselves bring along.
    #[serde(default)]
    pub modality: Option<Modality>,
    /// For nouns: whether only "of" names whom it befell; "their massacre" may be their doing.
    #[serde(default)]
    pub needs_of: bool,
    /// For nouns: the prepositions before whom it befell, where others than "of" are: "an armed
    /// attack *on* X".
    #[serde(default)]
    pub befalls: Words,
    /// Whether only the present, or what was going on, tells where somebody is: "works in", and
    /// not "worked in" of a life story.
    #[serde(default)]
    pub current: bool,
    /// Whether the subject was there with the object: "met him in".
    #[serde(default)]
    pub mutual: bool,
    /// Whether bodies, armies and ships do it as well ("joined"), so that it tells nobody for a person.
    #[serde(default)]
    pub of_anything: bool,
    /// Whether only its affirmation tells where somebody was: "was not questioned in X" does not.
    #[serde(default)]
    pub affirmed: bool,
    /// Whether it is told by who saw it, so that what was seen may hold the place: "seen *leaving
    /// the embassy in X*".
    #[serde(default)]
    pub seen: bool,
    /// Those whose doing it must be ("taken in by *police*"); empty where anybody's will do.
    #[serde(default)]
    pub agents: Words,
    /// Whether a passive that names nobody's doing will do as well.
    #[serde(default)]
    pub agentless: bool,
    /// Whether these agents only tell of it, so that they are its source: "reports put him in".
    #[serde(default)]
    pub told: bool,
    /// Words for those whom it befell, among whom a sentence counts others: "the *dead* included X".
    #[serde(default)]
    members: Vec<String>,
    /// What befell the person, for fates.
    #[serde(default)]
    pub event: Option<FateEvent>,
}

impl Frame {
    /// Whether the adjective `word`, in lower case, opens it.
    pub fn has_adjective(&self, word: &str) -> bool {
        self.adjectives.iter().any(|adjective| adjective == word)
    }

    /// Whether a place that is only pointed to is where the movement led: "X, where he fled".
    pub fn leads_on(&self) -> bool {
        self.reached == Some(true) && !matches!(self.object, Some(Slot::Via | Slot::Means))
    }
}

/// Which argument the claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mover {
    /// The subject.
    Subject,
    /// The object, or the subject of a passive.
    Object,
    /// The object where it is a person, else the subject.
    Either,
    /// For nouns: whoever receives what the noun names.
    Recipient,
}

/// A place slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Slot {
    /// Where from.
    Origin,
    /// Through where.
    Via,
    /// Where to.
    Destination,
    /// Where, for presences and fates.
    Place,
    /// By what.
    Means,
}

fn slot_or_none<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Slot>, D::Error> {
    let word = String::deserialize(from)?;
    Ok(match word.as_str() {
        "origin" => Some(Slot::Origin),
        "via" => Some(Slot::Via),
        "destination" => Some(Slot::Destination),
        "place" => Some(Slot::Place),
        _ => None,
    })
}

/// The frames of one kind, found by lemma.
#[derive(Debug)]
pub struct Frames {
    frames: Vec<Frame>,
    verbs: HashMap<String, Vec<(usize, Vec<String>)>>,
    nouns: HashMap<String, Vec<usize>>,
    adjectives: HashMap<String, Vec<usize>>,
    members: HashMap<String, usize>,
}

impl Frames {
    pub(super) fn new(frames: Vec<Frame>) -> Self {
        let mut verbs: HashMap<String, Vec<(usize, Vec<String>)>> = HashMap::new();
        let mut nouns: HashMap<String, Vec<usize>> = HashMap::new();
        let mut adjectives: HashMap<String, Vec<usize>> = HashMap::new();
        let mut members = HashMap::new();
        for (number, frame) in frames.iter().enumerate() {
            for phrase in &frame.verbs {
                let mut words = phrase.split(' ').map(str::to_owned);
                let lemma = words.next().unwrap_or_default();
                verbs
                    .entry(lemma)
                    .or_default()
                    .push((number, words.collect()));
            }
            for noun in &frame.nouns {
                nouns.entry(noun.clone()).or_default().push(number);
            }
            for word in &frame.members {
                members.insert(word.clone(), number);
            }
            for adjective in &frame.adjectives {
                adjectives
                    .entry(adjective.clone())
                    .or_default()
                    .push(number);
            }
        }
        for phrases in verbs.values_mut() {
            phrases.sort_by_key(|(number, rest)| {
                let frame = &frames[*number];
                let bound = !frame.objects.is_empty()
                    || !frame.complements.is_empty()
                    || !frame.agents.is_empty();
                (std::cmp::Reverse(rest.len()), !bound, *number)
            });
        }
        for numbers in nouns.values_mut() {
            numbers.sort_by_key(|&number| {
                let frame = &frames[number];
                let bound = !frame.modifiers.is_empty() || !frame.governors.is_empty();
                (!bound, number)
            });
        }
        Self {
            frames,
            verbs,
            nouns,
            adjectives,
            members,
        }
    }

    /// The frames that a verb of this lemma may open, the most specific first, each with the
    /// words that must follow it.
    pub fn of_verb(&self, lemma: &str) -> impl Iterator<Item = (&Frame, &[String])> {
        self.verbs
            .get(lemma)
            .into_iter()
            .flatten()
            .map(|(number, rest)| (&self.frames[*number], rest.as_slice()))
    }

    /// The frame of those whom `word`, in lower case, calls by what befell them: "the *dead*".
    pub fn of_members(&self, word: &str) -> Option<&Frame> {
        let number = self.members.get(word)?;
        self.frames.get(*number)
    }

    /// The frames that a noun of this lemma may open.
    pub fn of_noun(&self, lemma: &str) -> impl Iterator<Item = &Frame> {
        self.nouns
            .get(lemma)
            .into_iter()
            .flatten()
            .map(|&number| &self.frames[number])
    }

    /// The frames that an adjective of this lemma may open.
    pub fn of_adjective(&self, lemma: &str) -> impl Iterator<Item = &Frame> {
        self.adjectives
            .get(lemma)
            .into_iter()
            .flatten()
            .map(|&number| &self.frames[number])
    }
}
