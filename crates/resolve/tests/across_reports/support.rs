//! Readings made by hand, chain by chain.

use reportedly_model::{
    Anchor, Chain, Claim, Coded, Evidence, Kinship, Mention, MentionForm, MentionSelector,
    MentionType, Party, PartyType, Quoted, Reading, Report, Role, RoleStatus, Slots, Span,
};

/// A reading in the making.
pub struct Draft {
    reading: Reading,
    end: usize,
}

/// A mention, as a judgement names it.
pub fn mention(reading: &Reading, at: usize) -> MentionSelector {
    let mention = &reading.mentions[at];
    MentionSelector {
        report: reading.report.id.clone(),
        words: Evidence {
            exact: mention.text.clone(),
            prefix: String::new(),
            suffix: String::new(),
            span: mention.span,
        },
    }
}

/// A report without chains.
pub fn report(id: &str) -> Draft {
    let report = Report {
        id: id.into(),
        name: format!("{id}.txt"),
        ..Report::default()
    };
    Draft {
        reading: Reading {
            report,
            mentions: vec![],
            chains: vec![],
            claims: vec![],
        },
        end: 0,
    }
}

impl Draft {
    /// Adds someone with the given name forms, the fullest first.
    pub fn person(self, names: &[&str]) -> Self {
        self.chain(MentionType::Person, names, true)
    }

    /// Adds someone or something without a name.
    pub fn unnamed(self, mention_type: MentionType, words: &str) -> Self {
        self.chain(mention_type, &[words], false)
    }

    /// Adds a chain; each form is mentioned once.
    pub fn chain(mut self, mention_type: MentionType, forms: &[&str], named: bool) -> Self {
        let chain = self.reading.chains.len();
        let first = self.reading.mentions.len();
        for form in forms {
            let length = form.chars().count();
            self.reading.mentions.push(Mention {
                text: (*form).into(),
                span: Span::new(self.end, self.end + length),
                mention_type,
                form: if named {
                    MentionForm::Name
                } else {
                    MentionForm::Nominal
                },
                chain,
            });
            self.end += length + 1;
        }
        self.reading.chains.push(Chain {
            name: forms[0].into(),
            named,
            mention_type,
            names: if named {
                forms.iter().map(|form| (*form).into()).collect()
            } else {
                vec![]
            },
            gender: None,
            mentions: (first..self.reading.mentions.len()).collect(),
        });
        self
    }

    /// Says that the last chain hangs on `of` by `relation`.
    pub fn of(self, of: &str, relation: &str) -> Self {
        let mut subject = self.last_party();
        subject.of = Some(Anchor {
            name: of.into(),
            relation: relation.into(),
        });
        self.claim(subject, Slots::presence())
    }

    /// Says which office the last chain holds.
    pub fn role(self, title: &str) -> Self {
        let subject = self.last_party();
        let title = Quoted::new(title, Span::default());
        self.claim(
            subject,
            Slots::Role(Role {
                title,
                organization: None,
                status: RoleStatus::Unstated,
            }),
        )
    }

    /// Says that the last chain has a relative of that name.
    pub fn relative(self, relation: &str, name: &str) -> Self {
        let subject = self.last_party();
        let slots = Slots::Kinship(Kinship {
            relation: Coded::new(relation.into(), relation, Span::default()),
            relative: Party::new(name, PartyType::Person, name, Span::default()),
        });
        self.claim(subject, slots)
    }

    /// Tells the report's language.
    pub fn language(mut self, language: &str) -> Self {
        self.reading.report.language = Some(language.into());
        self
    }

    /// Dates the report.
    pub fn published(mut self, date: &str) -> Self {
        let basis = reportedly_model::DateBasis::Metadata;
        self.reading.report.published = Some(reportedly_model::Published {
            date: date.into(),
            basis,
        });
        self
    }

    /// The reading.
    pub fn done(mut self) -> Reading {
        let words = self.reading.mentions.iter();
        let words: Vec<&str> = words.map(|mention| mention.text.as_str()).collect();
        self.reading.report.text = words.join(" ");
        self.reading
    }

    fn claim(mut self, subject: Party, slots: Slots) -> Self {
        let report = self.reading.report.name.clone();
        self.reading
            .claims
            .push(Claim::new(report, subject, slots, Evidence::default()));
        self
    }

    fn last_party(&self) -> Party {
        let chain = self.reading.chains.last().expect("a chain to speak of");
        let mention = &self.reading.mentions[chain.mentions[0]];
        let party_type = match chain.mention_type {
            MentionType::Group => PartyType::Group,
            MentionType::Organization => PartyType::Organization,
            _ => PartyType::Person,
        };
        Party::new(
            chain.name.clone(),
            party_type,
            mention.text.clone(),
            mention.span,
        )
    }
}
