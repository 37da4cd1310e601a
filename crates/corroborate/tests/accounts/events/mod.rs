//! Claims of several reports about one happening, and how their slots compare.

mod across;
mod happenings;
mod journeys;
mod standpoints;
