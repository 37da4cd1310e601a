//! Claims of several reports about one happening, and how their slots compare.

mod across;
mod as_of;
mod happenings;
mod journeys;
mod standpoints;
