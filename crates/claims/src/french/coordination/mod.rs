//! Coordination: rows of verbs, of people and of places, and who is counted among them.

pub mod casualties;
pub mod coordinated_verbs;
pub mod counted_besides;
pub mod included;
pub mod listed;
pub mod passive_rows;
pub mod row_roots;
pub mod rows;
pub mod rows_higher;
pub mod second_clauses;
pub mod steps_told;
