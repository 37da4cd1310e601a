//! Pronouns and possessives: who agrees, whom the grammar excludes, and who is uppermost in the mind of the
//! reader.

pub mod binding;
pub mod bystander;
pub mod cited_again;
pub mod in_brackets;
pub mod kept_apart;
pub mod named_next;
pub mod never_meant;
pub mod out_of_quotes;
pub mod own_step;
pub mod owner;
pub mod pairs;
pub mod preference;
pub mod pronoun;
pub mod row_members;
pub mod salience;
pub mod ship;
pub mod speaker_at_home;
pub mod speakers;
pub mod speaking;
pub mod speaks_of_others;
pub mod taken_along;
pub mod topic;
pub mod truthful;
pub mod unreached;
pub mod welcomed;
pub mod who_talked;
