//! Who is whom across reports.

use crate::support::report;
use reportedly_model::{MentionType, PartyType, Person};
use reportedly_resolve::{find_person, person_of, resolve};

fn names(people: &[Person]) -> Vec<&str> {
    people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn spellings_of_one_name_are_one_person_with_a_reason() {
    let readings = [
        report("a").person(&["Thouraya Chahine", "Chahine"]).done(),
        report("b").person(&["Soraya Shaheen", "Shaheen"]).done(),
    ];
    let people = resolve(&readings);
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].members.len(), 2);
    assert_eq!(people[0].names.len(), 4);
    let [link] = people[0].links.as_slice() else {
        panic!("one link")
    };
    assert_eq!((link.a, link.b), (0, 1));
    assert!(link.probability > 0.7 && link.probability < 1.0);
    assert!(!link.reasons.is_empty());
}

#[test]
fn relatives_stay_apart() {
    let readings = [
        report("a")
            .person(&["Goran Kessler", "Kessler"])
            .person(&["Milan Kessler"])
            .done(),
        report("b").person(&["Milan Kessler", "Kessler"]).done(),
        report("c").person(&["Goran Kessler"]).done(),
    ];
    let people = resolve(&readings);
    assert_eq!(names(&people), ["Goran Kessler", "Milan Kessler"]);
    assert!(people.iter().all(|person| person.members.len() == 2));
}

#[test]
fn a_name_alone_joins_the_only_one_it_can_mean_when_more_speaks_for_it() {
    let one = report("a")
        .person(&["Goran Kessler"])
        .role("harbour master of Batumi")
        .done();
    let other = report("b")
        .person(&["Kessler"])
        .role("harbour master of Batumi")
        .done();
    assert_eq!(resolve(&[one.clone(), other]).len(), 1);
    let nothing_more = report("b").person(&["Kessler"]).done();
    assert_eq!(resolve(&[one, nothing_more]).len(), 2);
}

#[test]
fn a_name_alone_that_fits_two_stays_alone() {
    let readings = [
        report("a")
            .person(&["Goran Kessler"])
            .role("harbour master")
            .done(),
        report("b")
            .person(&["Milan Kessler"])
            .role("harbour master")
            .done(),
        report("c")
            .person(&["Kessler"])
            .role("harbour master")
            .done(),
    ];
    assert_eq!(resolve(&readings).len(), 3);
}

#[test]
fn two_chains_of_one_report_never_meet_through_a_third() {
    let readings = [
        report("a")
            .person(&["Karim Nasseri"])
            .role("deputy governor of Sidon")
            .person(&["Kareem Naseri"])
            .done(),
        report("b")
            .person(&["Karim Naseri"])
            .role("deputy governor of Sidon")
            .done(),
    ];
    let people = resolve(&readings);
    assert_eq!(people.len(), 2);
    for person in &people {
        let in_a = person
            .members
            .iter()
            .filter(|member| member.report == "a")
            .count();
        assert!(in_a <= 1);
    }
}

#[test]
fn a_wife_is_one_but_a_brother_may_be_another() {
    let about = |id: &str, relation: &str| {
        report(id)
            .person(&["Goran Kessler"])
            .unnamed(MentionType::Person, &format!("his {relation}"))
            .of("Goran Kessler", relation)
            .done()
    };
    let wives = resolve(&[about("a", "wife"), about("b", "wife")]);
    let wife = wives
        .iter()
        .find(|person| person.name == "his wife")
        .expect("the wife");
    assert_eq!(wife.members.len(), 2);
    let anchor = wife.of.as_ref().expect("whose wife");
    assert_eq!(
        (anchor.name.as_str(), anchor.relation.as_str()),
        ("Goran Kessler", "wife")
    );
    assert_eq!(
        resolve(&[about("a", "brother"), about("b", "brother")]).len(),
        3
    );
}

