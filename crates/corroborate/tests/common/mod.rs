//! Claims in a line or two: `told("Vera Lind").went().via("Lebanon").to("Abu Dhabi").by("a friend")`.

#![expect(dead_code, reason = "every test file uses some of it")]

use std::collections::BTreeMap;

use reportedly_corroborate::{Corpus, ReportRelation, events, whereabouts};
use reportedly_model::*;

/// Real places: name, id, country, precision, and the id of the place that they lie in.
const PLACES: &[(&str, &str, &str, Precision, &str)] = &[
    ("Abu Dhabi", "g:1", "AE", Precision::City, "g:2"),
    ("Emirates", "g:2", "AE", Precision::Country, ""),
    ("Dubai", "g:3", "AE", Precision::City, "g:2"),
    ("Lebanon", "g:4", "LB", Precision::Country, ""),
    ("Beirut", "g:5", "LB", Precision::City, "g:4"),
    ("Beirut airport", "g:6", "LB", Precision::Site, "g:5"),
    ("Russia", "g:7", "RU", Precision::Country, ""),
    ("Moscow", "g:8", "RU", Precision::City, "g:7"),
    ("Iraq", "g:9", "IQ", Precision::Country, ""),
    ("Syria", "g:10", "SY", Precision::Country, ""),
    ("Damascus", "g:11", "SY", Precision::City, "g:10"),
    ("Cyprus", "g:12", "CY", Precision::Country, ""),
];

fn contains(outer: &str, inner: &str) -> Option<bool> {
    if outer == inner {
        return Some(true);
    }
    let (_, _, _, _, parent) = PLACES.iter().find(|(_, id, ..)| *id == inner)?;
    if parent.is_empty() {
        Some(false)
    } else {
        contains(outer, parent)
    }
}

/// A claim about `subject`, a name, or words such as "his wife" with [`Told::of`].
pub fn told(subject: &str) -> Told {
    Told {
        subject: subject.to_owned(),
        of: None,
        slots: Slots::presence(),
        claim: Box::new(|_| {}),
        sources: Vec::new(),
        companions: Vec::new(),
        words: None,
    }
}

pub struct Told {
    subject: String,
    of: Option<Anchor>,
    slots: Slots,
    claim: Box<dyn Fn(&mut Claim)>,
    sources: Vec<Vec<(String, SourceType)>>,
    companions: Vec<String>,
    words: Option<String>,
}

impl Told {
    pub fn of(mut self, name: &str, relation: &str) -> Self {
        self.of = Some(Anchor {
            name: name.to_owned(),
            relation: relation.to_owned(),
        });
        self
    }

    pub fn went(mut self) -> Self {
        self.slots = Slots::Movement(Movement {
            reached: Some(true),
            ..Movement::default()
        });
        self
    }

    pub fn from(self, name: &str) -> Self {
        self.movement(|movement| movement.origin.push(place(name)))
    }

    pub fn via(self, name: &str) -> Self {
        self.movement(|movement| movement.via.push(place(name)))
    }

    pub fn to(self, name: &str) -> Self {
        self.movement(|movement| movement.destination.push(place(name)))
    }

    pub fn leg(self, journey: &str, leg: u32) -> Self {
        self.movement(|m| (m.journey, m.leg) = (Some(journey.to_owned()), Some(leg)))
    }

    pub fn means(self, words: &str) -> Self {
        self.movement(|movement| movement.means.push(Quoted::new(words, Span::new(0, 0))))
    }

    pub fn reached(self, reached: Option<bool>) -> Self {
        self.movement(|movement| movement.reached = reached)
    }

    pub fn with(mut self, companion: &str) -> Self {
        self.companions.push(companion.to_owned());
        self
    }

    fn movement(mut self, change: impl FnOnce(&mut Movement)) -> Self {
        if let Slots::Movement(movement) = &mut self.slots {
            change(movement);
        }
        self
    }

    pub fn stays_in(mut self, name: &str) -> Self {
        self.slots = Slots::Presence(Presence {
            place: vec![place(name)],
        });
        self
    }

    pub fn was(mut self, event: FateEvent) -> Self {
        let event = Coded::new(event, "…", Span::new(0, 0));
        self.slots = Slots::Fate(Fate {
            event,
            place: Vec::new(),
        });
        self
    }

    pub fn fate_in(mut self, name: &str) -> Self {
        if let Slots::Fate(fate) = &mut self.slots {
            fate.place.push(place(name));
        }
        self
    }

    pub fn faces(mut self, act: LegalAct, offences: &[&str]) -> Self {
        self.slots = Slots::Legal(Legal {
            act: Coded::new(act, "…", Span::new(0, 0)),
            authority: Vec::new(),
            relayed_by: Vec::new(),
            addressee: Vec::new(),
            condition: None,
            offence: offences
                .iter()
                .map(|o| Quoted::new(*o, Span::new(0, 0)))
                .collect(),
            in_absentia: None,
        });
        self
    }

