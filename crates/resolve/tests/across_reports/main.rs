//! People across reports.

mod ages;
mod doubtful;
mod judgements;
mod one_by_one;
mod order;
mod people;
mod support;
