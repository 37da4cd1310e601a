//! Steps of law in one phrase; an allegation always keeps its stage.

use reportedly_model::{Claim, Legal, LegalAct, Party};

use super::flow::{Tone, Words};
use super::phrase::{Forms, listed, quoted, say_predicate, say_reality};
use super::wording;

/// Says the step, what for, by whom, and under which condition.
pub(super) fn say(words: &mut Words, claim: &Claim, step: &Legal) {
    let (forms, preposition) = forms(step.act.value);
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

/// The predicate of a step, and what joins the offence to it.
const fn forms(act: LegalAct) -> (Forms, &'static str) {
    match act {
        LegalAct::Warrant => (
            Forms::new(
                "is under a warrant",
                "is not under a warrant",
                "be under a warrant",
            ),
            "for",
        ),
        LegalAct::Wanted => (Forms::new("is wanted", "is not wanted", "be wanted"), "for"),
        LegalAct::Accused => (
            Forms::new("is accused", "is not accused", "be accused"),
            "of",
        ),
        LegalAct::Investigated => (
            Forms::new(
                "is under investigation",
                "is not under investigation",
                "be investigated",
            ),
            "for",
        ),
        LegalAct::Tried => (
            Forms::new(
                "was put on trial",
                "was not put on trial",
                "be put on trial",
            ),
            "for",
        ),
        LegalAct::GuiltyPlea => (
            Forms::new("pleaded guilty", "did not plead guilty", "plead guilty"),
            "to",
        ),
        LegalAct::Charged => (
            Forms::new("is charged", "is not charged", "be charged"),
            "with",
        ),
        LegalAct::Convicted => (
            Forms::new("was convicted", "was not convicted", "be convicted"),
            "of",
        ),
        LegalAct::Acquitted => (
            Forms::new("was acquitted", "was not acquitted", "be acquitted"),
            "of",
        ),
        LegalAct::Sentenced => (
            Forms::new("was sentenced", "was not sentenced", "be sentenced"),
            "for",
        ),
        LegalAct::ExtraditionRequest => (
            Forms::new(
                "is the subject of an extradition request",
                "is not the subject of an extradition request",
                "be the subject of an extradition request",
            ),
            "for",
        ),
        LegalAct::ArrestRequest => (
            Forms::new(
                "is the subject of an arrest request",
                "is not the subject of an arrest request",
                "be the subject of an arrest request",
            ),
            "for",
        ),
        LegalAct::RedNotice => (
            Forms::new(
                "is under a red notice",
                "is not under a red notice",
                "be under a red notice",
            ),
            "for",
        ),
        LegalAct::Sanction => (
            Forms::new(
                "is under sanctions",
                "is not under sanctions",
                "be put under sanctions",
            ),
            "for",
        ),
        LegalAct::Asylum => (Forms::new("asylum", "no asylum", "get asylum"), "for"),
        LegalAct::Reward => (
            Forms::new("reward", "no reward", "have a reward on them"),
            "for",
        ),
        LegalAct::Questioned => (
            Forms::new("was questioned", "was not questioned", "be questioned"),
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
