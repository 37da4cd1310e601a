//! The reasons in words.

use crate::comparison::Verdict;
use crate::similarity::Ground;

pub(super) fn agreement(a: &str, b: &str, ground: Ground) -> String {
    if a == b {
        return format!("both have “{a}”");
    }
    match ground {
        Ground::Same => format!("“{a}” and “{b}” are written alike"),
        Ground::Spelling => format!("“{a}” and “{b}” are known spellings of one name"),
        Ground::ShortForm => format!("one of “{a}” and “{b}” is a short form of the other"),
        Ground::Slip => format!("“{a}” and “{b}” differ by one letter"),
        Ground::Half => format!("“{a}” and “{b}” share one half"),
        Ground::Initial => format!("“{a}” and “{b}” have the initial in common"),
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
