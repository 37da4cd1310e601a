use std::collections::HashMap;

use serde::Deserialize;

use super::Words;

/// Cues of attribution.
#[derive(Debug, Deserialize)]
pub struct Speech {
    /// Verbs whose subject is the source of the clause they govern.
    pub verbs: Words,
    /// Of these, what only somebody does who speaks: no evidence, no plan.
    pub speaking: Words,
    /// What is said of those who believe: "is *convinced* that".
    pub convinced: Words,
    /// Of these, verbs by which the last speaker goes on.
    pub continuing: Words,
    /// Verbs whose subject denies it.
    pub denials: Words,
    /// Verbs by which somebody is asked to tell: "*urged* the army to disclose".
    pub demanding: Words,
    /// What is asked for, so that to reject it is an act: "rejected a *motion*".
    pub pleas: Words,
    /// Verbs whose subject tells of the event that is their object: "*confirmed* his arrest".
    pub telling: Words,
    /// Verbs of seeing: whoever saw is the source.
    pub perception: Words,
    /// What is said of those who told something: they *lie*, they are *honest*.
    pub truthfulness: Words,
    /// Verbs of those who are told: "*received* information from a witness that".
    pub hearing: Words,
    /// Before whom it is said, where nobody is named who says so: "*the court* was told".
    #[serde(default)]
    pub hearings: Words,
    /// Verbs of those who are there when something happens: "*observed* his arrival".
    pub witnessing: Words,
    /// Nouns that govern a clause: "the claim that".
    pub nouns: Words,
    /// Prepositional cues: "according to".
    pub prepositions: Words,
    /// Participles before whoever is cited: "citing".
    pub citing: Words,
    /// Verbs of citing in a relative clause: "which cited".
    pub cite: Words,
    /// Occasions on which somebody speaks to an outlet: "an interview with AFP".
    pub talks: Words,
    /// What may follow a noun for a source: "people familiar with the matter".
    pub knowing: Words,
    /// Nouns for media and papers that speak in headlines: "State media: …".
    pub colon_nouns: Words,
    /// Words in the label of whoever speaks in a transcript, besides callings: "MS. ROE:".
    pub turn_words: Words,
    /// Participles of what is done with a paper by whoever holds it: "a memo seen by AFP".
    pub holding: Words,
    /// First words of papers' names: "La Tarde".
    pub outlet_articles: Words,
    /// What a headline's label calls a piece: "*EXCLUSIVE*: …".
    pub piece_labels: Words,
    /// Initials of countries, which label headlines: "*RDC*: …".
    pub country_initials: Words,
    /// What sets one side's word against another's: "though", "while".
    pub contrasts: Words,
    /// Verbs in "as confirmed by X".
    pub as_verbs: Words,
    /// Verbs that name the one who is told.
    pub told: Words,
    /// Nouns that make a nominal a source.
    pub source_nouns: Words,
    /// Nouns for papers.
    pub document_nouns: Words,
    /// Bodies that are also many people: "the army".
    #[serde(default)]
    pub bodies: Words,
    /// Words for one of several who were spoken of, and now speak: "*one* said … *another* said".
    #[serde(default)]
    pub one_of_several: Words,
    /// Names of media.
    pub outlets: Words,
    /// Nouns for media.
    pub outlet_nouns: Words,
}

