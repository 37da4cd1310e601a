//! People across reports.

mod order;
mod people;
mod support;
