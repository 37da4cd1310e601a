//! The reasons in words.

use crate::comparison::Verdict;
use crate::similarity::Ground;

/// `common` says that many people bear the name.
pub(super) fn agreement(a: &str, b: &str, ground: Ground, common: bool) -> String {
    let likeness = likeness(a, b, ground);
    if common && ground != Ground::Initial {
        format!("{likeness}, a common name")
    } else {
        likeness
    }
}

fn likeness(a: &str, b: &str, ground: Ground) -> String {
    if a == b {
        return format!("both have “{a}”");
    }
    match ground {
        Ground::Same => format!("“{a}” and “{b}” are written alike"),
        Ground::Spelling => format!("“{a}” and “{b}” are known spellings of one name"),
        Ground::ShortForm => format!("one of “{a}” and “{b}” is a short form of the other"),
        Ground::Slip => format!("“{a}” and “{b}” differ by one letter"),
        Ground::Half => format!("“{a}” and “{b}” share one half"),
        Ground::HalfMore => format!("one of “{a}” and “{b}” has a half more"),
        Ground::Initial => format!("“{a}” and “{b}” have the initial in common"),
        Ground::Doubtful => format!("“{a}” and “{b}” may stand for one sound, but hardly do"),
        Ground::Sound | Ground::Unlike => format!("“{a}” and “{b}” may be spellings of one sound"),
    }
}

pub(super) fn order(a: &str, b: &str) -> String {
    format!("“{a}” and “{b}” stand in another order")
}

pub(super) fn difference(a: Option<&str>, b: Option<&str>, verdict: Verdict) -> String {
    match (a, b, verdict) {
        (Some(a), Some(b), Verdict::Omit) => format!("“{a}” and “{b}” may both be borne"),
        (Some(a), Some(b), _) => format!("“{a}” is not “{b}”"),
        (Some(part), None, _) | (None, Some(part), _) => format!("only one has “{part}”"),
        (None, None, _) => String::new(),
    }
}

pub(super) fn gender() -> String {
    "one is a woman's name, the other a man's".to_owned()
}
