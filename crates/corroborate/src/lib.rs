//! Brings accounts together: what several reports say of one happening, where they agree, refine
//! or contradict one another, how many independent information origins stand behind it, and
//! where a person was last reported.
//!
//! The main functions are [`events`], [`origins`], [`whereabouts`] and [`changes`]; all of them
//! take a [`Corpus`] and give types of the model back. The order of the reports never changes
//! a result, and a copy never counts as a second origin. There is no clock: dates are parameters.
//!
//! ```
//! use reportedly_corroborate::{Corpus, events, whereabouts};
//! # use reportedly_model::*;
//! # let span = Span::new(0, 10);
//! # let subject = Party::new("Vera Lind", PartyType::Person, "Vera Lind", Span::new(0, 9));
//! # let place = PlaceValue { name: "Beirut".into(), text: "Beirut".into(), span, place: None,
//! #     country: None, lat: None, lon: None, precision: None };
//! # let slots = Slots::Presence(Presence { place: vec![place] });
//! # let claim = Claim::new("note.txt", subject, slots, Evidence::default());
//! # let mention = Mention { text: "Vera Lind".into(), span: Span::new(0, 9), chain: 0,
//! #     mention_type: MentionType::Person, form: MentionForm::Name };
//! # let chain = Chain { name: "Vera Lind".into(), named: true, mention_type: MentionType::Person,
//! #     names: vec!["Vera Lind".into()], gender: None, mentions: vec![0] };
//! # let report = Report { id: "1f".into(), name: "note.txt".into(), ..Report::default() };
//! # let readings = [Reading { report, mentions: vec![mention], chains: vec![chain],
//! #     claims: vec![claim] }];
//! # let member = PersonMember { report: "1f".into(), report_name: "note.txt".into(), chain: 0 };
//! # let people = [Person { id: "p1".into(), name: "Vera Lind".into(), of: None, names: vec![],
//! #     person_type: PartyType::Person, members: vec![member], links: vec![],
//! #     doubts: vec![], ages: vec![] }];
//! // One undated report, "note.txt", says that Vera Lind is in Beirut.
//! let corpus = Corpus::new(&readings, &people);
//! assert_eq!(events(&corpus)[0].origins.high, 1);
//! let answer = whereabouts(&corpus, "p1", None).unwrap();
//! assert_eq!(
//!     answer.answer,
//!     "Last reported in Beirut (reports without a date; date unstated). note.txt cites nobody: \
//!      1 origin. Nothing later in the one report read, 1 undated."
//! );
//! ```

mod archive;
mod as_of;
pub mod at_place;
mod corpus;
mod events;
mod facet;
mod first_told;
mod groundwork;
mod happening;
mod in_line;
mod index;
mod links;
mod misdated;
mod name_of;
mod origins;
mod place_order;
mod place_orders;
mod report_names;
mod source;
mod tellings;
mod tense;
mod time;
mod topics;
mod unit;
mod whereabouts;
mod who;
mod words;

pub use as_of::events_as_of;
pub use corpus::{Corpus, ReportRelation};
pub use events::{add_absent, events};
pub use first_told::tell_first;
pub use groundwork::{Groundwork, Made, Outlines, Topic};
pub use in_line::in_line;
pub use misdated::is_misdated;
pub use origins::origins;
pub use place_order::{NoGazetteer, PlaceRelation};
pub use report_names::{Meant, NamedReport, NotFound, ReportNames};
pub use time::{edtf_days, edtf_in_words};
pub use whereabouts::{
    OpenAnswer, OpenWords, all_whereabouts, besides, changes, report_counts, whereabouts,
    whereabouts_of,
};
