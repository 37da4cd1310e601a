//! What is left out of names that have two halves: "Abdul Karim" and "Karim", "Nematollah" and
//! "Nemat", "Aldabbas" and "Dabbas".

use crate::given_names;
use crate::name::Part;

/// "Servant of", as every spelling of it begins, and articles written in one with the name.
const FIRST_HALVES: &[&str] = &["abd", "al", "el"];
/// "God", "of the faith", "lord", as second halves.
const SECOND_HALVES: &[&str] = &[
    "ullah", "ollah", "allah", "ulla", "uddin", "eddin", "addin", "idin", "udin", "din", "khan",
];
/// No shorter half is taken for the name itself.
const SHORTEST: usize = 4;

/// What is left of a word without each of the halves that it may have more.
pub(crate) fn without_one(plain: &str) -> impl Iterator<Item = &str> {
    let first = FIRST_HALVES.iter();
    let without_first = first.filter_map(move |half| plain.strip_prefix(half));
    let second = SECOND_HALVES.iter();
    without_first.chain(second.filter_map(move |half| plain.strip_suffix(half)))
}

/// Whether one of the two is the other with a half more.
pub(crate) fn has_half_more(a: &Part, b: &Part) -> bool {
    let (short, long) = if a.plain().len() < b.plain().len() {
        (a, b)
    } else {
        (b, a)
    };
    if short.plain().len() < SHORTEST || long.plain().len() < short.plain().len() + 2 {
        return false;
    }
    let is_left = |rest: Option<&str>| rest.is_some_and(|rest| is_name(rest, short));
    let long = long.plain();
    // Only a word that starts alike is worth looking up.
    let starts_alike = long.get(..2) == short.plain().get(..2);
    FIRST_HALVES
        .iter()
        .any(|half| is_left(long.strip_prefix(half)))
        || starts_alike
            && SECOND_HALVES
                .iter()
                .any(|half| is_left(long.strip_suffix(half)))
}

/// Whether what is left of the longer word is the name.
fn is_name(rest: &str, name: &Part) -> bool {
    let known = name.core.known();
    rest == name.plain()
        || !known.is_empty()
            && given_names::same_name(given_names::known(rest), known) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::Name;

    fn told(a: &str, b: &str) -> bool {
        let (a, b) = (Name::parse(a), Name::parse(b));
        has_half_more(&a.parts[0], &b.parts[0]) && has_half_more(&b.parts[0], &a.parts[0])
    }

    #[test]
    fn halves_may_be_left_out() {
        for (whole, half) in [
            ("Abdul Karim", "Karim"),
            ("Abdulkarim", "Kareem"),
            ("Nematollah", "Nemat"),
            ("Aldabbas", "Dabbas"),
        ] {
            assert!(told(whole, half), "{whole} {half}");
        }
        for (one, other) in [
            ("Karim", "Karim"),
            ("Ali", "Li"),
            ("Alina", "Ina"),
            ("Khan", "Ayub"),
        ] {
            assert!(!told(one, other), "{one} {other}");
        }
    }
}
