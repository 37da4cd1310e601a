//! One person among many, by any form of the name.

use reportedly_model::Person;
use reportedly_names::{
    Name, ReferringForm, compare, referring_form, referring_form_in_any_spelling,
};

use crate::words::folded;

/// Below this nobody is meant.
const MEANT: f64 = 0.45;
/// What a family name alone fits.
const BY_FAMILY_NAME: f64 = 0.65;
/// How much less a name alone fits that is only just alike in its spelling.
const BY_SPELLING: f64 = 0.15;
/// The same for a name that is spelled nearly so: the very spelling comes first.
const SLIGHTLY: f64 = 0.05;
/// Names less alike than this are two: one alone has nothing beside it that speaks for it.
const LEAST_ALIKE: f64 = 0.86;
/// Others this far below the best are no answer any more.
const FAR_BELOW: f64 = 0.25;
/// A name fits two alike when it fits one this little better.
const ALIKE: f64 = 0.01;
/// Names this near are worth asking about.
const NEAR: f64 = 0.2;
/// How many names to ask about.
const MOST_SUGGESTIONS: usize = 3;

/// What a look-up found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'p> {
    /// Those who may be meant, the best first; a family name alone can mean several.
    pub matches: Vec<Match<'p>>,
    /// Names to ask about when nobody matches, the nearest first.
    pub did_you_mean: Vec<&'p str>,
}

/// Someone who may be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'p> {
    /// Who.
    pub person: &'p Person,
    /// How well the name fits, from 0 to 1.
    pub score: f64,
    /// Which of the names seen fits best, and why.
    pub why: String,
    /// Whether a whole name of the person is written just so, capitals and punctuation aside.
    pub verbatim: bool,
}

impl<'p> Found<'p> {
    /// Those whom the name fits no worse than the best of all; of several, only those who are named just so,
    /// where there are any. More than one cannot be told apart by the name.
    pub fn meant(&self) -> &[Match<'p>] {
        let level = level(&self.matches);
        let verbatim = level.iter().take_while(|found| found.verbatim).count();
        level
            .get(..verbatim)
            .filter(|meant| !meant.is_empty())
            .unwrap_or(level)
    }
}

/// Those at the top whom a name fits alike.
fn level<'m, 'p>(sorted: &'m [Match<'p>]) -> &'m [Match<'p>] {
    let best = sorted.first().map_or(0.0, |found| found.score);
    let alike = sorted.iter().take_while(|found| best - found.score < ALIKE);
    sorted.get(..alike.count()).unwrap_or(sorted)
}

/// Looks up who may be meant by `query`: a full name in any spelling, a family or given name
/// alone, the words for someone unnamed ("Irena's family"), or an id, which means one alone.
pub fn find_person<'p>(people: &'p [Person], query: &str) -> Found<'p> {
    if let Some(person) = people.iter().find(|person| person.id == query) {
        return Found {
            matches: vec![Match {
                person,
                score: 1.0,
                why: "it is the id".to_owned(),
                verbatim: true,
            }],
            did_you_mean: Vec::new(),
        };
    }
    let asked = Name::parse(query);
    let mut all: Vec<Match<'p>> = people
        .iter()
        .filter_map(|person| matched(person, &asked, query))
        .collect();
    all.sort_by(|x, y| {
        y.score
            .total_cmp(&x.score)
            .then_with(|| mentions(y.person).cmp(&mentions(x.person)))
            .then_with(|| (&x.person.name, &x.person.id).cmp(&(&y.person.name, &y.person.id)))
    });
    let alike = level(&all).len();
    if let Some(alike) = all.get_mut(..alike) {
        alike.sort_by_key(|found| !found.verbatim);
    }
    let best = all.first().map_or(0.0, |found| found.score);
    if best < MEANT {
        let near = all
            .iter()
            .map(|near| near.person.name.as_str())
            .take(MOST_SUGGESTIONS);
        return Found {
            did_you_mean: near.collect(),
            matches: Vec::new(),
        };
    }
    // One name alone means everybody who has it, beside somebody of whom no more is known.
    let least = match asked.naming_parts().count() {
        1 => MEANT,
        _ => MEANT.max(best - FAR_BELOW),
    };
    all.retain(|found| found.score >= least);
    Found {
        matches: all,
        did_you_mean: Vec::new(),
    }
}

/// How often reports name someone: of two whom a name fits alike, the better known is meant.
fn mentions(person: &Person) -> usize {
    person.names.iter().map(|seen| seen.count).sum()
}

