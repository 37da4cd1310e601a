//! Pairwise and B³ figures over all cases.

use std::fmt;

/// How far the people found agree with those expected.
#[derive(Default)]
pub struct Agreement {
    names: usize,
    precision: f64,
    recall: f64,
    pairs_right: usize,
    pairs_found: usize,
    pairs_expected: usize,
}

impl Agreement {
    /// Adds the names of a case, each with the person expected and the one found.
    pub fn add(&mut self, names: &[(usize, String)]) {
        for (expected, found) in names {
            let of_expected = names.iter().filter(|name| name.0 == *expected).count() as f64;
            let of_found = names.iter().filter(|name| name.1 == *found).count() as f64;
            let both = names
                .iter()
                .filter(|name| name.0 == *expected && name.1 == *found);
            let both = both.count() as f64;
            self.names += 1;
            self.precision += both / of_found;
            self.recall += both / of_expected;
        }
        for (at, a) in names.iter().enumerate() {
            for b in &names[at + 1..] {
                let (expected, found) = (a.0 == b.0, a.1 == b.1);
                self.pairs_expected += usize::from(expected);
                self.pairs_found += usize::from(found);
                self.pairs_right += usize::from(expected && found);
            }
        }
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let names = self.names.max(1) as f64;
        let (precision, recall) = (self.precision / names, self.recall / names);
        write!(
            out,
            "{} names: B³ precision {precision:.3}, recall {recall:.3}, F1 {:.3}; \
             {} pairs right of {} expected and {} found",
            self.names,
            2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE),
            self.pairs_right,
            self.pairs_expected,
            self.pairs_found
        )
    }
}
