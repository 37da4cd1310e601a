//! Complements and circumstances: to which verb or noun a phrase belongs, which the model hangs on the word
//! beside it.

pub mod accused_of_doing;
pub mod after_object;
pub mod before_nouns;
pub mod before_time;
pub mod behind_day;
pub mod beyond_marks;
pub mod committed;
pub mod contrast;
pub mod day_between;
pub mod displaced;
pub mod double_genitive;
pub mod each_time;
pub mod fronted;
pub mod later_said;
pub mod long_genitives;
pub mod of_whom;
pub mod pending;
pub mod place_objects;
pub mod place_of_doing;
pub mod stranded_from;
pub mod trailing;
