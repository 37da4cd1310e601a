use serde::{Deserialize, Serialize};

use crate::{Certainty, Evidentiality, FateEvent, Origins, PlaceValue, ReportCounts};

/// The current answer for a person: where last reported, according to whom, and why.
///
/// It never says where the person *is*; it says what reports up to a date allow to be said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Whereabouts {
    /// Id of the person.
    pub person: String,
    /// Name of the person.
    pub name: String,
    /// Reports published after this date were left out; `null` when every report counts.
    pub as_of: Option<String>,
    /// The answer in a few sentences.
    pub answer: String,
    /// What sort of answer.
    pub standing: Standing,
    /// Death or detention, which head the answer, attributed.
    pub fates: Vec<FateReport>,
    /// Where last reported, most tenable first: with [`Standing::Disputed`] the first two or
    /// more are level.
    pub places: Vec<PlaceReport>,
    /// Places that an earlier or a finished leg leads to, latest first.
    pub earlier: Vec<PlaceReport>,
    /// Places said to have been left; that says nothing of where to.
    pub ruled_out: Vec<RuledOut>,
    /// Who is said to have gone since, nobody says where to: what tells so last.
    #[serde(default)]
    pub gone: Vec<ClaimRef>,
    /// Places that are no candidates: intended, attempted, passed through, inferred.
    pub apart: Vec<PlaceApart>,
    /// What is denied, by whom.
    pub denials: Vec<Denial>,
    /// Corrections and retractions that touch the person, and what rested on them.
    pub revisions: Vec<Revision>,
    /// What would overturn the answer.
    pub overturn: Vec<Overturn>,
    /// What the answer rests on, and what was not looked at.
    pub coverage: Coverage,
}

/// What sort of answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// One place stands before all others.
    Reported,
    /// Several places are level, or the place is denied.
    Disputed,
    /// Only places that were left, or that are no candidates.
    OnlyRuledOut,
    /// No report says anything.
    NothingReported,
}

/// A claim and its report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimRef {
    /// File name of the report.
    pub report: String,
    /// Id of the claim.
    pub claim: String,
}

/// A place, with those who report it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceReport {
    /// The place, as the earliest account has it.
    pub place: PlaceValue,
    /// The claims that say so, earliest report first; those of places within it included.
    pub claims: Vec<ClaimRef>,
    /// How many independent origins these have.
    pub origins: Origins,
    /// When, in EDTF; `null` when nothing is known, not even from publication dates.
    pub when: Option<String>,
    /// Whether `when` is said of the event, or only bounded by publication dates.
    pub when_stated: bool,
    /// Whether an account says that the place was reached; false when arrival is unsaid.
    pub arrival_stated: bool,
    /// The strongest certainty among the claims.
    pub certainty: Certainty,
    /// Asserted by at least one account, or hearsay in all.
    pub evidentiality: Evidentiality,
    /// Wider places that the accounts name or this one lies in, innermost first, each with its
    /// own count.
    pub within: Vec<PlaceLevel>,
    /// Why it stands where it stands in the ranking, in words.
    pub reasons: Vec<String>,
}

/// A wider place that an answer lies in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceLevel {
    /// The wider place.
    pub place: PlaceValue,
    /// The claims that support it, those of narrower places included.
    pub claims: Vec<ClaimRef>,
    /// How many independent origins these have.
    pub origins: Origins,
}

/// A place that was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RuledOut {
    /// The place.
    pub place: PlaceValue,
    /// The claims that say that it was left.
    pub claims: Vec<ClaimRef>,
    /// When, in EDTF, as far as known.
    pub when: Option<String>,
    /// Why, in words.
    pub reason: String,
}

/// A place that is mentioned with the person, and is no candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceApart {
    /// The place.
    pub place: PlaceValue,
    /// Why it is no candidate.
    pub ground: ApartGround,
    /// The claims that mention it.
    pub claims: Vec<ClaimRef>,
    /// The same in words.
    pub reason: String,
}

/// Why a place is no candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ApartGround {
    /// Planned, permitted, ordered or asked for.
    Intended,
    /// Tried, with nothing said of success.
    Attempted,
    /// Under a condition.
    Hypothetical,
    /// Said not to have been reached.
    NotReached,
    /// Passed through.
    Transit,
    /// Follows from what others are said to have done, and is said by nobody.
    Inferred,
}

