//! Fixed readings and findings, so that what is printed can be tested without the model.

use reportedly_model::{
    Absence, Absent, Account, Anchor, Block, BlockRole, Certainty, CharIndex, Claim, ClaimRef,
    Coded, Coverage, DateBasis, Denial, Event, Evidence, Evidentiality, Facet, FacetEntry,
    FacetPair, FacetSlot, FacetValue, Fate, FateEvent, JoinGround, JoinStanding, Kind, Legal,
    LegalAct, Modality, Movement, OriginGroup, OriginJoin, Origins, Overturn, Party, PartyType,
    Person, PersonMember, PlaceReport, PlaceValue, Polarity, Precision, Presence, Published,
    Quoted, Reading, Report, Role, RoleStatus, SeenName, Slots, Source, SourceType, Span, Standing,
    TimeValue, Verdict, Whereabouts,
};

use crate::findings::{Findings, Unread};

const FIRST: &str = "Irena Novak, the former harbour minister, fled Rijeka by boat on Friday, \
    a customs officer told Adria Wire. She reached Ancona, according to two of her aides.\n\n\
    Her husband is said to be in Graz. Prosecutors accuse her “of having sold permits”.\n";
const SECOND: &str = "Irena Nováková never left Rijeka, her lawyer said.\n\n\
    بثينة حداد was to travel to Rijeka if the port reopens.\n";

/// Words of a report, found where they first stand after `from`.
fn span_of(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap();
    let index = CharIndex::new(text);
    Span::new(index.char(start), index.char(start + words.len()))
}

fn quoted(text: &str, words: &str) -> Quoted {
    Quoted::new(words, span_of(text, words))
}

fn party(text: &str, name: &str, words: &str) -> Party {
    Party::new(name, PartyType::Person, words, span_of(text, words))
}

fn place(text: &str, words: &str, country: &str) -> PlaceValue {
    PlaceValue {
        name: words.to_owned(),
        text: words.to_owned(),
        span: span_of(text, words),
        place: None,
        country: Some(country.to_owned()),
        lat: None,
        lon: None,
        precision: Some(Precision::City),
    }
}

fn source(text: &str, words: &str, source_type: SourceType) -> Source {
    Source {
        text: words.to_owned(),
        span: span_of(text, words),
        name: None,
        source_type,
        cue: "said".to_owned(),
    }
}

fn time(text: &str, words: &str, edtf: &str) -> Option<TimeValue> {
    let edtf = Some(edtf.to_owned());
    Some(TimeValue {
        edtf,
        text: words.to_owned(),
        span: span_of(text, words),
    })
}

fn claim(id: &str, report: &str, text: &str, subject: Party, words: &str, slots: Slots) -> Claim {
    let span = span_of(text, words);
    let evidence = Evidence {
        exact: words.to_owned(),
        span,
        ..Evidence::default()
    };
    Claim {
        id: id.to_owned(),
        ..Claim::new(report, subject, slots, evidence)
    }
}

fn report(name: &str, text: &str, publisher: &str, date: Option<&str>) -> Report {
    let block = |paragraph: &str| Block {
        role: BlockRole::Body,
        span: span_of(text, paragraph),
        author: None,
        date: None,
    };
    let basis = DateBasis::Metadata;
    Report {
        id: name.to_owned(),
        name: name.to_owned(),
        title: Some("Where is the minister?".to_owned()),
        publisher: Some(publisher.to_owned()),
        published: date.map(|date| Published {
            date: date.to_owned(),
            basis,
        }),
        text: text.to_owned(),
        blocks: text.trim().split("\n\n").map(block).collect(),
        ..Report::default()
    }
}

