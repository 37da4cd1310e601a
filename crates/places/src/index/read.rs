use std::{borrow::Cow, fs::File, io::Read, path::Path};

use memmap2::Mmap;

use super::{
    keys::{Checksum, KeySpace, hash_key},
    layout::{
        AMBIGUOUS, AREA, BUCKETS, COUNTRY, DEGREE, ENTRY, FORMAT, HEADER, MAGIC, PLACE, PLACE_BITS,
        SEVERAL, Section, Tier,
    },
};
use crate::{PlaceKind, PlacesError};

/// A compiled index, wherever its bytes are.
#[derive(Debug)]
pub(crate) struct Index {
    bytes: Bytes,
    bounds: [(usize, usize); Section::ALL.len()],
}

#[derive(Debug)]
enum Bytes {
    Mapped(Mmap),
    Held(Cow<'static, [u8]>),
}

impl Bytes {
    fn all(&self) -> &[u8] {
        match self {
            Bytes::Mapped(map) => map,
            Bytes::Held(bytes) => bytes,
        }
    }
}

/// One place as it is stored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PlaceRecord<'i> {
    pub number: u32,
    pub lat: f64,
    pub lon: f64,
    pub population: u32,
    pub parent: u32,
    pub name: &'i str,
    /// Id in text form; empty for a place with a GeoNames number.
    pub text_id: &'i str,
    pub kind: PlaceKind,
    pub plausibility: f32,
    pub country: Option<&'i str>,
}

/// What a country has beyond a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct CountryRecord {
    pub place: u32,
    pub capital: u32,
    pub south: f64,
    pub north: f64,
    pub west: f64,
    pub east: f64,
}

/// One place under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting {
    pub place: u32,
    pub tier: Tier,
}

/// What stands under a key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'i> {
    pub ambiguous: bool,
    single: Option<u32>,
    several: &'i [u8],
}

impl Entry<'_> {
    pub(crate) fn postings(self) -> impl Iterator<Item = Posting> {
        let (words, _) = self.several.as_chunks::<4>();
        let several = words.iter().map(|word| u32::from_le_bytes(*word));
        self.single.into_iter().chain(several).map(|bits| Posting {
            place: bits & ((1 << PLACE_BITS) - 1),
            tier: Tier::from_bits((bits >> PLACE_BITS) & 3),
        })
    }
}