    pub fn office(mut self, title: &str) -> Self {
        let title = Quoted::new(title, Span::new(0, 0));
        self.slots = Slots::Role(Role {
            title,
            organization: None,
            status: RoleStatus::Unstated,
        });
        self
    }

    pub fn relative(mut self, relation: &str, name: &str) -> Self {
        let relative = Party::new(name, PartyType::Person, name, Span::new(0, 0));
        let relation = Coded::new(relation.to_owned(), relation, Span::new(0, 0));
        self.slots = Slots::Kinship(Kinship { relation, relative });
        self
    }

    /// Cites a source: with a capital a named one, otherwise an unnamed one.
    pub fn by(mut self, source: &str) -> Self {
        let named = source.starts_with(char::is_uppercase);
        let source_type = if named {
            SourceType::Named
        } else {
            SourceType::Anonymous
        };
        self.sources.push(vec![(source.to_owned(), source_type)]);
        self
    }

    /// Cites a source of another type.
    pub fn by_type(mut self, source: &str, source_type: SourceType) -> Self {
        self.sources.push(vec![(source.to_owned(), source_type)]);
        self
    }

    /// The last source told it to a medium.
    pub fn told_to(mut self, outlet: &str) -> Self {
        if let Some(chain) = self.sources.last_mut() {
            chain.push((outlet.to_owned(), SourceType::Outlet));
        }
        self
    }

    pub fn on(self, edtf: &str) -> Self {
        let time = TimeValue {
            edtf: Some(edtf.to_owned()),
            text: edtf.to_owned(),
            span: Span::new(0, 0),
        };
        self.change(move |claim| claim.time = Some(time.clone()))
    }

    pub fn hearsay(self) -> Self {
        self.change(|claim| {
            claim.certainty = Certainty::Probable;
            claim.evidentiality = Evidentiality::Reported;
            claim.hedges = vec![Quoted::new("is said to", Span::new(0, 0))];
        })
    }

    pub fn surely(self, certainty: Certainty) -> Self {
        self.change(move |claim| claim.certainty = certainty)
    }

    pub fn denied(self) -> Self {
        self.change(|claim| claim.polarity = Polarity::Negative)
    }

    pub fn modality(self, modality: Modality) -> Self {
        self.change(move |claim| claim.modality = modality)
    }

    /// The sentence that the claim rests on; else it has a few words that no other report has.
    pub fn words(mut self, words: &str) -> Self {
        self.words = Some(words.to_owned());
        self
    }

    fn change(mut self, change: impl Fn(&mut Claim) + 'static) -> Self {
        let before = self.claim;
        self.claim = Box::new(move |claim| {
            before(claim);
            change(claim);
        });
        self
    }
}

fn place(name: &str) -> PlaceValue {
    let known = PLACES.iter().find(|(known, ..)| *known == name);
    PlaceValue {
        name: name.to_owned(),
        text: name.to_owned(),
        span: Span::new(0, 0),
        place: known.map(|(_, id, ..)| (*id).to_owned()),
        country: known.map(|(_, _, country, ..)| (*country).to_owned()),
        lat: None,
        lon: None,
        precision: known.map(|(_, _, _, precision, _)| *precision),
    }
}

/// A report under construction; names that are spelt alike mean one person.
#[derive(Clone)]
pub struct Draft {
    pub reading: Reading,
}

/// A report published on a date, or undated ("").
pub fn report(name: &str, published: &str, claims: impl IntoIterator<Item = Told>) -> Draft {
    let date = Published {
        date: published.to_owned(),
        basis: DateBasis::Analyst,
    };
    let mut reading = Reading {
        report: Report {
            id: format!("id of {name}"),
            name: name.to_owned(),
            published: (!published.is_empty()).then_some(date),
            ..Report::default()
        },
        mentions: Vec::new(),
        chains: Vec::new(),
        claims: Vec::new(),
    };
    for told in claims {
        add(&mut reading, told);
    }
    Draft { reading }
}

impl Draft {
    pub fn publisher(mut self, publisher: &str) -> Self {
        self.reading.report.publisher = Some(publisher.to_owned());
        self
    }

    pub fn language(mut self, language: &str) -> Self {
        self.reading.report.language = Some(language.to_owned());
        self
    }

