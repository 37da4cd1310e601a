//! Every route, its errors, and what hostile clients send; asked without a network.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod entities;
mod matching;
mod reconciliation;
mod searching;
mod service;
