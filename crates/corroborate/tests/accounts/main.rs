//! Accounts of several reports brought together: events, origins, whereabouts.
//!
//! Reports are told in a vocabulary of their own, which reads like prose:
//! `report_a(10, vera().went().via("Lebanon").to("Dubai").by("a friend"))`.

mod events;
mod hedged;
mod origins;
mod properties;
mod vocabulary;
mod whereabouts;
