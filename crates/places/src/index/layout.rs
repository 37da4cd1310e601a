//! The compiled index byte by byte.
//!
//! ```text
//! header    96 bytes: magic, format, stamp, length, checksum of the rest, bounds of each section
//! places    32 bytes each: those with a GeoNames number first, in its order
//! strings   names and ids of the places
//! buckets   u32 each: where the entries of a bucket begin; one more marks the end
//! entries   8 bytes each: the key's fingerprint, and its posting or where its postings begin
//! postings  u32 each: a count, then so many postings
//! countries 32 bytes each, in the order of their codes: country, capital, extent
//! areas     12 bytes each, in the order of their places: area, first member, number of members
//! members   u32 each: places that an area consists of
//! ```
//!
//! All numbers are little endian. Whatever reads them checks every bound.

/// First bytes of every index.
pub(crate) const MAGIC: [u8; 8] = *b"RPTDPLAC";
/// Raised whenever the layout, or what goes into it, changes.
pub(crate) const FORMAT: u32 = 3;
/// Bytes of the header.
pub(crate) const HEADER: usize = 96;
/// Bytes of a place.
pub(crate) const PLACE: usize = 32;
/// Bytes of an entry of the hash table.
pub(crate) const ENTRY: usize = 8;
/// Bytes of a country.
pub(crate) const COUNTRY: usize = 32;
/// Bytes of an area.
pub(crate) const AREA: usize = 12;
/// Number of buckets: a power of two.
pub(crate) const BUCKETS: usize = 1 << 18;
/// No place.
pub(crate) const NONE: u32 = u32::MAX;

/// In an entry: the key is an everyday word or a person's name, too.
pub(crate) const AMBIGUOUS: u32 = 1 << 31;
/// In an entry: the low bits say where several postings begin.
pub(crate) const SEVERAL: u32 = 1 << 30;
/// In a posting: the bits of the place; above them is the tier.
pub(crate) const PLACE_BITS: u32 = 24;

/// Degrees are kept as whole numbers of this many parts.
pub(crate) const DEGREE: f64 = 100_000.0;

/// The sections, in the order of their bounds in the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Places,
    Strings,
    Buckets,
    Entries,
    Postings,
    Countries,
    Areas,
    Members,
}

impl Section {
    pub(crate) const ALL: [Section; 8] = [
        Section::Places,
        Section::Strings,
        Section::Buckets,
        Section::Entries,
        Section::Postings,
        Section::Countries,
        Section::Areas,
        Section::Members,
    ];

    /// Every section's length is a multiple of this.
    pub(crate) const fn unit(self) -> usize {
        match self {
            Section::Places => PLACE,
            Section::Strings => 1,
            Section::Buckets | Section::Postings | Section::Members => 4,
            Section::Entries => ENTRY,
            Section::Countries => COUNTRY,
            Section::Areas => AREA,
        }
    }
}

/// How well a name belongs to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    /// Its usual name.
    Usual = 0,
    /// A name of it in some language or spelling.
    Known = 1,
    /// Made from such a name, by leaving out an article or a generic word.
    Derived = 2,
    /// Rare for it, and likely to mean something else.
    Weak = 3,
}

impl Tier {
    pub(crate) const fn from_bits(bits: u32) -> Tier {
        match bits {
            0 => Tier::Usual,
            1 => Tier::Known,
            2 => Tier::Derived,
            _ => Tier::Weak,
        }
    }
}