/// A report with a flight, an arrival, hearsay and an allegation.
pub(super) fn first_reading() -> Reading {
    let report = report("first.txt", FIRST, "Adria Wire", Some("2031-05-03"));
    let made = |id, subject, words, slots| claim(id, "first.txt", FIRST, subject, words, slots);
    let irena = || party(FIRST, "Irena Novak", "Irena Novak");
    let officer = source(FIRST, "a customs officer", SourceType::Anonymous);
    let wire = source(FIRST, "Adria Wire", SourceType::Outlet);
    let role = Role {
        title: quoted(FIRST, "harbour minister"),
        organization: None,
        status: RoleStatus::Former,
    };
    let fled = Movement {
        origin: vec![place(FIRST, "Rijeka", "HR")],
        means: vec![quoted(FIRST, "boat")],
        ..Movement::default()
    };
    let reached = Movement {
        destination: vec![place(FIRST, "Ancona", "IT")],
        reached: Some(true),
        ..Movement::default()
    };
    let husband = Party {
        of: Some(Anchor {
            name: "Irena Novak".to_owned(),
            relation: "husband".to_owned(),
        }),
        ..party(FIRST, "Her husband", "Her husband")
    };
    let presence = Presence {
        place: vec![place(FIRST, "Graz", "AT")],
    };
    let accused = Legal {
        act: Coded::new(LegalAct::Accused, "accuse", span_of(FIRST, "accuse")),
        authority: vec![party(FIRST, "Prosecutors", "Prosecutors")],
        relayed_by: Vec::new(),
        addressee: Vec::new(),
        condition: None,
        offence: vec![quoted(FIRST, "“of having sold permits”")],
        in_absentia: None,
    };
    let claims = vec![
        made(
            "c1",
            irena(),
            "Irena Novak, the former harbour minister",
            Slots::Role(role),
        ),
        Claim {
            sources: vec![vec![officer, wire]],
            time: time(FIRST, "Friday", "2031-05-02"),
            ..made(
                "c2",
                irena(),
                "Irena Novak, the former harbour minister, fled Rijeka by boat on Friday",
                Slots::Movement(fled),
            )
        },
        Claim {
            sources: vec![vec![source(
                FIRST,
                "two of her aides",
                SourceType::Anonymous,
            )]],
            ..made(
                "c3",
                irena(),
                "She reached Ancona",
                Slots::Movement(reached),
            )
        },
        Claim {
            certainty: Certainty::Probable,
            evidentiality: Evidentiality::Reported,
            hedges: vec![quoted(FIRST, "is said to")],
            ..made(
                "c4",
                husband,
                "Her husband is said to be in Graz",
                Slots::Presence(presence),
            )
        },
        made(
            "c5",
            irena(),
            "Prosecutors accuse her “of having sold permits”",
            Slots::Legal(accused),
        ),
    ];
    Reading {
        report,
        mentions: Vec::new(),
        chains: Vec::new(),
        claims,
    }
}

/// An undated report with a denial, and a plan under a condition of somebody whose name runs
/// from right to left.
pub(super) fn second_reading() -> Reading {
    let report = report("second.txt", SECOND, "Karst Courier", None);
    let made = |id, subject, words, slots| claim(id, "second.txt", SECOND, subject, words, slots);
    let left = Movement {
        origin: vec![place(SECOND, "Rijeka", "HR")],
        ..Movement::default()
    };
    let planned = Movement {
        destination: vec![place(SECOND, "Rijeka", "HR")],
        ..Movement::default()
    };
    let claims = vec![
        Claim {
            polarity: Polarity::Negative,
            sources: vec![vec![source(SECOND, "her lawyer", SourceType::Anonymous)]],
            ..made(
                "d1",
                party(SECOND, "Irena Nováková", "Irena Nováková"),
                "Irena Nováková never left Rijeka",
                Slots::Movement(left),
            )
        },
        Claim {
            modality: Modality::Intended,
            ..made(
                "d2",
                party(SECOND, "بثينة حداد", "بثينة حداد"),
                "بثينة حداد was to travel to Rijeka if the port reopens",
                Slots::Movement(planned),
            )
        },
    ];
    Reading {
        report,
        mentions: Vec::new(),
        chains: Vec::new(),
        claims,
    }
}

/// Both readings, with Irena under both spellings, and a report that was not read.
pub(super) fn findings() -> Findings {
    let member = |report: &str| PersonMember {
        report: report.to_owned(),
        report_name: report.to_owned(),
        chain: 0,
    };
    let seen = |name: &str, report: &str| SeenName {
        name: name.to_owned(),
        count: 1,
        reports: vec![report.to_owned()],
    };
    let irena = Person {
        id: "p1".to_owned(),
        name: "Irena Novak".to_owned(),
        person_type: PartyType::Person,
        of: None,
        names: vec![
            seen("Irena Novak", "first.txt"),
            seen("Irena Nováková", "second.txt"),
        ],
        members: vec![member("first.txt"), member("second.txt")],
        links: Vec::new(),
        doubts: Vec::new(),
    };
    Findings {
        readings: vec![first_reading(), second_reading()],
        people: vec![irena],
        unread: vec![Unread {
            report: "troisieme.txt".to_owned(),
            reason: "no model for its language (French)".to_owned(),
            failed: false,
        }],
    }
}

fn claim_ref(report: &str, claim: &str) -> ClaimRef {
    ClaimRef {
        report: report.to_owned(),
        claim: claim.to_owned(),
    }
}

