//! The words of Reportedly as types: report, block, analysis, mention, claim, source, reading.
//!
//! Every crate speaks in these types; none of them does any work of its own. Offsets count
//! Unicode code points of the report's text, never bytes, and every value that comes from the
//! text carries the words it came from.
//!
//! ```
//! use reportedly_model::{Claim, Kind, Party, PartyType, Slots, Span, Evidence};
//!
//! let subject = Party::new("Irena Novak", PartyType::Person, "she", Span::new(0, 3));
//! let claim = Claim::new("report.txt", subject, Slots::presence(), Evidence::default());
//! assert_eq!(claim.kind(), Kind::Presence);
//! let json = serde_json::to_value(&claim).unwrap();
//! assert_eq!(json["kind"], "presence");
//! assert!(json["place"].as_array().unwrap().is_empty());
//! ```

mod analysis;
mod claim;
mod counts;
mod event;
mod judgement;
mod mention;
mod origins;
mod person;
mod place;
mod reading;
mod report;
mod slots;
mod source;
mod span;
mod value;
mod whereabouts;

pub use analysis::{Analysis, Entity, Token};
pub use claim::{Certainty, Claim, Evidence, Evidentiality, Kind, Modality, Polarity};
pub use counts::ReportCounts;
pub use event::{
    Absence, Absent, Account, Event, Facet, FacetEntry, FacetPair, FacetSlot, FacetValue, Verdict,
};
pub use judgement::{Judgement, JudgementStanding, JudgementVerdict, MentionSelector};
pub use mention::{Chain, Gender, Mention, MentionForm, MentionType, Number};
pub use origins::{JoinGround, JoinStanding, OriginGroup, OriginJoin, Origins, SourcedAccount};
pub use person::{
    LinkEvidence, LinkGround, PairToDecide, Person, PersonLink, PersonMember, SeenName, ToldAge,
};
pub use place::{PlaceValue, Precision};
pub use reading::Reading;
pub use report::{Block, BlockRole, Credit, DateBasis, Published, Relation, RelationKind, Report};
pub use slots::{
    Association, Fate, FateEvent, Kinship, Legal, LegalAct, Movement, Presence, Role, RoleStatus,
    Slots, Statement, office_in_words, says_former,
};
pub use source::{Source, SourceChain, SourceType};
pub use span::{CharIndex, Span};
pub use value::{Anchor, Coded, Party, PartyType, Quoted, TimeValue};
pub use whereabouts::{
    ApartGround, Change, ChangeKind, ClaimRef, Coverage, Denial, FateReport, Overturn, PlaceApart,
    PlaceLevel, PlaceReport, Revision, RuledOut, Standing, Whereabouts,
};
