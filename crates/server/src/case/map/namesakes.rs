//! Places of one name in several countries: the one that fewer reports mean is no firm pin, since it may
//! be the other.

use std::collections::{BTreeMap, BTreeSet};

use super::Feature;

/// Marks the features of a place while more reports mean another of its name elsewhere: their place
/// is one that nobody can point at, and `elsewhere` is the country of the other.
pub(super) fn mark(features: &mut [Feature]) {
    let mut reports: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for feature in features.iter() {
        if let Some(key) = key_of(feature) {
            let properties = &feature.properties;
            reports
                .entry(key)
                .or_default()
                .insert(properties.report.clone());
        }
    }
    let mut most: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for ((name, country), told) in &reports {
        let known = most.entry(name.clone()).or_default();
        if told.len() > known.0 {
            *known = (told.len(), country.clone());
        }
    }
    for feature in features {
        let Some(key) = key_of(feature) else { continue };
        let own = reports.get(&key).map_or(0, BTreeSet::len);
        let Some((_, country)) = most.get(&key.0).filter(|(count, _)| *count > own) else {
            continue;
        };
        feature.properties.elsewhere = Some(country.clone());
        let point = feature.geometry.take();
        let around = point.map(|point| point.coordinates);
        feature.properties.around = around.or(feature.properties.around);
    }
}

/// The name of a place, folded, and its country.
fn key_of(feature: &Feature) -> Option<(String, String)> {
    let properties = &feature.properties;
    let country = properties.country.clone()?;
    Some((properties.place_name.to_lowercase(), country))
}
