use serde::{Deserialize, Serialize};

use crate::{Coded, Kind, Party, PlaceValue, Quoted};

/// The slots that each kind of claim has of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Slots {
    /// Going from one place to another.
    Movement(Movement),
    /// Being somewhere.
    Presence(Presence),
    /// Death, injury, arrest and the like.
    Fate(Fate),
    /// Warrants, charges, sanctions, asylum.
    Legal(Legal),
    /// An office or calling.
    Role(Role),
    /// Family.
    Kinship(Kinship),
    /// Any other tie.
    Association(Association),
    /// Anything else that a source says.
    Statement(Statement),
}

impl Slots {
    /// Every place in them, in the order in which they are passed.
    pub fn places(&self) -> Vec<&PlaceValue> {
        match self {
            Slots::Movement(movement) => {
                let onward = movement.via.iter().chain(&movement.destination);
                movement.origin.iter().chain(onward).collect()
            }
            Slots::Presence(presence) => presence.place.iter().collect(),
            Slots::Fate(fate) => fate.place.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The kind these slots belong to.
    pub fn kind(&self) -> Kind {
        match self {
            Slots::Movement(_) => Kind::Movement,
            Slots::Presence(_) => Kind::Presence,
            Slots::Fate(_) => Kind::Fate,
            Slots::Legal(_) => Kind::Legal,
            Slots::Role(_) => Kind::Role,
            Slots::Kinship(_) => Kind::Kinship,
            Slots::Association(_) => Kind::Association,
            Slots::Statement(_) => Kind::Statement,
        }
    }

    /// An empty presence.
    pub fn presence() -> Self {
        Slots::Presence(Presence::default())
    }
}

/// A movement: one motion predicate, one leg of a journey.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Movement {
    /// Places left.
    pub origin: Vec<PlaceValue>,
    /// Places passed through, in order.
    pub via: Vec<PlaceValue>,
    /// Places gone to.
    pub destination: Vec<PlaceValue>,
    /// Whether the destination was reached; `null` when the words do not say ("left for").
    pub reached: Option<bool>,
    /// By what: a helicopter, a boat, on foot.
    pub means: Vec<Quoted>,
    /// With whom.
    pub companions: Vec<Party>,
    /// Which journey of the report this is a leg of, such as `j1`.
    pub journey: Option<String>,
    /// Which leg, from 1.
    pub leg: Option<u32>,
}

/// Being somewhere; with negative polarity, not being there.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Presence {
    /// Where.
    pub place: Vec<PlaceValue>,
}

/// What befell a person; only what is said: "lost his life" is died, not killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum FateEvent {
    Died,
    Killed,
    Wounded,
    Tortured,
    Raped,
    Assaulted,
    Attacked,
    Ill,
    Treated,
    Starving,
    Arrested,
    Detained,
    Released,
    Captured,
    Surrendered,
    Stopped,
    Missing,
}

/// Death, injury, arrest and the like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fate {
    /// What befell the subject.
    pub event: Coded<FateEvent>,
    /// Where.
    pub place: Vec<PlaceValue>,
}

/// A step of law; one is never made of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum LegalAct {
    Warrant,
    Wanted,
    Accused,
    Investigated,
    Charged,
    Tried,
    #[serde(rename = "guilty plea")]
    GuiltyPlea,
    Convicted,
    Acquitted,
    Sentenced,
    #[serde(rename = "extradition request")]
    ExtraditionRequest,
    #[serde(rename = "arrest request")]
    ArrestRequest,
    #[serde(rename = "red notice")]
    RedNotice,
    Sanction,
    Asylum,
    Reward,
    Questioned,
    Testified,
}

/// A step of law that concerns the subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Legal {
    /// Which step.
    pub act: Coded<LegalAct>,
    /// Who took it.
    pub authority: Vec<Party>,
    /// Through whom it was passed on.
    pub relayed_by: Vec<Party>,
    /// Whom it is addressed to.
    pub addressee: Vec<Party>,
    /// What it depends on: "if he enters the country".
    pub condition: Option<Quoted>,
    /// What for, as worded: "complicity in war crimes".
    pub offence: Vec<Quoted>,
    /// Whether the subject was absent from the court; `null` when unsaid.
    pub in_absentia: Option<bool>,
}

/// Whether an office is still held.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum RoleStatus {
    Current,
    Former,
    #[default]
    Unstated,
}

/// An office or calling.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Role {
    /// The office, as worded.
    pub title: Quoted,
    /// Whose office it is.
    pub organization: Option<Party>,
    /// Whether it is still held.
    pub status: RoleStatus,
}

impl Role {
    /// The title, with "former" before one that is held no more and does not say so itself.
    pub fn title_in_words(&self) -> String {
        office_in_words(&self.title.text, self.status)
    }
}

/// A title, with "former" before one that is held no more and does not say so itself.
pub fn office_in_words(title: &str, status: RoleStatus) -> String {
    match status {
        RoleStatus::Former if !says_former(title) => format!("former {title}"),
        _ => title.to_owned(),
    }
}

/// Whether a title itself says that it is held no more.
pub fn says_former(title: &str) -> bool {
    const SAYING_SO: [&str; 4] = ["former", "ancien", "ex-", "late "];
    let lower = title.to_ascii_lowercase();
    SAYING_SO.iter().any(|word| lower.starts_with(word))
}

/// Family: the relative is the subject's relation (subject Petr, relation wife, relative Irena).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Kinship {
    /// What the relative is to the subject, in dictionary form.
    pub relation: Coded<String>,
    /// Who.
    pub relative: Party,
}

/// Any other tie between two parties.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Association {
    /// What the subject is to the other: "close to", "bodyguard of".
    pub relation: Coded<String>,
    /// Who.
    pub other: Party,
}

/// Anything else that a source says of the subject; never a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Statement {
    /// The words said.
    pub content: Quoted,
}
