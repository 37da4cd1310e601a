//! Every route of the case, its errors, and what hostile clients send; asked without a network.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod people;
mod reports;
mod service;
mod status;