/// Offices and callings.
#[derive(Debug, Deserialize)]
pub struct Roles {
    /// Words that stand before a name as a title.
    pub titles: Words,
    /// Titles that are mere courtesy.
    pub courtesy: Words,
    /// Nouns that name a person by office.
    pub nouns: Words,
    /// Of these, offices held in a place away from home: "ambassador in Paris".
    pub posted: Words,
    /// Endings of such nouns.
    pub suffixes: Vec<String>,
    /// Nouns that look like an office and are none.
    pub vague: Words,
    /// Modifiers that set the office apart from the present.
    pub former: Words,
    /// Of these, those that say the office is no longer held.
    pub former_statuses: Words,
    /// Modifiers that say it is still held.
    pub current: Words,
    /// Abbreviated titles and what they stand for, without full stop.
    pub abbreviations: HashMap<String, String>,
    /// "leads the division".
    #[serde(rename = "verb")]
    pub verbs: Vec<RoleVerbs>,
    /// What is commanded or run without being a body: "the *garrison*".
    pub commanded: Words,
    /// "was named minister".
    pub appointment: RoleVerbs,
    /// "resigned as minister".
    pub departure: RoleVerbs,
    /// "left his *post* as minister".
    pub posts: Words,
    /// Offices with a portfolio that is no body: "*minister* of trade".
    pub portfolio: Words,
    /// Words that make another office of the one they stand before: "prime minister".
    pub ranks: Words,
    /// What a rank stands before without being one: "General *Staff*".
    pub bodies_after_rank: Words,
    /// Offices that a state gives: a "*Lebanese minister*" is one of Lebanon's.
    pub offices_of_state: Words,
}

/// Verbs that give somebody an office.
#[derive(Debug, Deserialize)]
pub struct RoleVerbs {
    /// Lemmas.
    pub verbs: Words,
}

/// Nouns for people who are neither told by office nor by kin.
#[derive(Debug, Deserialize)]
pub struct Persons {
    /// One person.
    pub person: Words,
    /// Several, though the word may stand in the singular.
    pub group: Words,
    /// Peoples whose name is the same for one and for many.
    pub peoples: Words,
    /// How many: people only with "of" and people after it.
    pub counts: Words,
    /// Who tells what befell himself: "a *survivor* said he was beaten".
    pub own_story: Words,
    /// Never people.
    pub things: Words,
    /// Adjectives that with "the" stand for people: "the *wounded* were taken to".
    pub conditions: Words,
    /// Nouns for one person that only take up who was named: "the tycoon".
    pub epithets: Words,
    /// Nouns for people that, with "the", may take up whoever the report is about: "the fugitive".
    pub general: Words,
    /// Who speaks of others by office.
    pub officials: Words,
    /// Of these, the offices of the law.
    pub law: Words,
    /// Bodies in arms, which have no kin.
    pub forces: Words,
    /// Words before a by-name.
    pub aliases: Vec<String>,
    /// Words before the real name of somebody known by another.
    pub real_names: Vec<String>,
    /// Words before a name that may be lent to another: "in the *name of*".
    pub borrowed_names: Vec<String>,
    /// Words that tell a man.
    pub male: Words,
    /// Words that tell a woman.
    pub female: Words,
    /// Verbs that give somebody a name.
    pub naming: Words,
    /// Adverbs that take the name back.
    pub misnaming: Words,
    /// Those who act or speak for or upon whoever a text is about, and are never that one.
    pub hangers_on: Words,
    /// Sources whose name is never told: "a source".
    pub nameless: Words,
    /// Titles of men that are also names of women: "Sheikh".
    pub titles_of_either: Words,
    /// Parties to a case: "the *Appellant*".
    pub litigants: Words,
    /// Nouns for somebody in the hands of the law, or wanted by it.
    pub before_the_law: Words,
    /// Nouns for somebody who has gone: "the *fugitive*".
    pub fled: Words,
    /// Nouns for somebody who was killed or hurt.
    pub befallen: Words,
    /// What partners do together who are neither relatives nor in business.
    pub pastimes: Words,
    /// Those whose partner goes on duty with them.
    pub on_duty: Words,
    /// What somebody before the law is in or under: "on *trial*".
    pub proceedings: Words,
    /// Verbs and nouns of looking for somebody: "the *search* for X".
    pub hunts: Words,
    /// Relatives who are younger than the one they hang on: "his *son*".
    pub descendants: Words,
    /// Relatives who are older: "his *uncle*".
    pub forebears: Words,
    /// Words by which somebody or something else than before is told of.
    pub another: Words,
    /// Words for several persons named before.
    pub several: Several,
    /// Wider words for narrower ones: an "officer" may be a "general".
    pub kinds: HashMap<String, Words>,
}