impl Index {
    /// Maps the index in `path`, which [`check_file`] has found sound.
    pub(crate) fn map(file: &File) -> Result<Index, PlacesError> {
        #[expect(
            unsafe_code,
            reason = "mapping is unsafe because the file might change underneath; ours are \
                      written under another name and renamed, never changed in place, and every \
                      read of them is checked"
        )]
        let map = unsafe { Mmap::map(file) };
        let map = map.map_err(|_| bad("it cannot be mapped into memory"))?;
        Index::over(Bytes::Mapped(map))
    }

    /// An index held in memory; its checksum is verified.
    pub(crate) fn held(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Index, PlacesError> {
        let bytes = bytes.into();
        let mut checksum = Checksum::new();
        checksum.update(bytes.get(HEADER..).unwrap_or(&[]));
        verify_checksum(&bytes, checksum.finish())?;
        Index::over(Bytes::Held(bytes))
    }

    fn over(bytes: Bytes) -> Result<Index, PlacesError> {
        let bounds = section_bounds(bytes.all())?;
        Ok(Index { bytes, bounds })
    }

    fn section(&self, section: Section) -> &[u8] {
        let (start, end) = self.bounds[section as usize];
        self.bytes.all().get(start..end).unwrap_or(&[])
    }

    fn word(&self, section: Section, at: usize) -> Option<u32> {
        read_u32(self.section(section), at.checked_mul(4)?)
    }

    /// Number of places.
    pub(crate) fn len(&self) -> usize {
        self.section(Section::Places).len() / PLACE
    }

    pub(crate) fn place(&self, index: u32) -> Option<PlaceRecord<'_>> {
        let record = nth(self.section(Section::Places), PLACE, index as usize)?;
        let strings = self
            .section(Section::Strings)
            .get(read_u32(record, 20)? as usize..)?;
        let (name, rest) = split_text(strings, usize::from(record[24]))?;
        let number = read_u32(record, 0)?;
        let text_id = match number {
            0 => split_text(rest.get(1..)?, usize::from(*rest.first()?))?.0,
            _ => "",
        };
        Some(PlaceRecord {
            number,
            lat: read_degrees(record, 4)?,
            lon: read_degrees(record, 8)?,
            population: read_u32(record, 12)?,
            parent: read_u32(record, 16)?,
            name,
            text_id,
            kind: PlaceKind::from_code(record[25])?,
            plausibility: f32::from(record[26]) / 255.0,
            country: country_code(&record[28..30]),
        })
    }

    /// The place with an id as it is shown: `geonames:99237`, `iso:LB`.
    pub(crate) fn by_id(&self, id: &str) -> Option<u32> {
        match id.strip_prefix("geonames:") {
            Some(number) => self.by_number(number.parse().ok()?),
            None => Some(self.find(KeySpace::Id, id)?.postings().next()?.place),
        }
    }

    /// The place with that GeoNames number.
    pub(crate) fn by_number(&self, number: u32) -> Option<u32> {
        let places = self.section(Section::Places);
        let number_at = |at: usize| read_u32(places, at * PLACE).unwrap_or(0);
        // Places without a number come last; to the search they are larger than any number.
        let key = |at: usize| number_at(at).wrapping_sub(1);
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if key(middle) < number.wrapping_sub(1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        (number != 0 && low < self.len() && number_at(low) == number).then_some(low as u32)
    }

    pub(crate) fn find(&self, space: KeySpace, key: &str) -> Option<Entry<'_>> {
        let hash = hash_key(space, key);
        let bucket = (hash >> 32) as usize % BUCKETS;
        let start = self.word(Section::Buckets, bucket)? as usize;
        let end = self.word(Section::Buckets, bucket + 1)? as usize;
        let entries = self
            .section(Section::Entries)
            .get(start * ENTRY..end * ENTRY)?;
        let fingerprint = hash as u32;
        let entry = entries
            .chunks_exact(ENTRY)
            .find(|entry| read_u32(entry, 0) == Some(fingerprint))?;
        self.entry(read_u32(entry, 4)?)
    }

    fn entry(&self, value: u32) -> Option<Entry<'_>> {
        let ambiguous = value & AMBIGUOUS != 0;
        let low = value & (SEVERAL - 1);
        if value & SEVERAL == 0 {
            return Some(Entry {
                ambiguous,
                single: Some(low),
                several: &[],
            });
        }
        let start = low as usize;
        let count = self.word(Section::Postings, start)? as usize;
        let several = self
            .section(Section::Postings)
            .get((start + 1).checked_mul(4)?..(start + 1).checked_add(count)?.checked_mul(4)?)?;
        Some(Entry {
            ambiguous,
            single: None,
            several,
        })
    }

    /// The country with that ISO 3166-1 alpha-2 code, in capitals.
    pub(crate) fn country(&self, code: &str) -> Option<CountryRecord> {
        let countries = self.section(Section::Countries);
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        let record = countries
            .chunks_exact(COUNTRY)
            .find(|record| record[..2] == code)?;
        Some(CountryRecord {
            place: read_u32(record, 4)?,
            capital: read_u32(record, 8)?,
            south: read_degrees(record, 12)?,
            north: read_degrees(record, 16)?,
            west: read_degrees(record, 20)?,
            east: read_degrees(record, 24)?,
        })
    }

    /// The places that an area consists of; none for anything else.
    pub(crate) fn members(&self, area: u32) -> impl Iterator<Item = u32> {
        let members = self.member_bytes(area).unwrap_or(&[]);
        members
            .as_chunks::<4>()
            .0
            .iter()
            .map(|word| u32::from_le_bytes(*word))
    }

    fn member_bytes(&self, area: u32) -> Option<&[u8]> {
        let (records, _) = self.section(Section::Areas).as_chunks::<AREA>();
        let area_of = |record: &[u8; AREA]| read_u32(record, 0).unwrap_or(0);
        let at = records.partition_point(|record| area_of(record) < area);
        let record = records.get(at).filter(|record| area_of(record) == area)?;
        let start = (read_u32(record, 4)? as usize).checked_mul(4)?;
        let length = (read_u32(record, 8)? as usize).checked_mul(4)?;
        self.section(Section::Members)
            .get(start..start.checked_add(length)?)
    }
}

/// Reads the whole file once, through a small buffer so that none of it stays resident, and
/// verifies length, version, stamp and checksum.
pub(crate) fn check_file(file: &mut File, path: &Path, stamp: u64) -> Result<(), PlacesError> {
    let io = |source| PlacesError::Io {
        path: path.to_owned(),
        source,
    };
    let mut header = [0; HEADER];
    file.read_exact(&mut header).map_err(io)?;
    if stamp_of(&header)? != stamp {
        return Err(bad("it was made from other packages or by another version"));
    }
    let mut checksum = Checksum::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let filled = fill(file, &mut buffer).map_err(io)?;
        checksum.update(&buffer[..filled]);
        if filled < buffer.len() {
            return verify_checksum(&header, checksum.finish());
        }
    }
}

fn fill(file: &mut File, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..])? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(filled)
}

/// What an index was made from, as told by its header.
pub(crate) fn stamp_of(bytes: &[u8]) -> Result<u64, PlacesError> {
    if bytes.get(..8) != Some(MAGIC.as_slice()) {
        return Err(bad("it does not begin like one"));
    }
    if read_u32(bytes, 8) != Some(FORMAT) {
        return Err(bad("it is of another version"));
    }
    read_u64(bytes, 16).ok_or(bad("its header is cut off"))
}