#[test]
fn a_family_is_one_group_across_reports_and_no_person() {
    let readings = [
        report("a")
            .person(&["Soraya Shaheen"])
            .unnamed(MentionType::Group, "Shaheen's family")
            .of("Soraya Shaheen", "family")
            .done(),
        report("b")
            .person(&["Thouraya Chahine"])
            .unnamed(MentionType::Group, "her family")
            .of("Thouraya Chahine", "family")
            .done(),
    ];
    let people = resolve(&readings);
    let groups: Vec<&Person> = people
        .iter()
        .filter(|person| person.person_type == PartyType::Group)
        .collect();
    let [family] = groups.as_slice() else {
        panic!("one family, not {}", groups.len())
    };
    assert_eq!(family.members.len(), 2);
    assert!(family.names.is_empty());
}

#[test]
fn groups_without_an_anchor_stay_apart() {
    let group = |id: &str| {
        report(id)
            .unnamed(MentionType::Group, "several officers")
            .done()
    };
    assert_eq!(resolve(&[group("a"), group("b")]).len(), 2);
}

#[test]
fn a_copy_adds_a_member_and_no_count() {
    let reading = report("a").person(&["Goran Kessler"]).done();
    let mut copy = reading.clone();
    copy.report.name = "copy.txt".into();
    let people = resolve(&[copy, reading]);
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].members.len(), 2);
    assert_eq!(
        (people[0].names[0].count, people[0].names[0].reports.len()),
        (1, 2)
    );
}

#[test]
fn the_id_comes_from_the_earliest_report() {
    let early = report("z")
        .person(&["Goran Kessler"])
        .published("2024-01-01")
        .done();
    let late = report("a")
        .person(&["Goran Kessler"])
        .published("2024-02-01")
        .done();
    let alone = resolve(std::slice::from_ref(&early));
    let both = resolve(&[late, early]);
    assert_eq!(alone[0].id, both[0].id);
    assert_eq!(both[0].members[0].report, "z");
}

#[test]
fn a_relative_in_both_reports_speaks_for_one_person() {
    let readings = [
        report("a")
            .person(&["Kessler"])
            .relative("brother", "Milan Kessler")
            .done(),
        report("b")
            .person(&["Goran Kessler"])
            .relative("brother", "Milan Kessler")
            .done(),
    ];
    let people = resolve(&readings);
    assert_eq!(names(&people), ["Goran Kessler"]);
    assert!(
        people[0].links[0]
            .reasons
            .iter()
            .any(|reason| reason.contains("same relative"))
    );
}

#[test]
fn every_chain_finds_its_person() {
    let reading = report("a")
        .person(&["Goran Kessler"])
        .unnamed(MentionType::Person, "a guard")
        .done();
    let people = resolve(std::slice::from_ref(&reading));
    assert_eq!(
        person_of(&people, "a", 1).map(|person| person.name.as_str()),
        Some("a guard")
    );
    assert!(person_of(&people, "a", 2).is_none());
}

#[test]
fn people_are_found_by_any_form_and_asked_about_when_in_doubt() {
    let readings = [report("a")
        .person(&["Goran Kessler", "Kessler"])
        .person(&["Milan Kessler"])
        .person(&["Soraya Shaheen"])
        .done()];
    let people = resolve(&readings);
    let found = |query: &str| -> Vec<String> {
        let found = find_person(&people, query);
        found
            .matches
            .iter()
            .map(|found| found.person.name.clone())
            .collect()
    };
    assert_eq!(found("Goran Kessler"), ["Goran Kessler"]);
    assert_eq!(found("kessler, goran"), ["Goran Kessler"]);
    assert_eq!(found("Thouraya Chahine"), ["Soraya Shaheen"]);
    assert_eq!(found("Kessler").len(), 2);
    assert_eq!(found("Soraya"), ["Soraya Shaheen"]);
    assert!(found("Petra Nowhere").is_empty());
    let doubt = find_person(&people, "Boris Kessler");
    assert!(doubt.matches.is_empty());
    assert_eq!(doubt.did_you_mean.len(), 2);
    assert!(find_person(&people, "").matches.is_empty());
    let milan = people.iter().find(|person| person.name == "Milan Kessler");
    let milan = milan.map(|person| person.id.as_str()).unwrap_or_default();
    assert_eq!(found(milan), ["Milan Kessler"], "an id means one alone");
    assert!(found(&milan[..8]).is_empty(), "a piece of it means nobody");
}

