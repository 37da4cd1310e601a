//! Clusters compared with annotated ones: pair by pair, and B³ (Bagga and Baldwin 1998).

use std::collections::BTreeMap;

use crate::score::{Counts, ratio};

/// An item with the cluster that it is annotated with, and the one that it was put into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clustered {
    /// Label of the annotated cluster.
    pub gold: String,
    /// Label of the cluster found.
    pub found: String,
    /// Where it stands; pairs within one place are left out of [`Agreement::pairs`].
    pub place: String,
}

/// How far clusters agree with the annotated ones; agreements over separate sets add up.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Agreement {
    /// Pairs of items of different places: in one cluster by both, found, annotated.
    pub pairs: Counts,
    /// Items.
    pub items: usize,
    /// Sum over items of the share of their cluster that belongs there.
    precision: f64,
    /// Sum over items of the share of their annotated cluster that is with them.
    recall: f64,
}

impl Agreement {
    /// Compares the clusters of a set of items.
    pub fn of(items: &[Clustered]) -> Self {
        let mut both: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let (mut gold, mut found) = (BTreeMap::new(), BTreeMap::new());
        for item in items {
            *both.entry((&item.gold, &item.found)).or_default() += 1;
            *gold.entry(item.gold.as_str()).or_default() += 1;
            *found.entry(item.found.as_str()).or_default() += 1;
        }
        let of = |counts: &BTreeMap<&str, usize>, label: &str| counts.get(label).copied();
        let mut agreement = Self {
            items: items.len(),
            ..Self::default()
        };
        for ((in_gold, in_found), count) in both {
            let share = |whole: Option<usize>| count as f64 * ratio(count, whole.unwrap_or(0));
            agreement.precision += share(of(&found, in_found));
            agreement.recall += share(of(&gold, in_gold));
        }
        for (at, a) in items.iter().enumerate() {
            let others = items.iter().skip(at + 1);
            for b in others.filter(|b| a.place != b.place) {
                let (gold, found) = (a.gold == b.gold, a.found == b.found);
                agreement.pairs.gold += usize::from(gold);
                agreement.pairs.found += usize::from(found);
                agreement.pairs.right += usize::from(gold && found);
            }
        }
        agreement
    }

    /// B³ precision, recall and F1.
    pub fn b_cubed(self) -> (f64, f64, f64) {
        let items = self.items.max(1) as f64;
        let (precision, recall) = (self.precision / items, self.recall / items);
        let sum = precision + recall;
        let f1 = if sum > 0.0 {
            2.0 * precision * recall / sum
        } else {
            0.0
        };
        (precision, recall, f1)
    }
}

impl std::ops::AddAssign for Agreement {
    fn add_assign(&mut self, other: Self) {
        self.pairs += other.pairs;
        self.items += other.items;
        self.precision += other.precision;
        self.recall += other.recall;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(labels: &[(&str, &str)]) -> Vec<Clustered> {
        let item = |(place, (gold, found)): (usize, &(&str, &str))| Clustered {
            gold: (*gold).into(),
            found: (*found).into(),
            place: place.to_string(),
        };
        labels.iter().enumerate().map(item).collect()
    }

    #[test]
    fn the_same_clusters_agree_whatever_their_labels() {
        let agreement = Agreement::of(&items(&[("a", "1"), ("a", "1"), ("b", "2")]));
        assert_eq!(agreement.b_cubed(), (1.0, 1.0, 1.0));
        assert_eq!(agreement.pairs.f1(), 1.0);
    }

    #[test]
    fn one_cluster_for_all_costs_precision_and_none_for_anybody_recall() {
        let labels = [("a", "1"), ("a", "1"), ("b", "1"), ("b", "1")];
        let one = Agreement::of(&items(&labels));
        assert_eq!(one.b_cubed().0, 0.5);
        assert_eq!(
            (one.pairs.right, one.pairs.found, one.pairs.gold),
            (2, 6, 2)
        );
        let none = Agreement::of(&items(&[("a", "1"), ("a", "2")]));
        assert_eq!((none.b_cubed().0, none.b_cubed().1), (1.0, 0.5));
    }
}