fn verify_checksum(header: &[u8], actual: u64) -> Result<(), PlacesError> {
    match read_u64(header, 24) {
        Some(expected) if expected == actual => Ok(()),
        _ => Err(bad("its checksum is wrong")),
    }
}

fn section_bounds(bytes: &[u8]) -> Result<[(usize, usize); Section::ALL.len()], PlacesError> {
    stamp_of(bytes)?;
    let mut bounds = [(0, 0); Section::ALL.len()];
    let mut start = HEADER;
    for section in Section::ALL {
        let length = read_u32(bytes, 32 + 4 * section as usize);
        let length = length.ok_or(bad("its header is cut off"))? as usize;
        let end = start.saturating_add(length);
        if end > bytes.len() || !length.is_multiple_of(section.unit()) {
            return Err(bad("its sections do not fit its length"));
        }
        bounds[section as usize] = (start, end);
        start = end;
    }
    let (from, to) = bounds[Section::Buckets as usize];
    if start != bytes.len() || to - from != (BUCKETS + 1) * 4 {
        return Err(bad("its sections do not fit its length"));
    }
    Ok(bounds)
}

const fn bad(reason: &'static str) -> PlacesError {
    PlacesError::BadIndex { reason }
}

fn nth(bytes: &[u8], unit: usize, at: usize) -> Option<&[u8]> {
    let start = at.checked_mul(unit)?;
    bytes.get(start..start.checked_add(unit)?)
}

fn split_text(bytes: &[u8], length: usize) -> Option<(&str, &[u8])> {
    let (text, rest) = bytes.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

fn country_code(bytes: &[u8]) -> Option<&str> {
    let code = std::str::from_utf8(bytes).ok()?;
    code.bytes()
        .all(|byte| byte.is_ascii_uppercase())
        .then_some(code)
}

fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn read_u64(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn read_degrees(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from(read_u32(bytes, at)?.cast_signed()) / DEGREE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::{Builder, NONE, NewPlace};

    fn place(number: u32, name: &str, parent: u32) -> NewPlace {
        NewPlace {
            number,
            text_id: format!("curated:{name}"),
            name: name.to_owned(),
            country: Some(*b"LB"),
            lat: 33.5,
            lon: -35.25,
            population: 7,
            parent,
            kind: PlaceKind::City,
            plausibility: 0.5,
        }
    }

    fn small_index() -> Vec<u8> {
        let mut builder = Builder::default();
        let outer = builder.add_place(place(0, "outer", NONE));
        let inner = builder.add_place(place(42, "inner", outer));
        for at in [outer, inner] {
            builder.add_key(KeySpace::Name, "both", at, Tier::Known);
        }
        builder.add_country(*b"LB", outer, inner, [1.0, 2.0, 3.0, 4.0]);
        builder.add_area(outer, vec![inner]);
        builder.mark_ambiguous("both");
        builder.finish(1)
    }

    fn visit(index: &Index) -> usize {
        let found = index
            .find(KeySpace::Name, "both")
            .map_or(0, |entry| entry.postings().count());
        let members = (0..4).flat_map(|at| index.members(at)).count();
        let places = (0..4).filter_map(|at| index.place(at)).count();
        let country = index
            .country("LB")
            .map_or(0, |country| country.place as usize);
        found + members + places + country + index.by_number(42).map_or(0, |at| at as usize)
    }

    #[test]
    fn what_is_written_is_read() {
        let index = Index::held(small_index()).expect("a sound index");
        let inner = index.by_number(42).expect("it has a number");
        let record = index.place(inner).expect("a place");
        assert_eq!(
            (record.name, record.text_id, record.country),
            ("inner", "", Some("LB"))
        );
        assert_eq!(
            (record.lat, record.lon, record.population),
            (33.5, -35.25, 7)
        );
        let outer = index.place(record.parent).expect("around it");
        assert_eq!((outer.name, outer.text_id), ("outer", "curated:outer"));
        let both = index.find(KeySpace::Name, "both").expect("a name");
        assert!(both.ambiguous && both.postings().count() == 2);
        assert_eq!(index.members(record.parent).collect::<Vec<_>>(), [inner]);
        assert!(index.find(KeySpace::Name, "neither").is_none() && index.by_number(41).is_none());
    }

    /// The checksum keeps damage out; should a mapped file be changed later all the same, answers
    /// may be wrong, but nothing breaks.
    #[test]
    fn no_damage_breaks_a_reader() {
        let sound = small_index();
        let buckets = HEADER + 2 * PLACE..sound.len() - 200;
        let near_the_buckets = buckets.start + 64;
        for at in (0..near_the_buckets).chain(buckets.end..sound.len()) {
            for bits in [0x01, 0x80, 0xff] {
                let mut damaged = sound.clone();
                damaged[at] ^= bits;
                if let Ok(index) = Index::over(Bytes::Held(Cow::Owned(damaged))) {
                    visit(&index);
                }
            }
        }
    }
}
