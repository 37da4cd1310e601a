//! Ages tell namesakes apart, and are told with their words.

use crate::support::report;
use reportedly_resolve::resolve;

#[test]
fn an_age_beside_the_name_tells_namesakes_apart() {
    let aged = |id: &str, age: &str| {
        let mut reading = report(id)
            .published("2024-05-01")
            .person(&["Goran Kessler"])
            .done();
        reading.report.text = format!("Goran Kessler, {age}, left.");
        reading
    };
    assert_eq!(resolve(&[aged("a", "61"), aged("b", "23")]).len(), 2);
    let people = resolve(&[aged("a", "61"), aged("b", "62"), aged("c", "62")]);
    assert_eq!(people.len(), 1);
    let told: Vec<(Option<u16>, &str)> = people[0]
        .ages
        .iter()
        .map(|age| (age.years, age.words.text.as_str()))
        .collect();
    let once_each = [
        (Some(61), "Goran Kessler, 61"),
        (Some(62), "Goran Kessler, 62"),
    ];
    assert_eq!(told, once_each);
    let members = &people[0].members;
    assert_eq!(people[0].ages[0].report, members[0].report);
    assert_eq!(people[0].ages[1].report_name, members[1].report_name);
}