#[test]
fn one_name_finds_in_any_spelling_whom_it_finds_in_their_own() {
    let readings = [report("a")
        .person(&["Nadim Darwish"])
        .person(&["Halima Darouiche"])
        .person(&["Vadim Sokolov"])
        .person(&["Рустам Каримов"])
        .person(&["Omar Darrous"])
        .person(&["Karim Samarin"])
        .done()];
    let people = resolve(&readings);
    let found = |query: &str| -> Vec<(String, f64)> {
        let found = find_person(&people, query);
        let matches = found.matches.iter();
        matches
            .map(|found| (found.person.name.clone(), found.score))
            .collect()
    };
    for (own, others, name) in [
        ("Darwish", ["Darouiche", "درويش", "Дарвиш"], "Nadim Darwish"),
        (
            "Darouiche",
            ["Darwich", "درويش", "Dervish"],
            "Halima Darouiche",
        ),
        (
            "Sokolov",
            ["Sokoloff", "Соколов", "Ssokolow"],
            "Vadim Sokolov",
        ),
        (
            "Каримов",
            ["Karimov", "Karimow", "Kerimov"],
            "Рустам Каримов",
        ),
        ("Nadim", ["Nadeem", "نديم", "Надим"], "Nadim Darwish"),
    ] {
        let score = |asked: &str| {
            let found = found(asked);
            let found = found.iter().find(|(found, _)| found == name);
            found.map(|(_, score)| *score)
        };
        for other in others {
            assert!(score(other).is_some(), "{other} {:?}", found(other));
            assert!(score(other) <= score(own), "{other} {own}");
        }
    }
    // The own spelling comes first, and another name is no spelling.
    assert_eq!(found("Darouiche")[0].0, "Halima Darouiche");
    assert_eq!(found("Darwish")[0].0, "Nadim Darwish");
    for asked in ["Darwish", "Darouiche", "درويش", "Дарвиш"] {
        assert_eq!(found(asked).len(), 2, "{asked} {:?}", found(asked));
    }
    assert_eq!(found("Karimov").len(), 1);
}

#[test]
fn a_report_with_two_namesakes_does_not_split_the_others() {
    let mut readings: Vec<_> = (0..40)
        .map(|id| {
            report(&format!("{id:02}"))
                .person(&["Goran Kessler"])
                .done()
        })
        .collect();
    for id in ["05a", "17a", "33a"] {
        readings.push(
            report(id)
                .person(&["Goran Kessler"])
                .person(&["Goran Kessler"])
                .done(),
        );
    }
    let people = resolve(&readings);
    let members: Vec<usize> = people.iter().map(|person| person.members.len()).collect();
    assert_eq!(members.iter().max(), Some(&43));
    assert_eq!(people.len(), 4);
}

#[test]
fn namesakes_of_another_age_or_calling_stay_apart_even_through_a_third() {
    let minister = |id: &str| {
        report(id)
            .person(&["Goran Kessler"])
            .role("mining minister")
            .done()
    };
    let striker = |id: &str| report(id).person(&["Goran Kessler"]).role("striker").done();
    let bare = |id: &str| report(id).person(&["Goran Kessler"]).done();
    let readings = [minister("a"), striker("b"), minister("c"), striker("d")];
    let people = resolve(&readings);
    assert_eq!(names(&people), ["Goran Kessler", "Goran Kessler"]);
    assert!(people.iter().all(|person| person.members.len() == 2));
    let people = resolve(&[minister("a"), bare("b"), striker("c")]);
    assert_eq!(people.len(), 3, "the bare name can mean either");
    assert_eq!(resolve(&[minister("a"), bare("b"), bare("c")]).len(), 1);
}

