//! A report with its claims.

use reportedly_model::*;

use super::claim::Told;
use super::written::write_down;

/// A report under construction; names that are spelt alike mean one person.
#[derive(Clone)]
pub struct Draft {
    pub reading: Reading,
}

/// A report published on a date.
pub fn report(name: &str, published: &str, claims: impl IntoIterator<Item = Told>) -> Draft {
    let mut draft = undated(name, claims);
    draft.reading.report.published = on_day(published);
    draft
}

/// The report `a.txt` of a day in December 2024.
pub fn report_a(day: u8, claims: impl IntoIterator<Item = Told>) -> Draft {
    in_december("a.txt", day, claims)
}

/// The report `b.txt` of a day in December 2024.
pub fn report_b(day: u8, claims: impl IntoIterator<Item = Told>) -> Draft {
    in_december("b.txt", day, claims)
}

/// The report `c.txt` of a day in December 2024.
pub fn report_c(day: u8, claims: impl IntoIterator<Item = Told>) -> Draft {
    in_december("c.txt", day, claims)
}

fn in_december(name: &str, day: u8, claims: impl IntoIterator<Item = Told>) -> Draft {
    report(name, &format!("2024-12-{day:02}"), claims)
}

fn on_day(date: &str) -> Option<Published> {
    let published = Published {
        date: date.to_owned(),
        basis: DateBasis::Analyst,
    };
    (!date.is_empty()).then_some(published)
}

pub fn undated(name: &str, claims: impl IntoIterator<Item = Told>) -> Draft {
    let mut reading = Reading {
        report: Report {
            id: format!("id of {name}"),
            name: name.to_owned(),
            ..Report::default()
        },
        mentions: Vec::new(),
        chains: Vec::new(),
        claims: Vec::new(),
    };
    for told in claims {
        write_down(&mut reading, told);
    }
    Draft { reading }
}

impl Draft {
    pub fn publisher(mut self, publisher: &str) -> Self {
        self.reading.report.publisher = Some(publisher.to_owned());
        self
    }

    pub fn credit(mut self, agency: &str) -> Self {
        let end = self.reading.report.text.chars().count();
        let start = end.saturating_sub(agency.chars().count());
        self.reading.report.credits.push(Credit {
            name: Some(agency.to_owned()),
            words: Quoted::new(agency, Span::new(start, end)),
        });
        self
    }

    /// Its first claim stands in the headline.
    pub fn headlined(mut self) -> Self {
        let first = self.reading.claims.first().map(|claim| claim.evidence.span);
        self.reading.report.blocks.extend(first.map(|span| Block {
            role: BlockRole::Headline,
            span,
            author: None,
            date: None,
        }));
        self
    }

    pub fn corrects(self, report: &str) -> Self {
        self.relation(RelationKind::Corrects, report)
    }

    pub fn relation(mut self, kind: RelationKind, report: &str) -> Self {
        self.reading.report.relations.push(Relation {
            kind,
            report: report.to_owned(),
        });
        self
    }

    /// The same words under another file name.
    pub fn copied_as(&self, name: &str, published: &str) -> Self {
        let mut copy = self.clone();
        copy.reading.report.id = format!("id of {name}");
        copy.reading.report.name = name.to_owned();
        copy.reading.report.published = on_day(published);
        for claim in &mut copy.reading.claims {
            claim.report = name.to_owned();
            claim.id = format!("{name}/{}", claim.id);
        }
        copy
    }
}
