use reportedly_model::{LegalAct, Modality};
use serde::Deserialize;

use super::Words;

/// Steps of law, as verbs, nouns and requests.
#[derive(Debug, Deserialize)]
pub struct LegalWords {
    /// "convicted X of", "X is wanted for".
    #[serde(rename = "verb")]
    pub verbs: Vec<LegalVerb>,
    /// "a warrant for X".
    #[serde(rename = "noun")]
    pub nouns: Vec<LegalNoun>,
    /// "asked Y to arrest X".
    #[serde(rename = "request")]
    pub requests: Vec<LegalRequest>,
    /// What "of" ties to a court without being an offence: "court of *appeal*".
    pub court_names: Words,
    /// Nouns for measures and places of punishment, behind which an offence may stand: "nine
    /// *years* in *prison* for fraud".
    pub terms: Words,
    /// What a reward is offered for: "*information* on X".
    pub tips: Words,
    /// Of those whom a reward is offered for, what one must tell to earn it.
    pub looked_for: Words,
    /// What of somebody's is looked into when he is: "into X's *finances*".
    pub matters: Words,
    /// What terms are served for: "18 years for *fraud*".
    pub crimes: Words,
    /// What else is denied of oneself: "denies any *wrongdoing*".
    pub denied_matters: Words,
    /// Crimes whose aim follows: "*conspiring* to launder money".
    pub conspiring: Words,
    /// Courts and police that go by their place when they have no name.
    pub known_by_place: Words,
    /// Courts and those who serve them.
    pub judicial: Words,
    /// Verbs that say no: "*refused* asylum".
    pub refusing: Words,
    /// Verbs that undo a step: "*lifted* the warrant".
    pub undoing: Words,
    /// Names of bodies that list people, in lower case: "the UN *Security Council*".
    pub listing_bodies: Vec<String>,
    /// Verbs for putting people on a list, and for taking them off: "have been *added*".
    pub putting_on: Words,
    /// "have been *removed*".
    pub taking_off: Words,
    /// Labels that entries of notices have: "*DOB* 12 May 1961".
    pub entry_labels: Words,
    /// What is done to an entry that stays: "is amended".
    pub entry_changes: Words,
    /// Of these, what stands before an office: "*Position*: minister".
    pub entry_positions: Words,
    /// What such bodies list people as: "a global *terrorist*".
    pub listed_as: Words,
    /// Verbs and nouns that keep somebody from being handed over: "*refused* to extradite".
    pub withholding: Words,
    /// Verbs that only ask for a step, or think of it: "*called* for sanctions".
    pub proposing: Words,
    /// Of these, verbs whose subject applies for it to a court or body.
    pub applying: Words,
    /// Nouns before "charge" or "trial" that are no crime: "*show* trial".
    pub no_crimes: Words,
    /// Letters for a crime: "*DUI* charges".
    pub crime_letters: Words,
    /// Who accuses without being a body with a name: "the *opposition*".
    pub accusers: Words,
    /// Where terms are served: "seven years in *prison*".
    pub prisons: Words,
    /// Verbs whose subject would have somebody in its hands: "*wants* him back to face charges".
    pub wanting: Words,
    /// Verbs that tell how a trial goes on, their subject: "the trial *opened*".
    pub under_way: Words,
    /// Of the verbs around a trial, those for one yet to come: "*awaits* trial".
    pub to_be_tried: Words,
    /// Nouns that only lead up to the offence: "in *connection* with", "on *charges* of".
    pub links: Words,
}

impl LegalWords {
    /// What leads to the offence behind a verb that only accuses or charges: what stands there is
    /// alleged, not found.
    pub fn accusing_prepositions(&self, lemma: &str) -> Option<&[String]> {
        self.verbs
            .iter()
            .filter(|frame| matches!(frame.act, LegalAct::Accused | LegalAct::Charged))
            .find(|frame| frame.verbs.iter().any(|verb| verb == lemma))
            .map(|frame| frame.offence.as_slice())
    }
}

