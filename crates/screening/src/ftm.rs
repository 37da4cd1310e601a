//! Entities of FollowTheMoney, and the model that says what their schemata mean.

mod entity;
mod model;

pub use entity::{Entity, iso_dates};
pub use model::{Model, Property, Schema, ValueType, model};
