//! Reported speech: who says, asks, denies or believes it, and to whom.

pub mod announced_events;
pub mod bare_denials;
pub mod hearers;
pub mod hearsay;
pub mod inquiries;
pub mod interposed;
pub mod judged;
pub mod opening_told;
pub mod quotes;
pub mod remarked;
pub mod reproached;
pub mod said_before;
pub mod said_behind;
pub mod said_besides;
pub mod said_to_have;
pub mod sources;
pub mod told_behind_colon;
pub mod told_to;
pub mod unfeared;
pub mod unshown;
pub mod wishes;
