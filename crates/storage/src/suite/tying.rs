//! Claims that tie people to one another.

use std::collections::BTreeSet;

use reportedly_model::{
    Coded, Kind, Kinship, Party, PartyType, Quoted, Role, RoleStatus, Slots, Span,
};

use super::findings::of;
use super::incoming;
use crate::{Storage, Tie, TyingClaim};

/// A claim as somebody sees it who is tied by it.
fn tying(claim: &str, words: &str, other: Option<&str>) -> TyingClaim {
    TyingClaim {
        claim: claim.into(),
        report: "a.txt".into(),
        kind: if other.is_some() {
            Kind::Kinship
        } else {
            Kind::Role
        },
        words: words.into(),
        other: other.map(str::to_owned),
        subject: None,
        about: Some("p1".into()),
        partner: None,
    }
}

/// A title that doesn't say that it is held no more, and one that does.
const OFFICES_HELD_NO_MORE: [(&str, &str); 2] = [("left", "mayor"), ("says so", "Former mayor")];

fn office(title: &str, status: RoleStatus, span: Span) -> Slots {
    Slots::Role(Role {
        title: Quoted::new(title, span),
        organization: None,
        status,
    })
}

/// From either end, and no claim that ties nobody.
pub(super) async fn is_told_from_both_ends(storage: &impl Storage) {
    let mut given = incoming("a.txt", "Irena Novak", "Batumi");
    let presence = given.reading.claims[0].clone();
    let span = presence.subject.span;
    let mut role = presence.clone();
    role.id = "role".into();
    role.slots = office("harbour pilot", RoleStatus::Unstated, span);
    let mut kinship = presence.clone();
    kinship.id = "kinship".into();
    kinship.slots = Slots::Kinship(Kinship {
        relation: Coded {
            value: "brother".into(),
            text: "brother".into(),
            span,
        },
        relative: Party::new("Petr Novak", PartyType::Person, "Petr", span),
    });
    let mut ids = vec![presence.id.clone(), "role".into(), "kinship".into()];
    let mut claims = vec![presence, role.clone(), kinship];
    for (id, title) in OFFICES_HELD_NO_MORE {
        let mut former = role.clone();
        former.id = id.into();
        former.slots = office(title, RoleStatus::Former, span);
        ids.push(id.into());
        claims.push(former);
    }
    given.reading.claims = claims;
    storage.add_report(given.clone()).await.unwrap();
    let mut findings = of("p1", "Irena Novak", &given.reading);
    findings.reports[0].subjects = ids.into_iter().map(|id| (id, "p1".to_owned())).collect();
    findings.reports[0].ties = BTreeSet::from([Tie {
        claim: "kinship".into(),
        slot: "relative".into(),
        person: "p2".into(),
    }]);
    storage.put_findings(&findings).await.unwrap();

    let brother = TyingClaim {
        partner: Some("p2".into()),
        ..tying("kinship", "brother", Some("Petr Novak"))
    };
    let own = [
        tying("role", "harbour pilot", None),
        brother.clone(),
        tying("left", "former mayor", None),
        tying("says so", "Former mayor", None),
    ];
    assert_eq!(storage.tying_claims("p1").await.unwrap(), own);
    assert_eq!(storage.tying_claims("before").await.unwrap(), own);
    let beside = TyingClaim {
        subject: Some("Irena Novak".into()),
        ..brother
    };
    assert_eq!(storage.tying_claims("p2").await.unwrap(), [beside]);
    assert!(storage.tying_claims("p9").await.unwrap().is_empty());
}