    pub fn byline(mut self, byline: &str) -> Self {
        let start = self.reading.report.text.chars().count();
        self.reading.report.text.push_str(byline);
        let span = Span::new(start, start + byline.chars().count());
        let role = BlockRole::Byline;
        self.reading.report.blocks.push(Block {
            role,
            span,
            author: None,
            date: None,
        });
        self
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
        copy.reading.report.published = Some(Published {
            date: published.to_owned(),
            basis: DateBasis::Analyst,
        });
        for claim in &mut copy.reading.claims {
            claim.report = name.to_owned();
            claim.id = format!("{name}/{}", claim.id);
        }
        copy
    }
}

fn add(reading: &mut Reading, told: Told) {
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
    (told.claim)(&mut claim);
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

/// Reports that are brought together.
pub struct Story {
    pub readings: Vec<Reading>,
    pub people: Vec<Person>,
    pub not_read: Vec<String>,
    pub relations: Vec<ReportRelation>,
    pub undone: Vec<String>,
}

pub fn story(drafts: impl IntoIterator<Item = Draft>) -> Story {
    let readings: Vec<Reading> = drafts.into_iter().map(|draft| draft.reading).collect();
    let mut members: BTreeMap<String, Vec<PersonMember>> = BTreeMap::new();
    for reading in &readings {
        for (chain, found) in reading
            .chains
            .iter()
            .enumerate()
            .filter(|(_, chain)| chain.named)
        {
            members
                .entry(found.name.clone())
                .or_default()
                .push(PersonMember {
                    report: reading.report.id.clone(),
                    report_name: reading.report.name.clone(),
                    chain,
                });
        }
    }
    let person = |(name, members): (String, Vec<PersonMember>)| Person {
        id: format!("id of {name}"),
        person_type: PartyType::Person,
        of: None,
        names: vec![SeenName {
            name: name.clone(),
            count: 1,
            reports: Vec::new(),
        }],
        members,
        links: Vec::new(),
        doubts: Vec::new(),
        name,
    };
    let people = members.into_iter().map(person).collect();
    Story {
        readings,
        people,
        not_read: Vec::new(),
        relations: Vec::new(),
        undone: Vec::new(),
    }
}

impl Story {
    pub fn corpus(&self) -> Corpus<'_> {
        Corpus {
            readings: &self.readings,
            people: &self.people,
            places: &contains,
            not_read: &self.not_read,
            relations: &self.relations,
            undone_joins: &self.undone,
        }
    }

    pub fn events(&self) -> Vec<Event> {
        events(&self.corpus())
    }

    /// The only event there is.
    pub fn event(&self) -> Event {
        let mut events = self.events();
        assert_eq!(events.len(), 1, "one event expected: {}", shown(&events));
        events.remove(0)
    }

    /// The events of a kind about someone.
    pub fn events_of(&self, subject: &str, kind: Kind) -> Vec<Event> {
        let wanted = |event: &Event| event.subject == subject && event.kind == kind;
        self.events().into_iter().filter(wanted).collect()
    }

    pub fn range(&self) -> (usize, usize) {
        let origins = self.event().origins;
        (origins.low, origins.high)
    }

    /// Where someone was last reported, by reports up to a date ("" for all).
    pub fn whereabouts(&self, name: &str, as_of: &str) -> Whereabouts {
        let as_of = (!as_of.is_empty()).then(|| as_of.parse().expect("a date"));
        whereabouts(&self.corpus(), &format!("id of {name}"), as_of).expect("a person")
    }
}

/// A slot of an event, as "report: value, value; …" and "a verdict b".
pub fn facet(event: &Event, slot: FacetSlot) -> String {
    let Some(facet) = event.facets.iter().find(|facet| facet.slot == slot) else {
        return "none".to_owned();
    };
    let side = |name: &str| name.trim_end_matches(".txt").to_owned();
    let mut words: Vec<String> = facet
        .entries
        .iter()
        .map(|entry| {
            let values: Vec<&str> = entry.values.iter().map(|v| v.value.as_str()).collect();
            let silent = if entry.absence == Some(Absence::Silent) {
                "silent"
            } else {
                ""
            };
            format!("{}: {}{silent}", side(&entry.report), values.join(" → "))
        })
        .collect();
    words.extend(facet.pairs.iter().map(|pair| {
        let finer = pair
            .finer
            .as_deref()
            .map(|f| format!(" by {}", side(f)))
            .unwrap_or_default();
        let verdict = format!("{:?}", pair.verdict).to_lowercase();
        format!("{} {} {verdict}{finer}", side(&pair.a), side(&pair.b))
    }));
    words.join("; ")
}

/// Events for a failed assertion.
pub fn shown(events: &[Event]) -> String {
    serde_json::to_string_pretty(events).expect("events have a JSON form")
}

/// Names of the places of an answer, in order.
pub fn places(answer: &Whereabouts) -> Vec<&str> {
    answer
        .places
        .iter()
        .map(|place| place.place.name.as_str())
        .collect()
}
