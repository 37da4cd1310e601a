//! A movement in one phrase: how it is called, from where, by way of what, to where, with whom.

use reportedly_model::{Claim, Modality, Movement, Polarity};

use super::flow::{Tone, Words};
use super::phrase::{Forms, listed, say_places, say_predicate, say_reality};
use super::wording;

/// Says from where, by way of what and to where somebody went.
pub(super) fn say_movement(words: &mut Words, claim: &Claim, movement: &Movement) {
    say_predicate(words, claim, &movement_forms(claim, movement));
    let mut said = false;
    for (preposition, places) in [
        ("", &movement.destination),
        ("from", &movement.origin),
        ("via", &movement.via),
    ] {
        if places.is_empty() {
            continue;
        }
        // The predicate already holds the preposition of what comes first.
        if said {
            words.say(Tone::Plain, preposition);
        }
        say_places(words, places);
        said = true;
    }
    let arrival = match (movement.reached, claim.modality, claim.polarity) {
        _ if movement.destination.is_empty() => "",
        (Some(false), _, Polarity::Positive) => "did not arrive",
        (None, Modality::Actual, Polarity::Positive) => "arrival unsaid",
        _ => "",
    };
    words.also(Tone::Doubtful, arrival);
    say_reality(words, claim);
    for means in &movement.means {
        words.also(Tone::Plain, &by_means(&means.text));
    }
    if !movement.companions.is_empty() {
        let names: Vec<String> = movement
            .companions
            .iter()
            .map(wording::party_in_line)
            .collect();
        words.also(Tone::Plain, &format!("with {}", listed(&names)));
    }
}

/// The predicate with its preposition: what the report calls the movement, as far as it matters.
fn movement_forms(claim: &Claim, movement: &Movement) -> Forms {
    let reached = movement.reached == Some(true);
    match (movement.destination.is_empty(), movement.origin.is_empty()) {
        (false, _) if reached => arrival_forms(&claim.rule),
        (false, _) => Forms::new("headed for", "did not go to", "go to"),
        (true, false) => departure_forms(&claim.rule),
        (true, true) if !movement.via.is_empty() => {
            Forms::new("passed through", "did not pass through", "pass through")
        }
        (true, true) => bare_forms(&claim.rule),
    }
}

fn arrival_forms(rule: &str) -> Forms {
    match rule {
        "motion/flee" => Forms::new("fled to", "did not flee to", "flee to"),
        "motion/return" => Forms::new("returned to", "did not return to", "return to"),
        "motion/extradited" => Forms::new(
            "was extradited to",
            "was not extradited to",
            "be extradited to",
        ),
        "motion/expel" => Forms::new("was sent to", "was not sent to", "be sent to"),
        "motion/go" => Forms::new("went to", "did not go to", "go to"),
        _ => Forms::new("reached", "did not reach", "reach"),
    }
}

fn departure_forms(rule: &str) -> Forms {
    match rule {
        "motion/flee" => Forms::new("fled", "did not flee", "flee"),
        "motion/expel" => Forms::new(
            "was expelled from",
            "was not expelled from",
            "be expelled from",
        ),
        "motion/retreat" => Forms::new("withdrew from", "did not withdraw from", "withdraw from"),
        "motion/extradited" => Forms::new(
            "was extradited from",
            "was not extradited from",
            "be extradited from",
        ),
        _ => Forms::new("left", "did not leave", "leave"),
    }
}

fn bare_forms(rule: &str) -> Forms {
    match rule {
        "motion/flee" => Forms::new("fled", "did not flee", "flee"),
        "motion/leave" => Forms::new("left", "did not leave", "leave"),
        "motion/expel" => Forms::new("was expelled", "was not expelled", "be expelled"),
        "motion/extradited" => Forms::new("was extradited", "was not extradited", "be extradited"),
        "motion/return" => Forms::new("returned", "did not return", "return"),
        "motion/retreat" => Forms::new("withdrew", "did not withdraw", "withdraw"),
        // without a place, only "came back" and "came home" tell anything
        "motion/come" => Forms::new("came back", "did not come back", "come back"),
        "motion/escape" => Forms::new("escaped", "did not escape", "escape"),
        "motion/handed-over" => {
            Forms::new("was handed over", "was not handed over", "be handed over")
        }
        "motion/set-sail" => Forms::new("set sail", "did not set sail", "set sail"),
        "motion/arrive" => Forms::new("arrived", "did not arrive", "arrive"),
        "motion/board" => Forms::new("went aboard", "did not go aboard", "go aboard"),
        "motion/go-into-exile" => {
            Forms::new("went into exile", "did not go into exile", "go into exile")
        }
        _ => Forms::new("travelled", "did not travel", "travel"),
    }
}

/// "helicopter" is "by helicopter", "a trawler" is "by trawler", "on foot" stays.
fn by_means(text: &str) -> String {
    const PREPOSITIONS: [&str; 7] = ["aboard", "by", "in", "on", "onboard", "through", "with"];
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let first = first.to_lowercase();
    match first.as_str() {
        word if PREPOSITIONS.contains(&word) => text.to_owned(),
        "foot" => format!("on {text}"),
        "a" | "an" if !rest.is_empty() => format!("by {rest}"),
        _ => format!("by {text}"),
    }
}
