//! Reported speech: speakers and hearers, whose words the model makes part of what is said.

pub mod asides;
pub mod closing_speaker;
pub mod dash_ends;
pub mod said_between;
pub mod spoken;
pub mod told_hearers;
pub mod told_on;
pub mod told_that;
pub mod while_according;
