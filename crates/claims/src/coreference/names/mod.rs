//! Names and what stands beside them: which names are one person's, and what a name is told beside.

pub mod alias;
pub mod announced;
pub mod apposition;
pub mod by_marriage;
pub mod compound;
pub mod copula;
pub mod headed;
pub mod initials;
pub mod listing;
pub mod name;
pub mod naming;
pub mod spelling;
pub mod surname;
pub mod younger;
