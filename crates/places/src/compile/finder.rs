use crate::{
    distance::kilometres,
    fold::fold_name,
    index::{Builder, KeySpace, NewPlace, hash_key},
};

/// Finds places by name while the index is still being gathered.
#[derive(Debug)]
pub(crate) struct Finder {
    /// Hash of a folded name, and a place; sorted.
    keys: Vec<(u64, u32)>,
    /// Cities by country, sorted.
    by_country: Vec<([u8; 2], u32)>,
}

impl Finder {
    /// Over everything in `builder` so far.
    pub(crate) fn new(builder: &Builder, cities: std::ops::Range<u32>) -> Self {
        let mut keys: Vec<(u64, u32)> = builder.keys().collect();
        keys.sort_unstable();
        let country_of = |at: u32| Some((builder.places[at as usize].country?, at));
        let mut by_country: Vec<_> = cities.filter_map(country_of).collect();
        by_country.sort_unstable();
        Self { keys, by_country }
    }

    /// The places of that name.
    pub(crate) fn named(&self, name: &str) -> impl Iterator<Item = u32> {
        let hash = hash_key(KeySpace::Name, &fold_name(name));
        let start = self.keys.partition_point(|(key, _)| *key < hash);
        self.keys[start..]
            .iter()
            .take_while(move |(key, _)| *key == hash)
            .map(|(_, at)| *at)
    }

    /// The nearest city of at least `population` in that country, with its distance.
    pub(crate) fn nearest_city(
        &self,
        places: &[NewPlace],
        country: [u8; 2],
        at: (f64, f64),
        population: u32,
    ) -> Option<(u32, f64)> {
        let start = self.by_country.partition_point(|(code, _)| *code < country);
        let cities = self.by_country[start..]
            .iter()
            .take_while(|(code, _)| *code == country);
        cities
            .map(|(_, index)| (*index, &places[*index as usize]))
            .filter(|(_, city)| city.population >= population)
            .map(|(index, city)| (index, kilometres(at, (city.lat, city.lon))))
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }
}