/// A step of law whose verb takes the person as its object.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalVerb {
    /// Name of the rule.
    pub rule: String,
    /// Which step.
    pub act: LegalAct,
    /// Lemmas, with complement where they have one ("find guilty").
    pub verbs: Vec<String>,
    /// Prepositions before the offence.
    #[serde(default)]
    pub offence: Vec<String>,
    /// Whether only the passive and the participle mean it ("is sought").
    #[serde(default)]
    pub passive_only: bool,
    /// Whether it means nothing legal without an offence.
    #[serde(default)]
    pub needs_offence: bool,
    /// Whether the object must be human.
    #[serde(default)]
    pub human: bool,
    /// Whether the subject is the person: "*pleaded* guilty".
    #[serde(default)]
    pub own: bool,
    /// Whether only bodies that keep lists of the sanctioned take the step, and must be named:
    /// "*listed* by the UN Security Council".
    #[serde(default)]
    pub by_listing_bodies: bool,
    /// Verbs over it that make it another step, or none: "*pleaded* guilty".
    #[serde(default)]
    pub unless_under: Words,
    /// Whether the person owns what the step is taken on: "*froze* the assets of X".
    #[serde(default)]
    pub on_assets: bool,
    /// Whether, in the active, only states and those who act for them take the step.
    #[serde(default)]
    pub by_states: bool,
    /// Whether it is this step only where charges are named: "was *tried* on fraud charges".
    #[serde(default)]
    pub on_charges: bool,
    /// Which step it is by itself, whether charges are named or not: a *trial*.
    #[serde(default)]
    pub itself: Option<LegalAct>,
    /// Whether the words mean that it was not so: "pleaded *innocent*".
    #[serde(default)]
    pub negative: bool,
    /// What it is by itself, when not yet done: "*summoned* for questioning".
    #[serde(default)]
    pub modality: Option<Modality>,
}

/// A step of law named by a noun.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalNoun {
    /// Name of the rule.
    pub rule: String,
    /// Which step.
    pub act: LegalAct,
    /// Lemmas.
    pub nouns: Vec<String>,
    /// Modifiers one of which must stand there ("*red* notice").
    #[serde(default)]
    pub modifiers: Words,
    /// Prepositions before the person.
    pub person: Vec<String>,
    /// Verbs whose subject is the person ("*faces* a warrant").
    pub holder: Words,
    /// Verbs whose subject is the authority ("*issued* a warrant").
    pub giver: Words,
    /// Verbs whose subject asks for it ("*seeks* asylum").
    #[serde(default)]
    pub asker: Words,
    /// Prepositions before the offence.
    pub offence: Vec<String>,
    /// Whether the person may stand deeper ("a reward for information on X").
    #[serde(default)]
    pub deep: bool,
    /// Whether it means nothing legal without an offence.
    #[serde(default)]
    pub needs_offence: bool,
    /// Whether it must be a term of punishment ("a *prison* sentence").
    #[serde(default)]
    pub penal: bool,
    /// Whether a court, a prison or an offence must tell that it is a punishment: "a seven-year
    /// *term*".
    #[serde(default)]
    pub judged: bool,
    /// Whether it is this step only where charges are named: "on *trial* on fraud charges".
    #[serde(default)]
    pub on_charges: bool,
    /// Which step it is by itself, whether charges are named or not: a *trial*.
    #[serde(default)]
    pub itself: Option<LegalAct>,
    /// Whether a noun before it is the offence: "*fraud* charges".
    #[serde(default)]
    pub crime_before: bool,
    /// Whether its possessor is the person: "*his* trial".
    #[serde(default)]
    pub possessed: bool,
    /// The prepositions behind which a holder's noun stands: "is *on* trial".
    #[serde(default)]
    pub behind: Words,
    /// Whether only states and unions take the step, courts another one of that name.
    #[serde(default)]
    pub by_states: bool,
    /// Where only states give it, what else does so for them: an "*embassy*".
    #[serde(default)]
    pub protectors: Words,
    /// The words that tell such a noun apart from all others of its name: "*temporary* protection".
    #[serde(default)]
    pub statutory: Words,
    /// What it is unless granted or refused: an "asylum *application*".
    #[serde(default)]
    pub modality: Option<Modality>,
}

/// A step of law asked of somebody else.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalRequest {
    /// Name of the rule.
    pub rule: String,
    /// Which step.
    pub act: LegalAct,
    /// What is asked for, verb or noun.
    pub wants: Words,
    /// What is asked for in this sense only where bodies ask bodies: "*return*".
    #[serde(default)]
    pub between_bodies: Words,
    /// Verbs of asking.
    pub verbs: Words,
    /// Prepositions before the offence.
    pub offence: Vec<String>,
    /// Nouns of asking.
    pub nouns: Words,
}
