//! Clauses: relative, adverbial and complement clauses, parentheses, and the main clause around them.

pub mod after_relative;
pub mod asides;
pub mod clefts;
pub mod contents;
pub mod did_not_know;
pub mod incomplete;
pub mod interrupted;
pub mod main_behind_commas;
pub mod object_relatives;
pub mod opening_clauses;
pub mod relative_objects;
pub mod relative_pairs;
pub mod relative_roots;
pub mod relative_times;
pub mod relatives_of_named;
pub mod relatives_on_bodies;
pub mod swallowed_by_whose;
pub mod that_clauses;
pub mod vehicle_relatives;
pub mod when_clauses;
pub mod while_told;
pub mod whose_clauses;