/// Death or detention, as reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FateReport {
    /// What is said to have befallen the person.
    pub event: FateEvent,
    /// Where, when it is said.
    pub place: Option<PlaceValue>,
    /// Where else, by accounts that contradict the first.
    #[serde(default)]
    pub rival_places: Vec<PlaceValue>,
    /// When, in EDTF, as far as known.
    pub when: Option<String>,
    /// The claims that say so.
    pub claims: Vec<ClaimRef>,
    /// The claims that deny it.
    pub denied_by: Vec<ClaimRef>,
    /// Of a death: claims of a later movement or presence, which cannot be true as well.
    #[serde(default)]
    pub later_signs: Vec<ClaimRef>,
    /// How many independent origins stand behind it as it is told, in that place; of the claims, some
    /// may leave the place unsaid.
    pub origins: Origins,
    /// How sure the firmest account is.
    #[serde(default)]
    pub certainty: Certainty,
    /// The same in words, with who says it.
    pub words: String,
}

impl FateReport {
    /// Whether it is a death.
    pub fn is_death(&self) -> bool {
        matches!(self.event, FateEvent::Died | FateEvent::Killed)
    }

    /// Whether somebody denies it, or reports the dead alive at a later time.
    pub fn is_disputed(&self) -> bool {
        !self.denied_by.is_empty() || !self.later_signs.is_empty()
    }
}

/// A denial: its speaker's claim, which deletes nothing and implies no other place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Denial {
    /// The claim.
    pub claim: ClaimRef,
    /// The place where the person is said not to be, or not to have gone to or left.
    pub place: Option<PlaceValue>,
    /// Whether it touches the first place of the answer, for the same period.
    pub disputes_answer: bool,
    /// The same in words, with who says it.
    pub words: String,
}

/// A correction or retraction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Revision {
    /// File name of the report that corrects or retracts.
    pub by: String,
    /// File name of the report that is corrected or retracted.
    pub of: String,
    /// Whether the older report lost its support (retraction) or was replaced (correction).
    pub retracts: bool,
    /// The claims of the older report that no longer count.
    pub withdrawn: Vec<ClaimRef>,
    /// What changed for this person, in words, and what else rested on the older report.
    pub words: String,
}

/// Something that would overturn the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Overturn {
    /// The claim in question; `null` when no report has made it yet.
    pub claim: Option<ClaimRef>,
    /// What would have to happen, and what the answer would be then.
    pub words: String,
}

/// What an answer rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coverage {
    /// Reports that were given, those not read included.
    pub given: usize,
    /// Reports that were read and count at the as-of date.
    pub read: usize,
    /// Reports that could not be read, by file name.
    pub not_read: Vec<String>,
    /// Reports left out because they were published after the as-of date.
    pub later: usize,
    /// Reports without a publication date among those read.
    pub undated: usize,
    /// Latest publication date among those read.
    pub published_to: Option<String>,
    /// Reports among those read that another corrects or retracts: they are shown, and support nothing.
    #[serde(default)]
    pub withdrawn: usize,
    /// Reports among those read that are known to be copies of another: of the same bytes, or called
    /// so by themselves or by an analyst.
    #[serde(default)]
    pub copies: usize,
}

impl Coverage {
    /// How many reports there are, as every screen and command counts them.
    pub fn counts(&self) -> ReportCounts {
        ReportCounts {
            given: self.given,
            read: self.read,
            not_read: self.not_read.len(),
            later: self.later,
            withdrawn: self.withdrawn,
            copies: self.copies,
        }
    }
}

/// What changed between two answers for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Change {
    /// What changed.
    pub what: ChangeKind,
    /// In words, with the reason.
    pub words: String,
    /// The claims that brought it about.
    pub claims: Vec<ClaimRef>,
}

/// What can change between two answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Somebody else is taken for the same person, or for another one now.
    Identity,
    /// Another fate, or a denial of it.
    Fate,
    /// Another place stands first.
    Answer,
    /// The answer became disputed, or is so no longer.
    Standing,
    /// The same place, with more or fewer origins.
    Support,
    /// A place became, or is no longer, a rival.
    Rival,
    /// A place was ruled out, or is so no longer.
    RuledOut,
    /// A denial came up, or fell away.
    Denial,
    /// A correction or retraction came in.
    Revision,
}