fn matched<'p>(person: &'p Person, asked: &Name, query: &str) -> Option<Match<'p>> {
    if person.names.is_empty() {
        let (score, why) = by_words(person, query)?;
        return Some(Match {
            person,
            score,
            why,
            verbatim: true,
        });
    }
    let parts = |name: &Name| name.naming_parts().count();
    let has_full_name = parts(&Name::parse(&person.name)) > 1;
    let forms = person.names.iter().map(|seen| Name::parse(&seen.name));
    // Where a full name is known, "Novak" alone no longer speaks for "Petra Novak".
    let compared = forms.filter(|form| !has_full_name || parts(asked) == 1 || parts(form) > 1);
    let fitting = compared.map(|form| by_name(asked, &form));
    let (score, why) = fitting.max_by(|x, y| x.0.total_cmp(&y.0))?;
    // A report may call Irena Novak "Novak", and still that name means her brother as well.
    let partial = has_full_name && parts(asked) == 1;
    let score = if partial {
        score.min(BY_FAMILY_NAME)
    } else {
        score
    };
    let asked = folded(query);
    let mut names = person.names.iter();
    let verbatim = !partial && names.any(|seen| folded(&seen.name) == asked);
    let found = Match {
        person,
        score,
        why,
        verbatim,
    };
    (score >= NEAR).then_some(found)
}

fn by_name(asked: &Name, name: &Name) -> (f64, String) {
    let comparison = compare(asked, name);
    let as_short_form = match referring_form(asked, name) {
        Some(ReferringForm::Full) => 0.97,
        Some(ReferringForm::SeveralParts) => 0.9,
        Some(form) => by_one_name(form) - SLIGHTLY * (1.0 - alike(asked, name)),
        None => 0.0,
    };
    let otherwise_spelled = if as_short_form > 0.0 {
        0.0
    } else {
        by_other_spelling(asked, name)
    };
    let near_miss = if comparison.contradicts() {
        part_in_common(asked, name)
    } else {
        0.0
    };
    let likely = comparison.probability.max(as_short_form).max(near_miss);
    let how = if otherwise_spelled > likely {
        "one name alone, in another spelling: "
    } else {
        ""
    };
    (
        likely.max(otherwise_spelled),
        format!("“{}”: {how}{}", name.text, comparison.explanation()),
    )
}

/// What one name of several fits.
fn by_one_name(form: ReferringForm) -> f64 {
    match form {
        ReferringForm::Family | ReferringForm::Nickname => BY_FAMILY_NAME,
        ReferringForm::Given => 0.6,
        _ => 0.46,
    }
}

/// How alike what one name has is to its like in the other.
fn alike(asked: &Name, name: &Name) -> f64 {
    referring_form_in_any_spelling(asked, name).map_or(0.0, |(_, alike)| alike)
}

/// What one name of several fits that is spelled otherwise, as in another script: less, the less
/// alike the two are. Two names and more speak for themselves.
fn by_other_spelling(asked: &Name, name: &Name) -> f64 {
    match referring_form_in_any_spelling(asked, name) {
        None | Some((ReferringForm::Full | ReferringForm::SeveralParts, _)) => 0.0,
        Some((_, alike)) if alike < LEAST_ALIKE => 0.0,
        Some((form, alike)) => {
            by_one_name(form) - BY_SPELLING * (1.0 - alike) / (1.0 - LEAST_ALIKE)
        }
    }
}

/// Someone with one name in common is worth asking about, not more.
fn part_in_common(asked: &Name, name: &Name) -> f64 {
    let common = asked.naming_parts().any(|part| {
        let alone = Name::parse(&part.text);
        referring_form(&alone, name).is_some()
    });
    if common { NEAR + 0.1 } else { 0.0 }
}

/// Someone unnamed, by the words of the reports or by whom they hang on.
fn by_words(person: &Person, query: &str) -> Option<(f64, String)> {
    let (asked, own) = (folded(query), folded(&person.name));
    let hanging = person
        .of
        .as_ref()
        .map(|of| folded(&format!("{}'s {}", of.name, of.relation)));
    let (score, words) = if asked.is_empty() {
        return None;
    } else if asked == own || Some(&asked) == hanging.as_ref() {
        (0.95, person.name.clone())
    } else {
        return None;
    };
    Some((score, format!("the words are the same: “{words}”")))
}
