//! Small reports with the readings that they should have, from numbers that a test draws.

use reportedly_model::{
    Anchor, Association, Block, BlockRole, Chain, Claim, Coded, DateBasis, Evidence, Fate,
    FateEvent, Kinship, Mention, MentionForm, MentionType, Movement, Party, PartyType, PlaceValue,
    Polarity, Precision, Presence, Published, Quoted, Reading, Relation, RelationKind, Report,
    Role, RoleStatus, Slots, Source, SourceType, Span,
};
use reportedly_storage::{Incoming, Retrieval, report_id};

const NAMES: [&str; 6] = [
    "Irena Novak",
    "Iryna Novak",
    "Novak",
    "Petr Havel",
    "Petra Novak",
    "Ada Quist",
];
const PLACES: [&str; 4] = ["Batumi", "Oslo", "Kars", "Vienna"];
const DAYS: [&str; 4] = ["", "2024-01-05", "2024-01-09", "2024-03-02"];
const ADDRESSES: [&str; 3] = ["", "https://example.org/a", "https://example.org/b"];

/// A report, in numbers.
#[derive(Debug, Clone)]
pub struct Sketch {
    pub sentences: Vec<Sentence>,
    /// Which of the days it was published on, if any.
    pub day: usize,
    /// Which of the addresses it stands at, if any.
    pub address: usize,
    /// Whether it says that it corrects whatever stands at the other address.
    pub corrects: bool,
}

/// A claim, in numbers.
#[derive(Debug, Clone)]
pub struct Sentence {
    pub who: usize,
    pub other: usize,
    pub what: usize,
    pub place: usize,
    pub source: usize,
    pub denied: bool,
}

/// The report, read and ready to be kept as the `number`th.
pub fn incoming(number: usize, sketch: &Sketch) -> Incoming {
    let original = format!("{number}\n{sketch:?}").into_bytes();
    let name = format!("{number}.txt");
    Incoming {
        reading: reading(report_id(&original), &name, sketch),
        original,
        not_read: None,
        read_with: "test".into(),
        added: "2024-12-14T10:05:00Z".into(),
        retrieval: Retrieval {
            at: "2024-12-14T10:00:00Z".into(),
            by: "Ana".into(),
            from: name,
        },
    }
}

/// What a reader makes of a report with this id.
pub fn reading(id: String, name: &str, sketch: &Sketch) -> Reading {
    let mut page = Page {
        name: name.to_owned(),
        id,
        ..Page::default()
    };
    sketch.sentences.iter().for_each(|one| page.sentence(one));
    page.done(sketch)
}

#[derive(Default)]
struct Page {
    id: String,
    name: String,
    text: String,
    mentions: Vec<Mention>,
    chains: Vec<Chain>,
    claims: Vec<Claim>,
}

impl Page {
    /// Adds words; all of them are ASCII, so that bytes are code points.
    fn write(&mut self, words: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(words);
        Span::new(start, self.text.len())
    }

    fn quoted(&mut self, words: &str) -> Quoted {
        Quoted::new(words, self.write(words))
    }

    fn mention(&mut self, name: &str, words: &str, mention_type: MentionType, named: bool) -> Span {
        let span = self.write(words);
        let known = self.chains.iter().position(|chain| chain.name == name);
        let chain = known.unwrap_or(self.chains.len());
        let form = match named {
            true => MentionForm::Name,
            false => MentionForm::Nominal,
        };
        let at = self.mentions.len();
        self.mentions.push(Mention {
            text: words.to_owned(),
            span,
            mention_type,
            form,
            chain,
        });
        match self.chains.get_mut(chain) {
            Some(chain) => chain.mentions.push(at),
            None => self.chains.push(Chain {
                name: name.to_owned(),
                named,
                mention_type,
                names: named.then(|| name.to_owned()).into_iter().collect(),
                gender: None,
                mentions: vec![at],
            }),
        }
        span
    }

    /// Somebody with a name, a guard, or somebody's family.
    fn party(&mut self, who: usize) -> Party {
        let person = |name: &str, span| Party::new(name, PartyType::Person, name, span);
        if let Some(&name) = NAMES.get(who) {
            return person(name, self.mention(name, name, MentionType::Person, true));
        }
        if who == NAMES.len() {
            let words = "a border guard";
            return person(
                words,
                self.mention(words, words, MentionType::Person, false),
            );
        }
        let words = "Novak's family";
        let span = self.mention(words, words, MentionType::Group, false);
        let of = Anchor {
            name: "Irena Novak".into(),
            relation: "family".into(),
        };
        let mut family = Party::new(words, PartyType::Group, words, span);
        family.of = Some(of);
        family
    }

