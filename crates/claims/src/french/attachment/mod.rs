//! Complements and circumstances: to which verb or noun a phrase belongs, which the model hangs on the word
//! beside it.

pub mod accused_of;
pub mod agreeing;
pub mod attached;
pub mod behind_days;
pub mod behind_places;
pub mod behind_since;
pub mod beside_days;
pub mod boarded;
pub mod far_complements;
pub mod fronted_origins;
pub mod led_off;
pub mod moved_up;
pub mod narrower;
pub mod nearest;
pub mod no_objects;
pub mod occasions;
pub mod parted_events;
pub mod participles_as_adjectives;
pub mod source_inside;
pub mod then_there;
pub mod times_as_objects;
pub mod times_over;
pub mod while_trying;
