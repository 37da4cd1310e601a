//! Somebody as some of the reports have them.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Person, PersonMember, SeenName};

use crate::people::best_name;

/// A person by the reports that `had` lets through: under a name that one of them uses. Who they are taken
/// for is as it was found in all reports.
pub fn known_by(person: &Person, had: impl Fn(&PersonMember) -> bool) -> Person {
    let kept: BTreeMap<usize, usize> = person
        .members
        .iter()
        .enumerate()
        .filter(|(_, member)| had(member))
        .map(|(at, _)| at)
        .zip(0..)
        .collect();
    let members: Vec<PersonMember> = kept.keys().map(|&at| person.members[at].clone()).collect();
    let reports: BTreeSet<&str> = members.iter().map(|one| one.report_name.as_str()).collect();
    let names: Vec<SeenName> = person
        .names
        .iter()
        .filter_map(|seen| by(seen, &reports))
        .collect();
    let mut links = person.links.clone();
    links.retain_mut(|link| match (kept.get(&link.a), kept.get(&link.b)) {
        (Some(&a), Some(&b)) => {
            (link.a, link.b) = (a, b);
            true
        }
        _ => false,
    });
    let mut ages = person.ages.clone();
    ages.retain(|age| reports.contains(age.report_name.as_str()));
    let left_out = person.members.iter().filter(|member| !had(member));
    let left_out: BTreeSet<&str> = left_out.map(|member| member.report_name.as_str()).collect();
    let mut doubts = person.doubts.clone();
    doubts.retain(|doubt| !left_out.iter().any(|report| doubt.contains(report)));
    Person {
        id: person.id.clone(),
        name: best_name(&names).unwrap_or_else(|| person.name.clone()),
        person_type: person.person_type,
        of: person.of.clone(),
        names,
        members,
        links,
        doubts,
        ages,
    }
}

/// A form of the name, where some report uses it.
fn by(seen: &SeenName, reports: &BTreeSet<&str>) -> Option<SeenName> {
    let mut seen = seen.clone();
    seen.reports
        .retain(|report| reports.contains(report.as_str()));
    (!seen.reports.is_empty()).then_some(seen)
}

#[cfg(test)]
mod tests {
    use reportedly_model::{PartyType, PersonLink};

    use super::*;

    fn seen(name: &str, reports: &[&str]) -> SeenName {
        SeenName {
            name: name.to_owned(),
            count: reports.len(),
            reports: reports.iter().map(|&report| report.to_owned()).collect(),
        }
    }

    fn person() -> Person {
        let member = |report: &str| PersonMember {
            report: format!("id of {report}"),
            report_name: report.to_owned(),
            chain: 0,
        };
        let link = |a, b| PersonLink {
            a,
            b,
            probability: 0.9,
            reasons: Vec::new(),
            evidence: Vec::new(),
        };
        Person {
            id: "p".to_owned(),
            name: "Rafé María Ondarza".to_owned(),
            person_type: PartyType::Person,
            of: None,
            names: vec![
                seen("Ondarza", &["a.md", "b.md", "c.md"]),
                seen("Rafe Ondarza", &["b.md", "c.md"]),
                seen("Rafé María Ondarza", &["c.md"]),
            ],
            members: ["c.md", "a.md", "b.md"].map(member).to_vec(),
            links: vec![link(0, 1), link(1, 2)],
            doubts: vec![
                "a.md and c.md give two ages".to_owned(),
                "a.md and b.md".to_owned(),
            ],
            ages: Vec::new(),
        }
    }

    #[test]
    fn only_what_some_reports_have_is_left() {
        let then = known_by(&person(), |member| member.report_name != "c.md");
        assert_eq!(then.name, "Rafe Ondarza");
        let names: Vec<&str> = then.names.iter().map(|seen| seen.name.as_str()).collect();
        assert_eq!(names, ["Ondarza", "Rafe Ondarza"]);
        assert_eq!(then.names[0].reports, ["a.md", "b.md"]);
        assert_eq!(then.members.len(), 2);
        assert_eq!(
            (then.links.len(), then.links[0].a, then.links[0].b),
            (1, 0, 1)
        );
        assert_eq!(then.doubts, ["a.md and b.md"]);
    }

    #[test]
    fn with_all_reports_nothing_changes() {
        assert_eq!(known_by(&person(), |_| true), person());
        assert_eq!(known_by(&person(), |_| false).name, person().name);
    }
}