    fn place(&mut self, place: usize) -> PlaceValue {
        let name = PLACES[place % PLACES.len()];
        PlaceValue {
            name: name.to_owned(),
            text: name.to_owned(),
            span: self.write(name),
            place: Some(format!("test:{name}")),
            country: None,
            lat: None,
            lon: None,
            precision: Some(Precision::City),
        }
    }

    fn sentence(&mut self, told: &Sentence) {
        let start = self.text.len();
        let subject = self.party(told.who);
        self.write(" ");
        let slots = match told.what {
            0 | 1 => Slots::Presence(Presence {
                place: vec![self.place(told.place)],
            }),
            2 => Slots::Movement(Movement {
                origin: vec![self.place(told.place + 1)],
                destination: vec![self.place(told.place)],
                reached: Some(true),
                companions: vec![self.party(told.other)],
                ..Movement::default()
            }),
            3 => {
                let span = self.write("died in ");
                Slots::Fate(Fate {
                    event: Coded::new(FateEvent::Died, "died", span),
                    place: vec![self.place(told.place)],
                })
            }
            4 => Slots::Role(Role {
                title: self.quoted("director"),
                organization: None,
                status: RoleStatus::Current,
            }),
            5 => {
                let span = self.write("cousin");
                Slots::Kinship(Kinship {
                    relation: Coded::new("cousin".to_owned(), "cousin", span),
                    relative: self.party(told.other),
                })
            }
            _ => {
                let span = self.write("close to ");
                Slots::Association(Association {
                    relation: Coded::new("close to".to_owned(), "close to", span),
                    other: self.party(told.other),
                })
            }
        };
        self.claim(start, subject, slots, told);
    }

    fn claim(&mut self, start: usize, subject: Party, slots: Slots, told: &Sentence) {
        let source = match told.source {
            0 => None,
            1 => Some(("a friend", SourceType::Anonymous)),
            _ => Some((NAMES[told.source % NAMES.len()], SourceType::Named)),
        };
        let source = source.map(|(words, source_type)| {
            self.write(", said ");
            let named = source_type == SourceType::Named;
            vec![Source {
                text: words.to_owned(),
                span: self.mention(words, words, MentionType::Person, named),
                name: named.then(|| words.to_owned()),
                source_type,
                cue: "said".into(),
            }]
        });
        let span = Span::new(start, self.text.len());
        let evidence = Evidence {
            exact: self.text[start..].to_owned(),
            prefix: String::new(),
            suffix: String::new(),
            span,
        };
        let mut claim = Claim::new(self.name.clone(), subject, slots, evidence);
        let id = report_id(format!("{} {start} {:?}", self.id, claim.kind()).as_bytes());
        id[..16].clone_into(&mut claim.id);
        claim.sources = source.into_iter().collect();
        if told.denied {
            claim.polarity = Polarity::Negative;
        }
        self.claims.push(claim);
        self.write(". ");
    }

    fn done(self, sketch: &Sketch) -> Reading {
        let day = DAYS[sketch.day % DAYS.len()];
        let address = |at: usize| ADDRESSES[at % ADDRESSES.len()].to_owned();
        let relation = Relation {
            kind: RelationKind::Corrects,
            report: address(sketch.address % 2 + 1),
        };
        let report = Report {
            id: self.id,
            name: self.name,
            published: (!day.is_empty()).then(|| Published {
                date: day.to_owned(),
                basis: DateBasis::Metadata,
            }),
            url: Some(address(sketch.address)).filter(|url| !url.is_empty()),
            language: Some("en".into()),
            blocks: vec![Block {
                role: BlockRole::Body,
                span: Span::new(0, self.text.len()),
                author: None,
                date: None,
            }],
            relations: sketch.corrects.then_some(relation).into_iter().collect(),
            text: self.text,
            ..Report::default()
        };
        Reading {
            report,
            mentions: self.mentions,
            chains: self.chains,
            claims: self.claims,
        }
    }
}