/// Words for several persons named before: "the two men", "both".
#[derive(Debug, Deserialize)]
pub struct Several {
    /// Words that need no article, nor a noun behind them.
    pub alone: Words,
    /// Nouns that any persons may be called by.
    pub nouns: Words,
    /// Nouns for a husband or a wife.
    pub spouses: Words,
    /// How many the words say that they are.
    pub counts: HashMap<String, usize>,
}

/// Nouns for places and vehicles.
#[derive(Debug, Deserialize)]
pub struct PlaceWords {
    /// Adverbs for how one goes, which look like nouns: "travelled *overland*".
    pub ways: Words,
    /// Nouns that head a place.
    pub nouns: Words,
    /// Nouns that do so only with a word before them.
    pub qualified: Words,
    /// Nouns that head a place only with "of" and a place after them: "the eastern *part* of X".
    pub parts: Words,
    /// Adverbs that name a place.
    pub adverbs: Words,
    /// Words for places that are counted: "*Camp* 12".
    pub numbered: Words,
    /// Of these, those that say too little to be a value.
    pub vague: Words,
    /// Prepositions of what lies by a place and not in it.
    pub around: Words,
    /// Vehicles and ways of going.
    pub vehicles: Words,
    /// Narrower words under wider ones for what carries people: a helicopter is an aircraft.
    pub kinds_of_vehicles: HashMap<String, Words>,
    /// States and provinces by their short forms behind a comma: "Paris, *Ky.*".
    pub states: HashMap<String, String>,
    /// Compass words.
    pub regions: Words,
    /// Where somebody heads without further words: "fled *east*".
    pub headings: Words,
    /// How a source speaks of its own country.
    pub own_country: OwnCountry,
}

/// Words for the country of whoever speaks: "*our soil*", "entered *the country*".
#[derive(Debug, Deserialize)]
pub struct OwnCountry {
    /// Nouns for a country.
    pub nouns: Words,
    /// Words that make it the source's own.
    pub owners: Words,
    /// Articles, with which it is the source's own where the source says who came in.
    pub articles: Words,
}

/// Words for bodies.
#[derive(Debug, Deserialize)]
pub struct Organizations {
    /// Nouns that head a body's name or description.
    pub nouns: Words,
    /// Those of them that neither go anywhere nor are held: offices, not people.
    pub offices: Words,
    /// Those that courts try as they try people: "the bank was indicted".
    pub businesses: Words,
    /// Those that are numbered: "the 12th Light Brigade".
    pub units: Words,
    /// Well-known bodies whose names have no such noun.
    pub names: Words,
}

