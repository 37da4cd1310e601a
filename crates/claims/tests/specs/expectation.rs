//! One line of a list: an expected claim, or one that must not be.

use reportedly_model::{Certainty, Evidentiality, Kind, Modality, Polarity, RoleStatus};

/// What is expected of a text.
#[derive(Clone, Default)]
pub struct Expected {
    pub claims: Vec<Expectation>,
    pub never: Vec<Expectation>,
    pub nothing_else: bool,
}

impl Expected {
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.never.is_empty() && !self.nothing_else
    }
}

/// A line of the list.
pub enum Line {
    Claim(Expectation),
    Never(Expectation),
    NothingElse,
}

/// Alternatives, one of which must be there.
pub type Words = Vec<String>;

/// A claim as a line describes it.
#[derive(Clone)]
pub struct Expectation {
    /// The line itself, for messages.
    pub line: String,
    pub kinds: Vec<Kind>,
    pub subject: Words,
    pub polarity: Polarity,
    pub modality: Modality,
    /// Empty where the line says nothing of it.
    pub certainty: Vec<Certainty>,
    pub evidentiality: Option<Evidentiality>,
    pub details: Vec<Detail>,
    /// Further places, companions and means may stand in the claim.
    pub open: bool,
}

/// Something that is said of the subject.
#[derive(Clone)]
pub enum Detail {
    /// "from", "via", "to", "in", "by", "with", "for", "through", "asked of", "if", "title", "of".
    Slot(Words, Words),
    Reached(Option<bool>),
    Leg(u32),
    InAbsentia,
    Status(RoleStatus),
    /// A tie and who is at its other end.
    Tie(Words, Words),
    Date(String),
    /// Words of a date that tells none.
    DateWords(String),
    Undated,
    /// A chain, innermost first.
    Says(Vec<Words>),
    SaysNobody,
    /// What befell the subject, or the step of law.
    What(String),
}

const SLOTS: [&str; 13] = [
    "from", "via", "to", "in", "by", "with", "for", "through", "asked of", "if", "title", "of",
    "content",
];

impl Line {
    pub fn parse(item: &str) -> Result<Self, String> {
        if item == "nothing else" {
            return Ok(Line::NothingElse);
        }
        match item.strip_prefix("never ") {
            Some(rest) => Ok(Line::Never(Expectation::parse(rest, item)?)),
            None => Ok(Line::Claim(Expectation::parse(item, item)?.with_defaults())),
        }
    }
}

impl Expectation {
    fn parse(text: &str, line: &str) -> Result<Self, String> {
        let (kinds, rest) = text
            .split_once(": ")
            .ok_or_else(|| format!("no kind of claim in {line:?}"))?;
        let kinds = kinds.split('|').map(kind).collect::<Result<_, _>>()?;
        let mut parts = rest.split("; ").map(str::trim);
        let subject = alternatives(parts.next().unwrap_or_default());
        let mut expectation = Expectation {
            line: line.to_owned(),
            kinds,
            subject,
            polarity: Polarity::Positive,
            modality: Modality::Actual,
            certainty: Vec::new(),
            evidentiality: None,
            details: Vec::new(),
            open: false,
        };
        parts.for_each(|part| expectation.add(part));
        Ok(expectation)
    }

    fn add(&mut self, part: &str) {
        match part {
            "not so" => self.polarity = Polarity::Negative,
            "intended" => self.modality = Modality::Intended,
            "attempted" => self.modality = Modality::Attempted,
            "hypothetical" => self.modality = Modality::Hypothetical,
            "certain" => self.certainty.push(Certainty::Certain),
            "probable" => self.certainty.push(Certainty::Probable),
            "possible" => self.certainty.push(Certainty::Possible),
            "unknown" => self.certainty.push(Certainty::Unknown),
            "hedged" => self
                .certainty
                .extend([Certainty::Probable, Certainty::Possible]),
            "reported" => self.evidentiality = Some(Evidentiality::Reported),
            "…" => self.open = true,
            _ => self.details.push(detail(part)),
        }
    }

    /// What a line leaves unsaid of a movement, presence or fate that happened.
    fn with_defaults(mut self) -> Self {
        let plain = self.modality == Modality::Actual
            && self
                .kinds
                .iter()
                .all(|kind| matches!(kind, Kind::Movement | Kind::Presence | Kind::Fate));
        if plain && self.certainty.is_empty() {
            self.certainty.push(Certainty::Certain);
        }
        if plain && self.evidentiality.is_none() && self.certainty == [Certainty::Certain] {
            self.evidentiality = Some(Evidentiality::Asserted);
        }
        self
    }
}

fn kind(word: &str) -> Result<Kind, String> {
    let value = serde_json::Value::String(word.to_owned());
    serde_json::from_value(value).map_err(|_| format!("{word:?} is no kind of claim"))
}

fn detail(part: &str) -> Detail {
    match part {
        "reached" => return Detail::Reached(Some(true)),
        "not reached" => return Detail::Reached(Some(false)),
        "arrival unsaid" => return Detail::Reached(None),
        "in absentia" => return Detail::InAbsentia,
        "former" => return Detail::Status(RoleStatus::Former),
        "current" => return Detail::Status(RoleStatus::Current),
        "undated" => return Detail::Undated,
        "says nobody" => return Detail::SaysNobody,
        _ => {}
    }
    if let Some(leg) = part.strip_prefix("leg ").and_then(|leg| leg.parse().ok()) {
        return Detail::Leg(leg);
    }
    if let Some(chain) = part.strip_prefix("says ") {
        return Detail::Says(chain.split(", through ").map(alternatives).collect());
    }
    if let Some(date) = part
        .strip_prefix("on ")
        .filter(|_| !part.starts_with("on foot"))
    {
        let quoted = date
            .strip_prefix('"')
            .and_then(|date| date.strip_suffix('"'));
        return quoted.map_or(Detail::Date(date.into()), |words| {
            Detail::DateWords(words.into())
        });
    }
    if let Some((relation, other)) = part.split_once(" = ") {
        return Detail::Tie(
            alternatives(relation.trim_matches('"')),
            alternatives(other),
        );
    }
    slot(part).unwrap_or_else(|| Detail::What(part.to_owned()))
}

/// "to Batumi", "to|in Batumi", "asked of Lebanon".
fn slot(part: &str) -> Option<Detail> {
    let of = part
        .strip_prefix("asked of ")
        .map(|rest| ("asked of", rest));
    let (name, value) = of.or_else(|| part.split_once(' '))?;
    let names = alternatives(name);
    let known = names.iter().all(|name| SLOTS.contains(&name.as_str()));
    known.then(|| Detail::Slot(names, alternatives(value)))
}

fn alternatives(text: &str) -> Words {
    text.split('|').map(|word| word.trim().to_owned()).collect()
}
