//! Reports about people who do not exist, with the readings that they should have.

use reportedly_model::{
    Block, BlockRole, Certainty, Chain, Claim, Coded, DateBasis, Evidence, Fate, FateEvent,
    Kinship, Mention, MentionForm, MentionType, Movement, Party, PartyType, PlaceValue, Polarity,
    Precision, Presence, Published, Quoted, Reading, Report, Role, RoleStatus, Slots, Source,
    SourceType, Span, Statement,
};
use reportedly_storage::{Incoming, Retrieval, report_id};

/// Words that are looked for: in every report, in many, in few.
pub const WORDS: [&str; 8] = [
    "harbour",
    "ferry",
    "trabzon",
    "pilot",
    "%22the+night+ferry%22",
    "tribun",
    "warrant",
    "kars",
];

/// Claims that one report makes, about.
const CLAIMS: u64 = 18;
/// People in one report.
const IN_REPORT: usize = 5;

const GIVEN: [&str; 40] = [
    "Irena", "Petr", "Nestan", "Davit", "Zurab", "Lamara", "Otar", "Ketevan", "Levan", "Salome",
    "Giorgi", "Tamar", "Nika", "Eteri", "Vakhtang", "Maka", "Irakli", "Nana", "Temur", "Zaza",
    "Ada", "Bruno", "Clara", "Dario", "Edith", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karla",
    "Lukas", "Marta", "Noel", "Olga", "Pavel", "Quentin", "Rosa", "Simon", "Vera",
];
const FIRST: [&str; 40] = [
    "Nov", "Hav", "Orv", "Lom", "Kaz", "Chav", "San", "Mar", "Dzor", "Min", "Tab", "Vel", "Omb",
    "Quis", "Fan", "Gor", "Hul", "Ist", "Jor", "Kel", "Les", "Mor", "Nar", "Ost", "Pel", "Rav",
    "Sel", "Tor", "Ulb", "Var", "Wend", "Yor", "Zel", "Ban", "Cor", "Dun", "Erl", "Fal", "Gal",
    "Hol",
];
const LAST: [&str; 30] = [
    "ak", "elin", "ashe", "sar", "beri", "rani", "odze", "sheli", "orani", "deli", "ori", "isk",
    "ade", "tor", "drel", "sach", "vane", "rade", "vath", "mune", "trom", "avel", "desh", "riva",
    "vore", "enko", "idis", "quist", "holm", "berg",
];
const PLACES: [(&str, &str, f64, f64); 12] = [
    ("Batumi", "GE", 41.64, 41.64),
    ("Oslo", "NO", 59.91, 10.75),
    ("Kars", "TR", 40.6, 43.1),
    ("Poti", "GE", 42.15, 41.67),
    ("Vienna", "AT", 48.21, 16.37),
    ("Trabzon", "TR", 41.0, 39.72),
    ("Athens", "GR", 37.98, 23.73),
    ("Odesa", "UA", 46.48, 30.73),
    ("Varna", "BG", 43.21, 27.91),
    ("Yerevan", "AM", 40.18, 44.51),
    ("Dubai", "AE", 25.2, 55.27),
    ("Tunis", "TN", 36.81, 10.18),
];
const TITLES: [&str; 6] = [
    "director",
    "harbour pilot",
    "colonel",
    "lawyer",
    "deputy minister",
    "broker",
];
const BODIES: [&str; 5] = [
    "Rioni Directorate",
    "Ostriva Shipping",
    "Port Authority",
    "Velisk Bank",
    "Coast Guard",
];
const SOURCES: [&str; 5] = [
    "a friend",
    "a police officer",
    "a harbour pilot",
    "two neighbours",
    "a relative",
];
const PUBLISHERS: [&str; 7] = [
    "The Harbour Gazette",
    "Lantern Daily",
    "North Sea Wire",
    "Echo of Poti",
    "The Evening Mole",
    "Port and Rail",
    "Courier",
];
const PADDING: [&str; 4] = [
    "Nobody at the harbour office would say more about it on that day.",
    "The night ferry was late again, and the quay stayed empty until dawn.",
    "A clerk of the tribunal said that the files would be looked at in spring.",
    "Prices of bread and diesel have gone up in the old town since the summer.",
];