/// Words that change how firmly something is said.
#[derive(Debug, Deserialize)]
pub struct FactualityWords {
    /// Plans, permissions, orders.
    pub intended: Operators,
    /// What one shrinks from.
    pub averse: Operators,
    /// Verbs that take for granted that what their object tells happened: "condemned the killing".
    pub presupposed: Operators,
    /// What is reckoned with: "at *risk* of being killed".
    pub reckoned: Operators,
    /// Verbs whose object is still to come: "faces extradition".
    pub pending: Operators,
    /// Verbs whose object, where it is for others to carry out, is still to come.
    pub contested: Operators,
    /// "his *whereabouts* are *unknown*", "nobody *knows* his whereabouts".
    pub whereabouts: Operators,
    /// What it did not quite come to: "came within *minutes* of".
    pub missed: Operators,
    /// "it is *certain* that".
    pub sure: Operators,
    /// "it is *imperative* that".
    pub needful: Operators,
    /// Attempts.
    pub attempted: Operators,
    /// Governors that leave the embedded event standing.
    pub achieved: Operators,
    /// Help, and parts played in what another did: "*helped* him escape".
    pub helped: Operators,
    /// Failures and prohibitions.
    pub prevented: Operators,
    /// Plans given up.
    pub cancelled: Operators,
    /// What is asked for, and what it leads to is not yet there.
    pub sought: Operators,
    /// Verbs that make what their object names: "issue" a warrant.
    pub brought: Operators,
    /// Verbs that ask for what follows "for" or "to".
    pub goal: Operators,
    /// Verbs that demand what the present tense below them tells.
    pub demanding: Operators,
    /// Untrue.
    pub untrue: Operators,
    /// Statements, and what is done to those that are no longer meant: "retracted the statement".
    pub retracted: Operators,
    /// "put an *end* to rumours".
    pub ended: Operators,
    /// What there is none of where nothing is known: "no *sign* that he left".
    pub sign: Operators,
    /// Verbs by which nothing may tell: "nothing *indicates* that he left".
    pub showing: Operators,
    /// What was said at first, and is so no more.
    pub superseded: Operators,
    /// True, and found to be so.
    pub accurate: Operators,
    /// Verbs that take for granted what they govern.
    pub factive: Operators,
    /// Feelings about what is taken for granted: "was not *surprised* that".
    pub felt: Operators,
    /// Fiction, jokes, dreams.
    pub unreal: Imagined,
    /// What wounds or carries away only in a manner of speaking.
    pub figurative: Operators,
    /// Of the plans and permissions, things that are given: they hedge nothing.
    pub given: Operators,
    /// Verbs that say what something is: "called the report a lie".
    #[serde(default)]
    pub calling: Operators,
    /// What is wished had been otherwise.
    #[serde(default)]
    pub counterfactual: Operators,
    /// What is said of an event that is still to come.
    #[serde(default)]
    pub yet_to_come: Operators,
    /// Verbs whose object did not happen: "faked his own death".
    #[serde(default)]
    pub feigned: Operators,
    /// Words that make an infinitive one of something that happened: "the first to leave".
    pub singled_out: Operators,
    /// What is said of an event that will hardly come.
    #[serde(default)]
    pub improbable: Operators,
    /// How something was done, which may be denied of what was done.
    #[serde(default)]
    pub manner: Operators,
    /// Denials.
    pub denied: Operators,
    /// Open questions.
    pub doubted: Operators,
    /// Hearsay that names nobody.
    pub hearsay: Operators,
    /// Likely.
    pub probable: Operators,
    /// Possible.
    pub possible: Operators,
    /// Future.
    pub future: Operators,
    /// Conditions.
    pub conditional: Operators,
    /// Negation.
    pub negation: Operators,
}

/// Words of one effect, by part of speech.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Operators {
    /// Lemmas of verbs.
    pub verbs: Words,
    /// Of the hearsay verbs, those that leave no doubt ("is known to").
    pub firm: Words,
    /// Words for those who say so when nobody is named: "*some* say".
    pub nobody: Words,
    /// Of the hearsay nouns, those that only a verb of spreading makes one: "*word* spread".
    pub spreading: Words,
    /// Of the verbs of giving up, those that only put off.
    pub postponing: Words,
    /// Of the achieved verbs, those of arriving.
    pub arrivals: Words,
    /// Lemmas of nouns.
    pub nouns: Words,
    /// Adverbs.
    pub adverbs: Words,
    /// Adjectives.
    pub adjectives: Words,
    /// Modal auxiliaries.
    pub modals: Words,
    /// Conjunctions.
    pub marks: Words,
    /// Determiners.
    pub determiners: Words,
    /// Prepositions.
    pub prepositions: Words,
}

/// Words of what is only imagined.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imagined {
    /// Verbs over what is not meant: "joke".
    pub verbs: Words,
    /// Adverbs that say so.
    pub adverbs: Words,
    /// Works of fiction, and dreams.
    pub nouns: Words,
    /// Nouns that are fiction with one of `adjectives` before them: "television series".
    pub serial: Words,
    /// What makes one of `serial` fiction.
    pub adjectives: Words,
    /// What makes a work no fiction: "documentary".
    pub factual: Words,
    /// Verbs that tell what footage has.
    pub shown: Words,
    /// Verbs of actors and their parts.
    pub played: Words,
}
