use std::collections::HashMap;

use super::{
    keys::{Checksum, KeySpace, hash_key},
    layout::{
        AMBIGUOUS, BUCKETS, DEGREE, FORMAT, HEADER, MAGIC, NONE, PLACE, PLACE_BITS, SEVERAL,
        Section, Tier,
    },
};
use crate::PlaceKind;

/// A place to be written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NewPlace {
    /// GeoNames number, or 0.
    pub number: u32,
    /// Id in text form, for a place without a number.
    pub text_id: String,
    pub name: String,
    pub country: Option<[u8; 2]>,
    pub lat: f64,
    pub lon: f64,
    pub population: u32,
    /// Index of the place it lies in, or [`NONE`].
    pub parent: u32,
    pub kind: PlaceKind,
    pub plausibility: f32,
}

/// Gathers places and names, and writes them as an index.
///
/// Indices handed out by [`Builder::add_place`] hold within the builder only: places are put in
/// another order when they are written.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    pub places: Vec<NewPlace>,
    keys: Vec<(u64, u32)>,
    ambiguous: Vec<u64>,
    countries: Vec<NewCountry>,
    areas: Vec<(u32, Vec<u32>)>,
    by_id: HashMap<String, u32>,
}

#[derive(Debug)]
struct NewCountry {
    code: [u8; 2],
    place: u32,
    capital: u32,
    /// South, north, west, east.
    extent: [f64; 4],
}

impl Builder {
    /// Adds a place with its id as a key, and tells its index.
    pub(crate) fn add_place(&mut self, place: NewPlace) -> u32 {
        let index = self.places.len() as u32;
        if place.number == 0 {
            self.add_key(KeySpace::Id, &place.text_id, index, Tier::Usual);
            self.by_id.insert(place.text_id.clone(), index);
        }
        self.places.push(place);
        index
    }

    /// Gives a place one more id.
    pub(crate) fn add_id(&mut self, id: &str, place: u32) {
        self.add_key(KeySpace::Id, id, place, Tier::Known);
        self.by_id.insert(id.to_owned(), place);
    }

    /// The place with that text id, of those that have one.
    pub(crate) fn place_with_id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    pub(crate) fn add_key(&mut self, space: KeySpace, key: &str, place: u32, tier: Tier) {
        if !key.is_empty() {
            self.keys
                .push((hash_key(space, key), place | (tier as u32) << PLACE_BITS));
        }
    }

    /// Every key so far, as its hash and its place.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (u64, u32)> {
        self.keys
            .iter()
            .map(|(hash, posting)| (*hash, posting & ((1 << PLACE_BITS) - 1)))
    }

    /// Marks a folded name as an everyday word or a person's name, too.
    pub(crate) fn mark_ambiguous(&mut self, key: &str) {
        self.ambiguous.push(hash_key(KeySpace::Name, key));
    }

    pub(crate) fn add_country(
        &mut self,
        code: [u8; 2],
        place: u32,
        capital: u32,
        extent: [f64; 4],
    ) {
        self.countries.push(NewCountry {
            code,
            place,
            capital,
            extent,
        });
    }

    pub(crate) fn add_area(&mut self, place: u32, members: Vec<u32>) {
        self.areas.push((place, members));
    }

    /// Writes everything as an index made from what `stamp` stands for.
    pub(crate) fn finish(mut self, stamp: u64) -> Vec<u8> {
        let renumbered = self.sort_places();
        for (_, posting) in &mut self.keys {
            let place = *posting & ((1 << PLACE_BITS) - 1);
            *posting = *posting - place + renumbered[place as usize];
        }
        let (buckets, entries, postings) = write_table(&mut self.keys, &mut self.ambiguous);
        let (places, strings) = write_places(&self.places, &renumbered);
        let countries = write_countries(&mut self.countries, &renumbered);
        let (areas, members) = write_areas(&mut self.areas, &renumbered);
        let sections = [
            places, strings, buckets, entries, postings, countries, areas, members,
        ];
        write_file(&sections, stamp)
    }

    /// Puts the places in the order of their GeoNames numbers, those without one last; tells
    /// where each has gone.
    fn sort_places(&mut self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.places.len() as u32).collect();
        order.sort_by_key(|&at| (self.places[at as usize].number.wrapping_sub(1), at));
        let mut renumbered = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            renumbered[old as usize] = new as u32;
        }
        let mut sorted = Vec::with_capacity(order.len());
        sorted.extend(order.iter().map(|&old| self.places[old as usize].clone()));
        self.places = sorted;
        renumbered
    }
}

