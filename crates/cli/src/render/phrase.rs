//! A claim in one phrase: what its subject is said to have done, how firmly, and when.

use reportedly_corroborate::{at_place, edtf_in_words};
use reportedly_model::{
    Anchor, Association, Certainty, Claim, Coded, Evidentiality, Fate, FateEvent, Kinship,
    Modality, Party, PartyType, PlaceValue, Polarity, Precision, Presence, Quoted, Role,
    RoleStatus, Slots, TimeValue, says_former,
};

use super::flow::{Tone, Words};
use super::legal;
use super::movement::say_movement;
use super::wording::{self, singular_title};

/// The forms of a predicate that the modalities need.
pub(super) struct Forms {
    /// It is so: "was arrested".
    pub(super) affirmed: &'static str,
    /// It is not so: "was not arrested".
    pub(super) negated: &'static str,
    /// After "was to", "tried to", "would": "be arrested".
    pub(super) bare: &'static str,
}

impl Forms {
    pub(super) const fn new(
        affirmed: &'static str,
        negated: &'static str,
        bare: &'static str,
    ) -> Self {
        Self {
            affirmed,
            negated,
            bare,
        }
    }
}

/// What `claim` says of its subject, without the subject.
pub(crate) fn phrase(claim: &Claim) -> Words {
    let mut words = Words::default();
    match &claim.slots {
        Slots::Movement(movement) => say_movement(&mut words, claim, movement),
        Slots::Presence(presence) => say_presence(&mut words, claim, presence),
        Slots::Fate(fate) => say_fate(&mut words, claim, fate),
        Slots::Legal(step) => legal::say(&mut words, claim, step),
        Slots::Role(role) => say_role(&mut words, claim, role),
        Slots::Kinship(kinship) => say_kinship(&mut words, claim, kinship),
        Slots::Association(association) => say_association(&mut words, claim, association),
        Slots::Statement(statement) => {
            // the words themselves tell what is denied or doubted
            words.say(Tone::Plain, "statement:");
            words.say(Tone::Quoted, &quoted(&statement.content.text));
        }
    }
    say_time(&mut words, claim.time.as_ref());
    words
}

/// Who a party is: its name, or for somebody without one the words, with whom they hang on.
pub(crate) fn party(party: &Party) -> String {
    match &party.of {
        Some(anchor) if is_unnamed(party) => anchored(&party.name, anchor, party.party_type),
        _ => party.name.clone(),
    }
}

/// Whether all that a report calls somebody is a description, here or wherever it first told of them.
fn is_unnamed(party: &Party) -> bool {
    const DESCRIBING: [&str; 14] = [
        "her", "his", "its", "my", "our", "their", "the", "a", "an", "un", "une", "son", "sa",
        "leur",
    ];
    let first = party.name.split(' ').next().unwrap_or_default();
    party.name == party.text || DESCRIBING.contains(&first.to_lowercase().as_str())
}

/// "his closest allies" as "Marko Perko’s closest allies", "the wife" as "Marko Perko’s wife",
/// "some relatives" as "some relatives of Marko Perko"; "Perko’s family" as it is.
pub(crate) fn anchored(words: &str, anchor: &Anchor, party_type: PartyType) -> String {
    const POSSESSIVES: [&str; 6] = ["her", "his", "its", "my", "our", "their"];
    let mark = if anchor.name.ends_with('s') {
        "’"
    } else {
        "’s"
    };
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    if POSSESSIVES.contains(&first.to_lowercase().as_str()) {
        return format!("{}{mark} {rest}", anchor.name);
    }
    if anchor
        .name
        .split(' ')
        .any(|name| name.chars().count() > 2 && words.contains(name))
    {
        return words.to_owned();
    }
    match party_type {
        PartyType::Person => format!("{}{mark} {}", anchor.name, anchor.relation),
        PartyType::Group | PartyType::Organization => format!("{words} of {}", anchor.name),
    }
}

/// Several names in one phrase: "A, B and C".
pub(crate) fn listed(names: &[String]) -> String {
    joined(names, "and")
}

/// Several names in one phrase, the last after `conjunction`.
pub(crate) fn joined(names: &[String], conjunction: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}

/// `text` in quotation marks, unless it brings its own.
pub(crate) fn quoted(text: &str) -> String {
    if text.starts_with(['“', '"', '«']) && text.ends_with(['”', '"', '»']) {
        return text.to_owned();
    }
    format!("“{text}”")
}

