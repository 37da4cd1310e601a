//! Large findings, cut short.

use reportedly_model::{Account, ClaimRef, Event, PersonMember};

use super::findings::{kept, of};
use crate::{Bounds, Brief, BriefPerson, Storage};

/// How many reports tell of one happening.
const TELLING: usize = 60;

fn account(at: usize) -> Account {
    Account {
        report: format!("report-{at}.txt"),
        published: None,
        claims: vec![format!("claim-{at}")],
        sources: Vec::new(),
        withdrawn_by: None,
    }
}

/// Whether it is out of what is kept ready or cut from the whole, what is shown is the same.
pub(super) async fn are_cut_alike(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    let mut findings = of("p1", "Irena Novak", &reading);
    let event: &mut Event = &mut findings.topics[0].events[0];
    event.accounts = (0..TELLING).map(account).collect();
    let told = event.clone();
    let person = &mut findings.people[0].person;
    let member = |chain| PersonMember {
        chain,
        ..person.members[0].clone()
    };
    person.members = (0..300).map(member).collect();
    let person = person.clone();
    let answer = findings.answers[0].answer.clone();
    let (answer, ()) = answer.cut_short(|mut whole| {
        let claim = |at: usize| ClaimRef {
            report: "a.txt".into(),
            claim: format!("claim-{at}"),
        };
        whole.places[0].claims = (0..TELLING).map(claim).collect();
        (whole, ())
    });
    let whole = answer.with(&findings.coverage);
    findings.answers[0].answer = answer;
    storage.put_findings(&findings).await.unwrap();
    for most in [1, 8, 50, 100, 1000] {
        let bounds = Bounds::of(most);
        let events = storage.main_events("before", bounds).await.unwrap();
        assert_eq!(
            events[0],
            Brief::of_event(told.clone(), 0, bounds),
            "{most}"
        );
        assert_eq!(
            events[0].left_out,
            TELLING.saturating_sub(bounds.inside) as u64
        );
        let shown = storage.brief_whereabouts("before", bounds).await.unwrap();
        let expected = Brief::of_answer(whole.clone(), 0, bounds);
        assert_eq!(shown, Some(expected), "{most}");
        let shown = storage.brief_person("before", bounds).await.unwrap();
        let expected = BriefPerson::of(person.clone(), 1, bounds);
        assert_eq!(shown, Some(expected), "{most}");
    }
    assert_eq!(
        storage.brief_person("p0", Bounds::of(9)).await.unwrap(),
        None
    );
}
