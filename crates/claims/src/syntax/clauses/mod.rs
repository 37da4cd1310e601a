//! Clauses: the verb that a clause has, its relative and complement clauses, and where it ends.

pub mod called_untrue;
pub mod casualties;
pub mod continued;
pub mod denied_doing;
pub mod expletive;
pub mod finite;
pub mod interrupted;
pub mod joined_clauses;
pub mod members_who;
pub mod overlong;
pub mod semicolons;
pub mod side_by_side;
pub mod stranded_verb;
pub mod swallowed;
pub mod told_clauses;
pub mod verdicts;
pub mod which_on_person;
pub mod who_on_body;
pub mod whole_clause;