/// Buckets, entries and postings of the hash table.
fn write_table(keys: &mut Vec<(u64, u32)>, ambiguous: &mut [u64]) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    // Within one key the best tier comes first, so that a place keeps that one only.
    let order = |&(hash, posting): &(u64, u32)| {
        let place = posting & ((1 << PLACE_BITS) - 1);
        ((hash >> 32) as usize % BUCKETS, hash, place, posting)
    };
    keys.sort_unstable_by_key(order);
    keys.dedup_by_key(|(hash, posting)| (*hash, *posting & ((1 << PLACE_BITS) - 1)));
    ambiguous.sort_unstable();

    let (mut starts, mut entries, mut postings) = (Vec::new(), Vec::new(), Vec::new());
    let mut written = 0_u32;
    for group in keys.chunk_by(|a, b| a.0 == b.0) {
        let hash = group[0].0;
        starts.resize((hash >> 32) as usize % BUCKETS + 1, written);
        let mut value = group[0].1;
        if group.len() > 1 {
            value = SEVERAL | (postings.len() / 4) as u32;
            postings.extend((group.len() as u32).to_le_bytes());
            group
                .iter()
                .for_each(|(_, posting)| postings.extend(posting.to_le_bytes()));
        }
        if ambiguous.binary_search(&hash).is_ok() {
            value |= AMBIGUOUS;
        }
        entries.extend((hash as u32).to_le_bytes());
        entries.extend(value.to_le_bytes());
        written += 1;
    }
    starts.resize(BUCKETS + 1, written);
    (
        starts
            .iter()
            .flat_map(|start| start.to_le_bytes())
            .collect(),
        entries,
        postings,
    )
}

fn write_places(places: &[NewPlace], renumbered: &[u32]) -> (Vec<u8>, Vec<u8>) {
    let (mut records, mut strings) = (Vec::with_capacity(places.len() * PLACE), Vec::new());
    for place in places {
        let name = clip(&place.name);
        let parent = moved(place.parent, renumbered);
        records.extend(place.number.to_le_bytes());
        records.extend(degrees(place.lat));
        records.extend(degrees(place.lon));
        records.extend(place.population.to_le_bytes());
        records.extend(parent.to_le_bytes());
        records.extend((strings.len() as u32).to_le_bytes());
        let plausibility = (place.plausibility.clamp(0.0, 1.0) * 255.0).round() as u8;
        records.extend([name.len() as u8, place.kind as u8, plausibility, 0]);
        records.extend(place.country.unwrap_or([0, 0]));
        records.extend([0, 0]);
        strings.extend(name.as_bytes());
        if place.number == 0 {
            let id = clip(&place.text_id);
            strings.push(id.len() as u8);
            strings.extend(id.as_bytes());
        }
    }
    (records, strings)
}

fn write_countries(countries: &mut [NewCountry], renumbered: &[u32]) -> Vec<u8> {
    countries.sort_by_key(|country| country.code);
    let mut bytes = Vec::new();
    for country in countries {
        bytes.extend(country.code);
        bytes.extend([0, 0]);
        bytes.extend(moved(country.place, renumbered).to_le_bytes());
        bytes.extend(moved(country.capital, renumbered).to_le_bytes());
        country
            .extent
            .iter()
            .for_each(|&side| bytes.extend(degrees(side)));
        bytes.extend([0; 4]);
    }
    bytes
}

fn write_areas(areas: &mut [(u32, Vec<u32>)], renumbered: &[u32]) -> (Vec<u8>, Vec<u8>) {
    areas.sort_by_key(|(place, _)| moved(*place, renumbered));
    let (mut records, mut members) = (Vec::<u8>::new(), Vec::<u8>::new());
    for (place, of_area) in areas {
        records.extend(moved(*place, renumbered).to_le_bytes());
        records.extend(((members.len() / 4) as u32).to_le_bytes());
        records.extend((of_area.len() as u32).to_le_bytes());
        for &mut member in of_area {
            members.extend(moved(member, renumbered).to_le_bytes());
        }
    }
    (records, members)
}

fn write_file(sections: &[Vec<u8>; Section::ALL.len()], stamp: u64) -> Vec<u8> {
    let length = HEADER + sections.iter().map(Vec::len).sum::<usize>();
    let mut bytes = Vec::with_capacity(length);
    bytes.extend(MAGIC);
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(stamp.to_le_bytes());
    bytes.extend([0; 8]);
    sections
        .iter()
        .for_each(|section| bytes.extend((section.len() as u32).to_le_bytes()));
    bytes.resize(HEADER, 0);
    sections.iter().for_each(|section| bytes.extend(section));
    let mut checksum = Checksum::new();
    checksum.update(&bytes[HEADER..]);
    bytes[24..32].copy_from_slice(&checksum.finish().to_le_bytes());
    bytes
}

fn moved(place: u32, renumbered: &[u32]) -> u32 {
    renumbered.get(place as usize).copied().unwrap_or(NONE)
}

fn degrees(value: f64) -> [u8; 4] {
    ((value * DEGREE).round() as i32).to_le_bytes()
}

/// The first 255 bytes of a text, which is what fits; no place has a longer usual name.
fn clip(text: &str) -> &str {
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    &text[..ends.take_while(|end| *end <= 255).last().unwrap_or(0)]
}
