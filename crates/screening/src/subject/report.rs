//! A subject from what reports say of a person.

use reportedly_model::{Gender, MentionForm, PartyType, Person, Polarity, Reading, Slots};

use super::Subject;
use crate::birth_date::BirthDate;
use crate::countries::country_code;

/// Letters after or before a name in which its bearer's age is looked for.
const NEAR: usize = 24;
/// Ages of those who stand in the news.
const AGES: std::ops::RangeInclusive<i16> = 10..=110;
/// How an age begins behind a name, in English and French, the longest first.
const BEFORE_AGE: [&str; 7] = [
    ", âgée de ",
    ", âgé de ",
    ", aged ",
    " (aged ",
    ", age ",
    ", ",
    " (",
];
/// How it ends.
const AFTER_AGE: [&str; 5] = [",", ")", ".", " ans", " years old"];
/// How it ends before a name.
const AFTER_AGE_BEFORE_NAME: [&str; 2] = ["-year-old ", " year-old "];
/// Shorter words of a title name no country.
const SHORTEST_COUNTRY: usize = 4;

impl Subject {
    /// Whom reports speak of: names, gender, offices, the countries that these name, and the years
    /// of birth that an age and the day of its report tell.
    pub fn of_reports(person: &Person, readings: &[Reading]) -> Subject {
        let reading = |id: &str| readings.iter().find(|reading| reading.report.id == id);
        Self::of_person(person, reading)
    }

    /// The same, where `reading` gives what was made of a report, by its id.
    pub fn of_person<'r>(
        person: &Person,
        reading: impl Fn(&str) -> Option<&'r Reading>,
    ) -> Subject {
        let schema = match person.person_type {
            PartyType::Person => "Person",
            _ => "Organization",
        };
        let mut subject = Subject {
            schema: Some(schema.to_owned()),
            ..Subject::named(&person.name)
        };
        let others = person.names.iter().filter(|seen| seen.name != person.name);
        subject.names.extend(others.map(|seen| seen.name.clone()));
        let mut genders = Vec::new();
        for member in &person.members {
            let Some(reading) = reading(&member.report) else {
                continue;
            };
            genders.extend(
                reading
                    .chains
                    .get(member.chain)
                    .and_then(|chain| chain.gender),
            );
            add_offices(reading, member.chain, &mut subject);
            add_births(reading, member.chain, &mut subject);
        }
        subject.gender = agreed(&genders);
        subject
    }
}

/// The gender that all reports agree on.
fn agreed(genders: &[Gender]) -> Option<Gender> {
    let first = genders.first()?;
    genders
        .iter()
        .all(|gender| gender == first)
        .then_some(*first)
}

fn add_offices(reading: &Reading, chain: usize, subject: &mut Subject) {
    let own = reading.claims.iter().filter(|claim| {
        claim.polarity == Polarity::Positive && reading.chain_at(claim.subject.span) == Some(chain)
    });
    for claim in own {
        let Slots::Role(role) = &claim.slots else {
            continue;
        };
        let organization = role.organization.as_ref().map(|party| party.name.as_str());
        let words = [Some(role.title.text.as_str()), organization];
        let office: Vec<&str> = words.into_iter().flatten().collect();
        let office = office.join(", ");
        for country in countries_in(&office) {
            if !subject.countries.iter().any(|known| known == country) {
                subject.countries.push(country.to_owned());
            }
        }
        if !subject.positions.contains(&office) {
            subject.positions.push(office);
        }
    }
}

/// The countries that the words of an office name: "Syrian", "of Lebanon".
fn countries_in(office: &str) -> impl Iterator<Item = &'static str> {
    let words = office.split(|letter: char| !letter.is_alphabetic());
    let names = words.filter(|word| {
        word.chars().count() >= SHORTEST_COUNTRY && word.starts_with(char::is_uppercase)
    });
    names.filter_map(country_code)
}

fn add_births(reading: &Reading, chain: usize, subject: &mut Subject) {
    let published = reading.report.published.as_ref();
    let Some(year) = published.and_then(|day| day.date.get(..4)?.parse::<i16>().ok()) else {
        return;
    };
    let named = reading
        .mentions
        .iter()
        .filter(|mention| mention.chain == chain && mention.form == MentionForm::Name);
    for mention in named {
        let text = reading.report.text.chars();
        let after: String = text.clone().skip(mention.span.end).take(NEAR).collect();
        let start = mention.span.start.saturating_sub(NEAR);
        let before: String = text.skip(start).take(mention.span.start - start).collect();
        let Some(age) = age_after(&after).or_else(|| age_before(&before)) else {
            continue;
        };
        // Before the birthday of the year it is one more.
        let birth = BirthDate::parse(&format!("{}/{}", year - age - 1, year - age));
        let birth = birth.filter(|birth| !subject.birth_dates.contains(birth));
        subject.birth_dates.extend(birth);
    }
}

/// ", 54,", " (54)", ", aged 54,".
fn age_after(text: &str) -> Option<i16> {
    let rest = BEFORE_AGE
        .iter()
        .find_map(|start| text.strip_prefix(start))?;
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let (age, rest) = rest.split_at_checked(digits)?;
    let ends = AFTER_AGE.iter().any(|end| rest.starts_with(end));
    age.parse().ok().filter(|age| ends && AGES.contains(age))
}

/// "the 54-year-old ".
fn age_before(text: &str) -> Option<i16> {
    let rest = AFTER_AGE_BEFORE_NAME
        .iter()
        .find_map(|end| text.strip_suffix(end))?;
    let age = rest
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next()?;
    age.parse().ok().filter(|age| AGES.contains(age))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_stand_beside_names() {
        for (text, age) in [
            (", 54, fled to", Some(54)),
            (" (61) said", Some(61)),
            (", aged 47.", Some(47)),
            (", âgé de 54 ans, a", Some(54)),
            (", 12 of whom", None),
            (", 1998, when", None),
            (" said 54 people", None),
        ] {
            assert_eq!(age_after(text), age, "{text}");
        }
        assert_eq!(age_before("after the 54-year-old "), Some(54));
        assert_eq!(age_before("54 people and "), None);
    }

    #[test]
    fn offices_name_countries() {
        let found: Vec<&str> =
            countries_in("Syrian general, Ministry of Defence of Lebanon").collect();
        assert_eq!(found, ["sy", "lb"]);
    }
}
