//! Writes what is told down in a reading: text, mentions, chains and claims.

use reportedly_model::*;

use super::claim::Told;

pub fn write_down(reading: &mut Reading, told: Told) {
    let number = reading.claims.len();
    let name = reading.report.name.clone();
    let stem = name.trim_end_matches(".txt").to_owned();
    let sentence = told
        .words
        .unwrap_or_else(|| format!("{stem}{number} {stem}."));
    let start = reading.report.text.chars().count();
    reading.report.text.push_str(&sentence);
    reading.report.text.push('\n');
    let length = sentence.chars().count().saturating_sub(1);
    let evidence = Evidence {
        exact: sentence.chars().take(length).collect(),
        span: Span::new(start, start + length),
        ..Evidence::default()
    };
    let mut slots = told.slots;
    if let Slots::Movement(movement) = &mut slots {
        movement.companions = told
            .companions
            .iter()
            .map(|companion| party(reading, companion, None))
            .collect();
    }
    if let Slots::Kinship(kinship) = &mut slots {
        kinship.relative = party(reading, &kinship.relative.name.clone(), None);
    }
    let subject = party(reading, &told.subject, told.of);
    let mut claim = Claim::new(name, subject, slots, evidence);
    for chain in told.sources {
        let source = |(words, source_type): (String, SourceType)| Source {
            span: mention(reading, &words),
            name: (source_type != SourceType::Anonymous).then(|| words.clone()),
            text: words,
            source_type,
            cue: "said".to_owned(),
        };
        claim.sources.push(chain.into_iter().map(source).collect());
    }
    for change in told.changes {
        change(&mut claim);
    }
    claim.id = format!("{stem}{number}");
    reading.claims.push(claim);
}

fn party(reading: &mut Reading, words: &str, of: Option<Anchor>) -> Party {
    let named = words.starts_with(char::is_uppercase) && of.is_none();
    let collective = words.ends_with("family") || words.ends_with('s') && !named;
    let party_type = if collective {
        PartyType::Group
    } else {
        PartyType::Person
    };
    let span = mention(reading, words);
    if of.is_some() {
        let chain = reading.chain_at(span).expect("just added");
        reading.chains[chain].named = false;
    }
    Party {
        of,
        ..Party::new(words, party_type, words, span)
    }
}

/// A mention of its own, far beyond the text, in the chain of all that is called the same.
fn mention(reading: &mut Reading, words: &str) -> Span {
    let at = reading.mentions.len();
    let span = Span::new(1_000_000 + at, 1_000_000 + at + 1);
    let chain = reading
        .chains
        .iter()
        .position(|chain| chain.name == words)
        .unwrap_or_else(|| {
            reading.chains.push(Chain {
                name: words.to_owned(),
                named: words.starts_with(char::is_uppercase),
                mention_type: MentionType::Person,
                names: vec![words.to_owned()],
                gender: None,
                mentions: Vec::new(),
            });
            reading.chains.len() - 1
        });
    reading.chains[chain].mentions.push(at);
    reading.mentions.push(Mention {
        text: words.to_owned(),
        span,
        mention_type: MentionType::Person,
        form: MentionForm::Name,
        chain,
    });
    span
}