/// The predicate, with how firmly it is said and whether it happened.
pub(super) fn say_predicate(words: &mut Words, claim: &Claim, forms: &Forms) {
    let negative = claim.polarity == Polarity::Negative;
    if let (Modality::Actual, false) = (claim.modality, negative) {
        return say_affirmed(words, claim, forms.affirmed);
    }
    say_adverbs(words, claim);
    let (before, not) = match claim.modality {
        Modality::Actual => return words.say(Tone::Against, forms.negated),
        Modality::Intended => ("was to", "was not to"),
        Modality::Attempted => ("tried to", "did not try to"),
        Modality::Hypothetical => ("would", "would not"),
    };
    let (tone, before) = if negative {
        (Tone::Against, not)
    } else {
        (Tone::Doubtful, before)
    };
    words.say(tone, before);
    words.say(Tone::Plain, forms.bare);
}

/// "was reportedly killed", "reportedly died".
fn say_affirmed(words: &mut Words, claim: &Claim, affirmed: &str) {
    let many = wording::is_plural(&claim.subject);
    let (auxiliary, rest) = match affirmed.split_once(' ') {
        Some(("is", rest)) if many => ("are", rest),
        Some(("was", rest)) if many => ("were", rest),
        Some((auxiliary @ ("is" | "was"), rest)) => (auxiliary, rest),
        _ => ("", affirmed),
    };
    words.say(Tone::Plain, auxiliary);
    say_adverbs(words, claim);
    words.say(Tone::Plain, rest);
}

/// What keeps a claim that is not actual from being taken for a fact.
pub(super) fn say_reality(words: &mut Words, claim: &Claim) {
    let reality = match claim.modality {
        Modality::Actual | Modality::Attempted => return,
        Modality::Intended => "planned, permitted or asked for",
        Modality::Hypothetical if claim.certainty == Certainty::Possible => "only as a possibility",
        Modality::Hypothetical if claim.certainty == Certainty::Unknown => "left open",
        Modality::Hypothetical => "only under a condition",
    };
    words.also(Tone::Doubtful, reality);
}

fn say_adverbs(words: &mut Words, claim: &Claim) {
    if claim.evidentiality == Evidentiality::Reported {
        words.say(Tone::Doubtful, "reportedly");
    }
    let adverb = match (claim.certainty, claim.evidentiality) {
        (Certainty::Certain, _) | (Certainty::Probable, Evidentiality::Reported) => return,
        (Certainty::Probable, Evidentiality::Asserted) => "probably",
        (Certainty::Possible, _) => "possibly",
        (Certainty::Unknown, _) => "perhaps",
    };
    words.say(Tone::Doubtful, adverb);
}

fn say_presence(words: &mut Words, claim: &Claim, presence: &Presence) {
    say_predicate(words, claim, &Forms::new("", "not", "be"));
    say_where(words, claim, &presence.place);
    say_reality(words, claim);
}

fn say_fate(words: &mut Words, claim: &Claim, fate: &Fate) {
    say_predicate(words, claim, &fate_forms(fate.event.value));
    say_where(words, claim, &fate.place);
    say_reality(words, claim);
}

/// "in Vienna", "at the border", "near Graz": the report's own preposition where it has one.
fn say_where(words: &mut Words, claim: &Claim, places: &[PlaceValue]) {
    let Some(first) = places.first() else {
        return;
    };
    let said = at_place::preposition(claim, first);
    words.say(Tone::Plain, said.unwrap_or(at_place::usual(first)));
    say_places(words, places);
}

const fn fate_forms(event: FateEvent) -> Forms {
    match event {
        FateEvent::Died => Forms::new("died", "did not die", "die"),
        FateEvent::Killed => Forms::new("was killed", "was not killed", "be killed"),
        FateEvent::Wounded => Forms::new("was wounded", "was not wounded", "be wounded"),
        FateEvent::Tortured => Forms::new("was tortured", "was not tortured", "be tortured"),
        FateEvent::Raped => Forms::new("was raped", "was not raped", "be raped"),
        FateEvent::Assaulted => Forms::new("was assaulted", "was not assaulted", "be assaulted"),
        FateEvent::Attacked => Forms::new("was attacked", "was not attacked", "be attacked"),
        FateEvent::Ill => Forms::new("is ill", "is not ill", "be ill"),
        FateEvent::Treated => Forms::new("was treated", "was not treated", "be treated"),
        FateEvent::Starving => Forms::new("is starving", "is not starving", "starve"),
        FateEvent::Arrested => Forms::new("was arrested", "was not arrested", "be arrested"),
        FateEvent::Detained => Forms::new("was detained", "was not detained", "be detained"),
        FateEvent::Released => Forms::new("was released", "was not released", "be released"),
        FateEvent::Captured => Forms::new("was captured", "was not captured", "be captured"),
        FateEvent::Surrendered => Forms::new("surrendered", "did not surrender", "surrender"),
        FateEvent::Stopped => Forms::new("was stopped", "was not stopped", "be stopped"),
        FateEvent::Missing => Forms::new("is missing", "is not missing", "go missing"),
    }
}

