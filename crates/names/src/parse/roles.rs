//! What each part does, by its form and its place.

use super::Roles;
use super::groups::Group;
use crate::given_names;
use crate::name::PartRole;
use crate::wordlists::{LEADING_FAMILY_NAMES, Particle};

/// Roles for a name without a comma.
pub(super) fn in_plain_order(groups: &[Group]) -> Roles {
    match groups {
        [] => return Roles::new(),
        [single] => return Roles::from_slice(&[role_of_single(single)]),
        _ => {}
    }
    let mut roles: Roles = groups.iter().map(role_by_form).collect();
    let last = groups.len() - 1;
    // "Novak Ivan Petrovich": the father's name closes a list in the Russian order.
    let family_first = leads_with_family(groups)
        || (groups.len() == 3 && is_slavic_patronymic(&groups[2]) && groups[2].kind.is_none());
    let (given, family) = if family_first { (1, 0) } else { (0, last) };
    if roles[family] == PartRole::Middle {
        roles[family] = PartRole::Family;
    }
    // Two parts, the second in "-ich": the family name of a Serb rather than a father's.
    if groups.len() == 2 && roles[1] == PartRole::Patronymic && groups[1].kind.is_none() {
        roles[1] = PartRole::Family;
    }
    if roles[given] == PartRole::Middle {
        roles[given] = PartRole::Given;
    }
    roles
}

/// Roles for what stands after the comma.
pub(super) fn of_given_names(groups: &[Group]) -> Roles {
    let mut roles: Roles = groups.iter().map(role_by_form).collect();
    if let Some(first) = roles.first_mut().filter(|role| **role == PartRole::Middle) {
        *first = PartRole::Given;
    }
    roles
}

fn role_of_single(group: &Group) -> PartRole {
    match role_by_form(group) {
        PartRole::Middle if group.kind.is_some() => PartRole::Family,
        PartRole::Middle if is_known_given(group) => PartRole::Given,
        PartRole::Middle | PartRole::Patronymic => PartRole::Family,
        role => role,
    }
}

fn role_by_form(group: &Group) -> PartRole {
    match group.kind {
        _ if group.initial => PartRole::Initial,
        Some(Particle::Child) => PartRole::Patronymic,
        Some(Particle::Parent) => PartRole::Teknonym,
        _ if is_slavic_patronymic(group) => PartRole::Patronymic,
        _ => PartRole::Middle,
    }
}

fn is_slavic_patronymic(group: &Group) -> bool {
    let plain = &group.plain;
    const ENDINGS: &[&str] = &[
        "ovich", "evich", "ovych", "evych", "yovych", "ovna", "evna", "ivna", "ichna", "owitsch",
        "ewitsch", "ovitch", "evitch",
    ];
    plain.len() > 6 && ENDINGS.iter().any(|ending| plain.ends_with(*ending))
}

fn is_known_given(group: &Group) -> bool {
    given_names::is_known(&group.plain)
}

/// "Kim Ji-ho", "Li Weimin", "Nguyen Van Linh": a known family name first, and what follows
/// is hyphenated, or no given name of elsewhere.
fn leads_with_family(groups: &[Group]) -> bool {
    let is_family = |group: &Group| LEADING_FAMILY_NAMES.contains(group.plain.as_str());
    if !is_family(&groups[0]) {
        return false;
    }
    let last_is_family = groups.last().is_some_and(is_family);
    let rest_short = groups.len() == 3 && groups[1..].iter().all(|group| group.plain.len() <= 5);
    groups[1].hyphenated
        || rest_short
        || (groups.len() == 2
            && !last_is_family
            && !is_known_given(&groups[1])
            && !is_known_given(&groups[0]))
}
