//! Every route of the case, its errors, and what hostile clients send; asked without a network.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod by_hand;
mod changes;
mod claims;
mod described;
mod events;
mod exports;
mod hostile_parameters;
mod judgements;
mod lists;
mod map;
mod pairs;
mod people;
mod progress;
mod reader;
mod remembered;
mod reports;
mod search;
mod service;
mod status;
mod upload;
mod whereabouts;