/// Everybody whom the reports speak of.
pub struct Cast {
    names: Vec<String>,
}

impl Cast {
    /// As many as so many claims are about, a few of them often and most of them seldom.
    pub fn for_claims(claims: u64) -> Self {
        let people = usize::try_from(claims / 15).unwrap_or(1).max(20);
        let names = (0..people).map(|number| {
            let given = GIVEN[number * 7 % GIVEN.len()];
            let family = number / GIVEN.len() * 37 + number * 11;
            let first = FIRST[family % FIRST.len()];
            let last = LAST[family / FIRST.len() % LAST.len()];
            format!("{given} {first}{last}")
        });
        Self {
            names: names.collect(),
        }
    }

    /// One of them: the lower the draw, the more often.
    fn pick(&self, draw: &mut Draw) -> usize {
        let uniform = draw.share();
        let place = (uniform * uniform * uniform * self.names.len() as f64) as usize;
        place.min(self.names.len() - 1)
    }
}

/// Numbers that look drawn, the same each time (xorshift).
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn share(&mut self) -> f64 {
        self.below(1 << 20) as f64 / f64::from(1 << 20)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// The `number`th report.
pub fn report(cast: &Cast, number: u64) -> Incoming {
    let mut draw = Draw(0x9e37_79b9_7f4a_7c15 ^ (number + 1).wrapping_mul(0x2545_f491_4f6c_dd1d));
    let mut page = Page::new(number);
    let mut people: Vec<usize> = (0..IN_REPORT).map(|_| cast.pick(&mut draw)).collect();
    people.sort_unstable();
    people.dedup();
    for _ in 0..CLAIMS {
        let who = &cast.names[draw.of(&people)];
        let other = &cast.names[draw.of(&people)];
        page.sentence(who, other, &mut draw);
        if draw.below(3) == 0 {
            page.write(draw.of(&PADDING));
            page.write(" ");
        }
    }
    page.finish(&mut draw)
}

/// A report as it is written.
struct Page {
    name: String,
    text: String,
    mentions: Vec<Mention>,
    chains: Vec<Chain>,
    claims: Vec<Claim>,
}

impl Page {
    fn new(number: u64) -> Self {
        Self {
            name: format!("report-{number}.txt"),
            text: String::new(),
            mentions: Vec::new(),
            chains: Vec::new(),
            claims: Vec::new(),
        }
    }

    /// Adds words; all of them are ASCII, so that bytes are code points.
    fn write(&mut self, words: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(words);
        Span::new(start, self.text.len())
    }

    fn person(&mut self, name: &str) -> Party {
        let span = self.write(name);
        let known = self.chains.iter().position(|chain| chain.name == name);
        let chain = known.unwrap_or(self.chains.len());
        let mention = self.mentions.len();
        self.mentions.push(Mention {
            text: name.to_owned(),
            span,
            mention_type: MentionType::Person,
            form: MentionForm::Name,
            chain,
        });
        match self.chains.get_mut(chain) {
            Some(chain) => chain.mentions.push(mention),
            None => self.chains.push(Chain {
                name: name.to_owned(),
                named: true,
                mention_type: MentionType::Person,
                names: vec![name.to_owned()],
                gender: None,
                mentions: vec![mention],
            }),
        }
        Party::new(name, PartyType::Person, name, span)
    }

    fn place(&mut self, draw: &mut Draw) -> PlaceValue {
        let (name, country, lat, lon) = draw.of(&PLACES);
        PlaceValue {
            name: name.to_owned(),
            text: name.to_owned(),
            span: self.write(name),
            place: Some(format!("bench:{name}")),
            country: Some(country.to_owned()),
            lat: Some(lat),
            lon: Some(lon),
            precision: Some(Precision::City),
        }
    }

    fn quoted(&mut self, words: &str) -> Quoted {
        Quoted::new(words, self.write(words))
    }

    /// One sentence, one claim.
    fn sentence(&mut self, who: &str, other: &str, draw: &mut Draw) {
        let start = self.text.len();
        let subject = self.person(who);
        let slots = match draw.below(10) {
            0..=3 => {
                self.write(" was seen in ");
                Slots::Presence(Presence {
                    place: vec![self.place(draw)],
                })
            }
            4..=6 => self.movement(draw),
            7 => {
                self.write(" is the ");
                let title = self.quoted(draw.of(&TITLES));
                self.write(" of the ");
                let body = draw.of(&BODIES);
                let span = self.write(body);
                Slots::Role(Role {
                    title,
                    organization: Some(Party::new(body, PartyType::Organization, body, span)),
                    status: RoleStatus::Current,
                })
            }
            8 if who != other => {
                self.write(" is a ");
                let span = self.write("cousin");
                self.write(" of ");
                Slots::Kinship(Kinship {
                    relation: Coded::new("cousin".to_owned(), "cousin", span),
                    relative: self.person(other),
                })
            }
            8 => {
                self.write(" was ");
                let span = self.write("arrested");
                self.write(" in ");
                Slots::Fate(Fate {
                    event: Coded::new(FateEvent::Arrested, "arrested", span),
                    place: vec![self.place(draw)],
                })
            }
            _ => {
                self.write(" ");
                Slots::Statement(Statement {
                    content: self.quoted("never speaks of the matter"),
                })
            }
        };
        self.claim(start, subject, slots, draw);
    }

    fn movement(&mut self, draw: &mut Draw) -> Slots {
        self.write(" went from ");
        let origin = self.place(draw);
        self.write(" to ");
        Slots::Movement(Movement {
            origin: vec![origin],
            destination: vec![self.place(draw)],
            reached: Some(true),
            ..Movement::default()
        })
    }

    fn claim(&mut self, start: usize, subject: Party, slots: Slots, draw: &mut Draw) {
        let sources = if draw.below(2) == 0 {
            self.write(", according to ");
            let words = draw.of(&SOURCES);
            vec![vec![Source {
                text: words.to_owned(),
                span: self.write(words),
                name: None,
                source_type: SourceType::Role,
                cue: "according to".to_owned(),
            }]]
        } else {
            Vec::new()
        };
        let span = Span::new(start, self.text.len());
        let evidence = Evidence {
            exact: self.text[start..].to_owned(),
            prefix: String::new(),
            suffix: String::new(),
            span,
        };
        let mut claim = Claim::new(self.name.clone(), subject, slots, evidence);
        let id = report_id(format!("{} {start}", self.name).as_bytes());
        id[..16].clone_into(&mut claim.id);
        claim.sources = sources;
        claim.rule = "bench".to_owned();
        if draw.below(20) == 0 {
            claim.polarity = Polarity::Negative;
        }
        if draw.below(6) == 0 {
            claim.certainty = Certainty::Possible;
        }
        self.claims.push(claim);
        self.write(". ");
    }

    fn finish(self, draw: &mut Draw) -> Incoming {
        let original = self.text.clone().into_bytes();
        let (month, day) = (draw.below(12) + 1, draw.below(28) + 1);
        let report = Report {
            id: report_id(&original),
            title: Some("From the harbour".to_owned()),
            publisher: Some(draw.of(&PUBLISHERS).to_owned()),
            published: Some(Published {
                date: format!("2024-{month:02}-{day:02}"),
                basis: DateBasis::Metadata,
            }),
            url: Some(format!("https://example.org/{}", self.name)),
            language: Some("en".to_owned()),
            blocks: vec![Block {
                role: BlockRole::Body,
                span: Span::new(0, self.text.len()),
                author: None,
                date: None,
            }],
            text: self.text,
            name: self.name.clone(),
            ..Report::default()
        };
        Incoming {
            original,
            reading: Reading {
                report,
                mentions: self.mentions,
                chains: self.chains,
                claims: self.claims,
            },
            not_read: None,
            read_with: "bench".to_owned(),
            added: "2024-12-14T10:05:00Z".to_owned(),
            retrieval: Retrieval {
                at: "2024-12-14T10:00:00Z".to_owned(),
                by: "bench".to_owned(),
                from: self.name,
            },
        }
    }
}
