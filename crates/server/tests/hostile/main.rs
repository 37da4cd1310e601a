//! What nobody should send: from other machines, from other pages, without end or all at once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
mod bodies;
mod browsers;
mod connections;
mod service;