fn say_role(words: &mut Words, claim: &Claim, role: &Role) {
    say_predicate(words, claim, &Forms::new("", "is not", "be"));
    let title = &role.title.text;
    if role.status == RoleStatus::Former && !says_former(title) {
        words.say(Tone::Plain, "former");
    }
    let one = claim.subject.party_type == PartyType::Person;
    let title = if one {
        singular_title(title)
    } else {
        title.clone()
    };
    match &role.organization {
        Some(organization) if stands_before(organization, &role.title) => {
            words.say(Tone::Plain, &format!("{} {title}", organization.text));
        }
        Some(organization) if !title.contains(&organization.text) => {
            let organization = wording::with_article(claim, organization);
            words.say(Tone::Plain, &format!("{title} of {organization}"));
        }
        _ => words.say(Tone::Plain, &title),
    }
    say_reality(words, claim);
}

/// "Lebanese" right before "interior minister".
fn stands_before(organization: &Party, title: &Quoted) -> bool {
    organization.span.end + 1 == title.span.start
}

fn say_kinship(words: &mut Words, claim: &Claim, kinship: &Kinship) {
    let relative = &kinship.relative;
    let other = if relative.of.is_some() && is_unnamed(relative) {
        "unnamed".to_owned()
    } else {
        party(relative)
    };
    say_tie(words, claim, &kinship.relation, &format!("is {other}"));
}

fn say_association(words: &mut Words, claim: &Claim, association: &Association) {
    say_tie(
        words,
        claim,
        &association.relation,
        &party(&association.other),
    );
}

fn say_tie(words: &mut Words, claim: &Claim, relation: &Coded<String>, other: &str) {
    say_predicate(words, claim, &Forms::new("", "not:", ""));
    words.say(Tone::Plain, &relation.value);
    words.say(Tone::Plain, other);
    say_reality(words, claim);
}

pub(super) fn say_places(words: &mut Words, places: &[PlaceValue]) {
    for (at, value) in places.iter().enumerate() {
        if at > 0 {
            words.push(
                Tone::Plain,
                if at + 1 == places.len() { " and" } else { "," },
            );
        }
        words.append(Words::of(Tone::Plain, " "));
        words.append(place(value));
    }
}

/// A place, with the country that the gazetteer puts it in.
pub(crate) fn place(value: &PlaceValue) -> Words {
    let words = Words::of(Tone::Plain, at_place::place_name(value));
    let within_country = !matches!(value.precision, Some(Precision::Country | Precision::Area));
    match &value.country {
        Some(country) if within_country => words.with(Tone::Faint, &format!(" ({country})")),
        _ => words,
    }
}

fn say_time(words: &mut Words, time: Option<&TimeValue>) {
    let Some(time) = time else {
        return;
    };
    words.also(Tone::Plain, &time.text);
    let date = time.meant().map(edtf_in_words);
    let of_whom = time.first_told.as_ref().map_or("", |_| ", as first told");
    if let Some(date) = date.filter(|date| !time.text.contains(date.as_str())) {
        words.push(Tone::Faint, &format!(" ({date}{of_whom})"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_unnamed_is_told_by_whom_they_hang_on() {
        let of = |name: &str| Anchor {
            name: name.to_owned(),
            relation: "relative".to_owned(),
        };
        for (words, party_type, said) in [
            (
                "his closest allies",
                PartyType::Group,
                "Marko Perko’s closest allies",
            ),
            ("the cousin", PartyType::Person, "Marko Perko’s relative"),
            (
                "some relatives",
                PartyType::Group,
                "some relatives of Marko Perko",
            ),
            ("Perko's family", PartyType::Group, "Perko's family"),
        ] {
            assert_eq!(anchored(words, &of("Marko Perko"), party_type), said);
        }
    }
}
