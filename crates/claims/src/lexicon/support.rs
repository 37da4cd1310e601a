use serde::Deserialize;

use super::Words;

/// Words that lend others their grammar.
#[derive(Debug, Deserialize)]
pub struct SupportWords {
    /// Verbs whose subject does what their object names: "paid a visit".
    pub verbs: Words,
    /// Verbs whose subject only plans, or puts off, what their object names: "*plans* a visit".
    pub planning: Words,
    /// Of these, those that say nothing of the end: "embarked on".
    pub beginning: Words,
    /// Prepositions before an event of the sentence's subject: "during a visit".
    pub prepositions: Words,
    /// Verbs for being on the way, told of what befell somebody then: "*driving* to X, he was stopped".
    pub on_the_way: Words,
    /// Nouns for how one is somewhere: "under a false *name* in".
    pub circumstances: Words,
    /// What people go to, where it is: "flew to a *wedding* in X".
    #[serde(default)]
    pub occasions: Words,
    /// Nouns for what goes on somewhere, and befalls people there: "killed in a *bombing* in".
    pub scenes: Words,
    /// Of these, what lasts and is felt in many places, so that "the *war*" points to no one of them.
    pub lasting: Words,
    /// Nouns for what kills where it strikes: "a *missile* in X killed".
    pub weapons: Words,
    /// Verbs for what befalls people where it happens: "as the boat *sank* off X".
    pub mishaps: Words,
    /// Nouns for what one flees from, which goes on somewhere: "fled the *war* in X".
    pub dangers: Words,
    /// Nouns for what else one flees bodily, and not in argument: "fled *custody*".
    pub fled: Words,
    /// Adjectives beside which "be" still tells where: "*alive* in".
    pub states: Words,
    /// What somebody is somewhere on or in, or for: "on *leave* in X".
    pub stays: Words,
    /// Verbs, with their particle, by which one did not arrive: "was *turned back*".
    pub thwarting: Words,
    /// Verbs for what befalls a vehicle that does not arrive: "the boat *sank*".
    pub wrecking: Words,
    /// Verbs whose subject is to be moved as their object names: "*faces* extradition".
    pub facing: Words,
    /// Verbs for what a vehicle does with those aboard: "the plane *carrying* X".
    pub carrying: Words,
    /// Verbs by which a country has somebody within it: "*welcomed* X and his family".
    pub receiving: Words,
    /// Verbs whose subject only reckons with it: "is *fighting* deportation".
    pub reckoning: Words,
}