fn origins() -> Origins {
    Origins {
        low: 1,
        high: 2,
        groups: vec![
            OriginGroup {
                accounts: Vec::new(),
            },
            OriginGroup {
                accounts: Vec::new(),
            },
        ],
        joins: vec![OriginJoin {
            id: "j1".to_owned(),
            a: "first.txt".to_owned(),
            b: "second.txt".to_owned(),
            standing: JoinStanding::Possible,
            ground: JoinGround::RetellingWithoutSource,
            reason: "second.txt cites nobody, so that it may retell first.txt".to_owned(),
        }],
    }
}

/// One event that two reports tell of, and contradict one another in.
pub(super) fn events() -> Vec<Event> {
    let account = |report: &str, claims: &[&str]| Account {
        report: report.to_owned(),
        published: None,
        claims: claims.iter().map(|&id| id.to_owned()).collect(),
        sources: Vec::new(),
        withdrawn_by: None,
    };
    let entry = |report: &str, value: &str, claim: &str| FacetEntry {
        report: report.to_owned(),
        values: vec![FacetValue {
            value: value.to_owned(),
            text: value.to_owned(),
            span: Span::default(),
            claim: claim.to_owned(),
        }],
        absence: None,
    };
    let facet = |slot, first: &str, second: &str, verdict, reason: &str| Facet {
        slot,
        entries: vec![
            entry("first.txt", first, "c2"),
            entry("second.txt", second, "d1"),
        ],
        pairs: vec![FacetPair {
            a: "first.txt".to_owned(),
            b: "second.txt".to_owned(),
            verdict,
            finer: None,
            reason: reason.to_owned(),
        }],
    };
    vec![Event {
        id: "e1".to_owned(),
        kind: Kind::Movement,
        person: Some("p1".to_owned()),
        subject: "Irena Novak".to_owned(),
        accounts: vec![
            account("first.txt", &["c2", "c3"]),
            account("second.txt", &["d1"]),
        ],
        absent: vec![Absent {
            report: "troisieme.txt".to_owned(),
            absence: Absence::NotRead,
        }],
        facets: vec![
            facet(
                FacetSlot::Polarity,
                "yes",
                "no",
                Verdict::Conflict,
                "one says it, the other denies it",
            ),
            facet(
                FacetSlot::Origin,
                "Rijeka",
                "Rijeka",
                Verdict::Agree,
                "the same place",
            ),
        ],
        origins: origins(),
    }]
}

/// An answer that is disputed.
pub(super) fn whereabouts() -> Whereabouts {
    Whereabouts {
        person: "p1".to_owned(),
        name: "Irena Novak".to_owned(),
        as_of: None,
        answer: "Last reported in Ancona (reports published to 3 May 2031), which is disputed."
            .to_owned(),
        standing: Standing::Disputed,
        fates: Vec::new(),
        places: vec![PlaceReport {
            place: place(FIRST, "Ancona", "IT"),
            claims: vec![claim_ref("first.txt", "c3")],
            origins: Origins {
                low: 1,
                high: 1,
                ..Origins::default()
            },
            when: Some("../2031-05-03".to_owned()),
            when_stated: false,
            arrival_stated: true,
            certainty: Certainty::Certain,
            evidentiality: Evidentiality::Asserted,
            within: Vec::new(),
            reasons: vec!["the latest movement".to_owned()],
        }],
        earlier: Vec::new(),
        ruled_out: Vec::new(),
        apart: Vec::new(),
        denials: vec![Denial {
            claim: claim_ref("second.txt", "d1"),
            place: None,
            disputes_answer: true,
            words: "her lawyer says that she did not leave Rijeka".to_owned(),
        }],
        revisions: Vec::new(),
        overturn: vec![Overturn {
            claim: None,
            words: "a report of a presence elsewhere, dated after 3 May 2031".to_owned(),
        }],
        coverage: Coverage {
            given: 3,
            read: 2,
            not_read: vec!["troisieme.txt".to_owned()],
            later: 0,
            undated: 1,
            published_to: Some("2031-05-03".to_owned()),
        },
    }
}

/// A fate with nothing else, in each modality and polarity.
pub(super) fn fates() -> Vec<Claim> {
    let fate = || {
        let event = Coded::new(FateEvent::Arrested, "arrested", Span::default());
        Slots::Fate(Fate {
            event,
            place: Vec::new(),
        })
    };
    let irena = || Party::new("Irena Novak", PartyType::Person, "she", Span::default());
    let mut claims = Vec::new();
    for modality in [
        Modality::Actual,
        Modality::Intended,
        Modality::Attempted,
        Modality::Hypothetical,
    ] {
        for polarity in [Polarity::Positive, Polarity::Negative] {
            let claim = Claim::new("a.txt", irena(), fate(), Evidence::default());
            claims.push(Claim {
                modality,
                polarity,
                ..claim
            });
        }
    }
    claims
}
