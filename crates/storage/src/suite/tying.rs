//! Claims that tie people to one another.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Coded, Kind, Kinship, Party, PartyType, Quoted, Role, RoleStatus, Slots};

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

/// From either end, and no claim that ties nobody.
pub(super) async fn is_told_from_both_ends(storage: &impl Storage) {
    let mut given = incoming("a.txt", "Irena Novak", "Batumi");
    let presence = given.reading.claims[0].clone();
    let span = presence.subject.span;
    let mut role = presence.clone();
    role.id = "role".into();
    role.slots = Slots::Role(Role {
        title: Quoted {
            text: "harbour pilot".into(),
            span,
        },
        organization: None,
        status: RoleStatus::Unstated,
    });
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
    let ids = [presence.id.clone(), "role".into(), "kinship".into()];
    given.reading.claims = vec![presence, role, kinship];
    storage.add_report(given.clone()).await.unwrap();
    let mut findings = of("p1", "Irena Novak", &given.reading);
    findings.reports[0].subjects = BTreeMap::from(ids.map(|id| (id, "p1".to_owned())));
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
    let own = [tying("role", "harbour pilot", None), brother.clone()];
    assert_eq!(storage.tying_claims("p1").await.unwrap(), own);
    assert_eq!(storage.tying_claims("before").await.unwrap(), own);
    let beside = TyingClaim {
        subject: Some("Irena Novak".into()),
        ..brother
    };
    assert_eq!(storage.tying_claims("p2").await.unwrap(), [beside]);
    assert!(storage.tying_claims("p9").await.unwrap().is_empty());
}
