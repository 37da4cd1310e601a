//! Steps of law in one phrase; an allegation always keeps its stage.

use reportedly_model::{Claim, Legal, LegalAct, Party};

use super::flow::{Tone, Words};
use super::phrase::{Forms, listed, quoted, say_predicate, say_reality};
use super::wording;

/// Says the step, what for, by whom, and under which condition.
pub(super) fn say(words: &mut Words, claim: &Claim, step: &Legal) {
    let (mut forms, preposition) = forms(step.act.value);
    if step.act.value == LegalAct::GuiltyPlea && step.act.text.contains(" not ") {
        // whoever pleaded, and did so to deny it
        forms = Forms::new("pleaded guilty", "pleaded not guilty", "plead guilty");
    }
    say_predicate(words, claim, &forms);
    let told_by_words = matches!(step.act.value, LegalAct::Asylum | LegalAct::Reward);
    if told_by_words && step.act.text.contains(' ') {
        // Sought, granted or refused: only the words tell.
        words.push(Tone::Plain, ":");
        words.say(Tone::Quoted, &quoted(&step.act.text));
    }
    if !step.offence.is_empty() {
        let offences: Vec<String> = step
            .offence
            .iter()
            .map(|offence| without_preposition(&offence.text, preposition))
            .collect();
        words.say(Tone::Plain, preposition);
        words.say(Tone::Plain, &listed(&offences));
    }
    say_reality(words, claim);
    for (preposition, parties) in [
        ("by", &step.authority),
        ("through", &step.relayed_by),
        ("addressed to", &step.addressee),
    ] {
        say_parties(words, preposition, parties);
    }
    if let Some(condition) = &step.condition {
        words.also(Tone::Doubtful, &condition.text);
    }
    if step.in_absentia == Some(true) {
        words.also(Tone::Plain, "in absentia");
    }
}

fn say_parties(words: &mut Words, preposition: &str, parties: &[Party]) {
    if !parties.is_empty() {
        let names: Vec<String> = parties.iter().map(wording::party_in_line).collect();
        words.also(Tone::Plain, &format!("{preposition} {}", listed(&names)));
    }
}

/// What somebody is: "is wanted", "is not wanted", "be wanted".
macro_rules! is {
    ($state:literal) => {
        is!($state, concat!("be ", $state))
    };
    ($state:literal, $infinitive:expr) => {
        Forms::new(
            concat!("is ", $state),
            concat!("is not ", $state),
            $infinitive,
        )
    };
}

/// What was done to somebody: "was tried", "was not tried", "be tried".
macro_rules! was {
    ($done:literal) => {
        Forms::new(
            concat!("was ", $done),
            concat!("was not ", $done),
            concat!("be ", $done),
        )
    };
}

/// The predicate of a step, and what joins the offence to it.
const fn forms(act: LegalAct) -> (Forms, &'static str) {
    match act {
        LegalAct::Warrant => (is!("under a warrant"), "for"),
        LegalAct::Wanted => (is!("wanted"), "for"),
        LegalAct::Accused => (is!("accused"), "of"),
        LegalAct::Investigated => (is!("under investigation", "be investigated"), "for"),
        LegalAct::Tried => (was!("put on trial"), "for"),
        LegalAct::GuiltyPlea => (
            Forms::new("pleaded guilty", "did not plead guilty", "plead guilty"),
            "to",
        ),
        LegalAct::Charged => (is!("charged"), "with"),
        LegalAct::Convicted => (was!("convicted"), "of"),
        LegalAct::Acquitted => (was!("acquitted"), "of"),
        LegalAct::Sentenced => (was!("sentenced"), "for"),
        LegalAct::ExtraditionRequest => (is!("the subject of an extradition request"), "for"),
        LegalAct::ArrestRequest => (is!("the subject of an arrest request"), "for"),
        LegalAct::RedNotice => (is!("under a red notice"), "for"),
        LegalAct::Sanction => (is!("under sanctions", "be put under sanctions"), "for"),
        LegalAct::Asylum => (Forms::new("asylum", "no asylum", "get asylum"), "for"),
        LegalAct::Reward => (
            Forms::new("reward", "no reward", "have a reward on them"),
            "for",
        ),
        LegalAct::Questioned => (was!("questioned"), "about"),
        LegalAct::Testified => (
            Forms::new("testified", "did not testify", "testify"),
            "about",
        ),
    }
}

/// "of having stolen" after "accused of" is "having stolen", within quotation marks too.
fn without_preposition(offence: &str, preposition: &str) -> String {
    let (mark, words) = match offence.chars().next() {
        Some(mark @ ('“' | '"' | '«')) => offence.split_at(mark.len_utf8()),
        _ => ("", offence),
    };
    let rest = words
        .strip_prefix(preposition)
        .and_then(|rest| rest.strip_prefix(' '));
    format!("{mark}{}", rest.unwrap_or(words))
}

#[cfg(test)]
mod tests {
    use super::without_preposition;

    #[test]
    fn a_preposition_is_said_once() {
        assert_eq!(
            without_preposition("of having stolen", "of"),
            "having stolen"
        );
        assert_eq!(
            without_preposition("“of having stolen”", "of"),
            "“having stolen”"
        );
        assert_eq!(
            without_preposition("offences at sea", "of"),
            "offences at sea"
        );
    }
}
