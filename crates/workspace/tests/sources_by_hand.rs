//! A chain of sources by hand names each source once.

use reportedly_model::{Kind, Mention, MentionForm, MentionType, Reading, Span};
use reportedly_storage::suite::incoming;
use reportedly_workspace::{HandError, Told, Who, Words, claim_by_hand};

const TEXT: &str = "Vera Lind is in Oslo. Lind told a clerk of the port, who told another clerk. So says Otar Lom.";

/// Where the words stand, the last time.
fn at(words: &str) -> Span {
    let start = TEXT.rfind(words).expect("words of the text");
    Span::new(start, start + words.len())
}

/// A report in which both "Vera Lind" and "Lind" are known to be her.
fn reading() -> Reading {
    let mut reading = incoming("a.txt", "Vera Lind", "Oslo").reading;
    reading.report.text = TEXT.to_owned();
    reading.report.blocks[0].span = Span::new(0, TEXT.len());
    let again = Span::new(22, 26);
    reading.mentions.push(Mention {
        text: "Lind".into(),
        span: again,
        mention_type: MentionType::Person,
        form: MentionForm::Name,
        chain: 0,
    });
    reading.chains[0].mentions.push(1);
    reading
}

fn told_by(chain: &[Span]) -> Result<usize, HandError> {
    let told = Told {
        subject: Some(Who {
            name: Some("Vera Lind".into()),
            ..Who::default()
        }),
        place: Some(Words::Said("Oslo".into())),
        sources: Some(vec![chain.iter().copied().map(Words::At).collect()]),
        ..Told::default()
    };
    let claim = claim_by_hand(&reading(), Kind::Presence, Span::new(0, 21), &told, &|_| {
        None
    })?;
    Ok(claim.sources[0].len())
}

#[test]
fn nobody_is_named_twice() {
    let (whole, short) = (Span::new(0, 9), Span::new(22, 26));
    for twice in [
        [whole, whole],
        [whole, short],
        [short, whole],
        [at("a clerk of the port"), Span::new(34, 39)],
        [at("Otar Lom"), at("Lom")],
    ] {
        let refused = told_by(&twice);
        assert!(
            matches!(refused, Err(HandError::SaidTwice(_))),
            "{refused:?}"
        );
    }
}

/// Two clerks are two, for all that the report says.
#[test]
fn several_are_told_in_a_row() {
    let chain = [
        Span::new(22, 26),
        at("a clerk of the port"),
        at("another clerk"),
        at("Otar Lom"),
    ];
    assert_eq!(told_by(&chain).ok(), Some(4));
}