#[test]
fn the_first_of_two_surnames_joins_where_office_and_week_speak_for_it() {
    let full = report("a")
        .published("2024-05-07")
        .person(&["Daniel Kessler Ortega"])
        .role("former governor of Tabasco")
        .done();
    let short = |id: &str, day: &str| {
        report(id)
            .published(day)
            .person(&["Kessler"])
            .role("former governor of Tabasco")
            .done()
    };
    assert_eq!(resolve(&[full.clone(), short("b", "2024-05-09")]).len(), 1);
    assert_eq!(resolve(&[full, short("b", "2024-09-09")]).len(), 2);
}

#[test]
fn one_office_in_two_languages_speaks_for_one_person() {
    let with_role = |id: &str, language: &str, name: &str, role: &str| {
        report(id)
            .language(language)
            .published("2024-05-07")
            .person(&[name])
            .role(role)
            .done()
    };
    let english = |role: &str| with_role("a", "en", "Daniel Kessler Ortega", role);
    let of = |language: &str, role: &str| with_role("b", language, "Kessler", role);
    for (one, other) in [
        ("governor of Tabasco", "gouverneur de Tabasco"),
        (
            "deputy interior minister",
            "ministre adjoint de l'Intérieur",
        ),
        ("prime minister", "Premier ministre"),
    ] {
        let people = resolve(&[english(one), of("fr", other)]);
        assert_eq!(people.len(), 1, "{one}, {other}");
        let reasons = people[0].links[0].reasons.join("; ");
        assert!(reasons.contains("both hold a like office"), "{reasons}");
    }
    for (one, language, other) in [
        ("governor of Tabasco", "fr", "maire de Oaxaca"),
        ("deputy for Tabasco", "fr", "député"),
        ("police chief", "en", "pastry chef"),
    ] {
        let people = resolve(&[english(one), of(language, other)]);
        assert_eq!(people.len(), 2, "{one}, {other}");
    }
}

#[test]
fn what_hardly_fits_one_person_is_said_where_the_names_still_join() {
    let with_role = |id: &str, role: &str| {
        report(id)
            .person(&["Zdravko Kesselring Vukotinov"])
            .role(role)
            .relative("wife", "Mira Vukotinov")
            .relative("son", "Ilija Vukotinov")
            .done()
    };
    let people = resolve(&[with_role("a", "footballer"), with_role("b", "senator")]);
    assert_eq!(people.len(), 1);
    let doubt = ["“footballer” in a.txt, “senator” in b.txt"];
    assert_eq!(people[0].doubts, doubt);
    let (a, b) = (with_role("a", "footballer"), with_role("b", "senator"));
    let people = resolve(&[a, b, with_role("c", "senator")]);
    assert_eq!(people[0].doubts, doubt, "once, however many say so");
}

#[test]
fn who_is_named_just_so_is_meant_before_others_in_another_spelling() {
    let readings = [
        report("a").person(&["Ahmed Hasan"]).done(),
        report("b").person(&["Ahmad Hassan", "Hassan"]).done(),
        report("c").person(&["Karim Hassan"]).done(),
    ];
    let people = resolve(&readings);
    let meant = |query: &str| -> Vec<String> {
        let found = find_person(&people, query);
        let meant = found.meant().iter();
        meant.map(|one| one.person.name.clone()).collect()
    };
    assert_eq!(meant("Ahmad Hassan"), ["Ahmad Hassan"]);
    assert_eq!(meant("ahmed hasan"), ["Ahmed Hasan"]);
    assert_eq!(meant("Ahmet Hasan").len(), 2, "neither is named so");
    assert!(meant("Hassan").len() > 1, "a family name means any of them");
}
