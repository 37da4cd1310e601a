//! Words that the model takes for others: their bounds, parts of speech, genders and numbers.

pub mod absolute_nouns;
pub mod being;
pub mod broken;
pub mod clitics;
pub mod compass;
pub mod conditions;
pub mod convinced;
pub mod feminine;
pub mod fetched;
pub mod life_words;
pub mod misread;
pub mod names_as_verbs;
pub mod object_clitics;
pub mod ordinal_nouns;
pub mod others;
pub mod participles;
pub mod pronouns;
pub mod sentences;
pub mod tens;
