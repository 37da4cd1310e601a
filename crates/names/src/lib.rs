//! Personal names.
mod letters; mod sounds; mod distance; mod script; mod name; mod comparison;
pub use name::*; pub use comparison::*;
