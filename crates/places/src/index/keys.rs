//! The keys of the index's one hash table.
//!
//! The table holds no texts: a key is found again by its hash alone. Eighteen bits of it choose
//! the bucket and thirty-two are compared, so that one wrong answer is to be expected in about
//! a thousand million unknown names, at a quarter of the size.

/// What a key stands for; the same text is a different key in each space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeySpace {
    /// A folded name.
    Name = 1,
    /// An id in text form, such as `iata:BEY`.
    Id = 2,
    /// A folded demonym.
    Demonym = 3,
    /// The index of a city, in decimal: its airports, bases and other sites.
    SitesOf = 4,
}

/// FNV-1a over the key's bytes, then mixed so that every bit of the result depends on all.
pub(crate) fn hash_key(space: KeySpace, text: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64 ^ (space as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut hash = start;
    for &byte in text.as_bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// A running checksum over any bytes: detects damage, not malice.
#[derive(Debug, Clone)]
pub(crate) struct Checksum {
    lanes: [u64; 4],
    length: u64,
}

impl Checksum {
    const PRIME: u64 = 0x9e37_79b1_85eb_ca87;

    pub(crate) fn new() -> Self {
        Self {
            lanes: [1, 2, 3, 4],
            length: 0,
        }
    }

    /// Takes in `bytes`; every call but the last must bring a multiple of 32 bytes.
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        let (blocks, rest) = bytes.as_chunks::<32>();
        for block in blocks {
            let (words, _) = block.as_chunks::<8>();
            for (lane, word) in self.lanes.iter_mut().zip(words) {
                *lane = (*lane ^ u64::from_le_bytes(*word))
                    .wrapping_mul(Self::PRIME)
                    .rotate_left(29);
            }
        }
        for (at, &byte) in rest.iter().enumerate() {
            let lane = &mut self.lanes[at % 4];
            *lane = (*lane ^ u64::from(byte))
                .wrapping_mul(Self::PRIME)
                .rotate_left(29);
        }
    }

    pub(crate) fn finish(&self) -> u64 {
        let mixed = self.lanes.iter().fold(self.length, |sum, &lane| {
            (sum ^ lane).wrapping_mul(Self::PRIME).rotate_left(31)
        });
        mixed ^ (mixed >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_another_key_in_another_space() {
        assert_ne!(
            hash_key(KeySpace::Name, "beirut"),
            hash_key(KeySpace::Demonym, "beirut")
        );
    }

    #[test]
    fn a_checksum_does_not_depend_on_how_the_bytes_arrive_and_sees_every_bit() {
        let bytes: Vec<u8> = (0..=254).collect();
        let whole = sum(&[&bytes]);
        assert_eq!(whole, sum(&[&bytes[..64], &bytes[64..]]));
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert_ne!(whole, sum(&[&damaged]));
        }
    }

    fn sum(parts: &[&[u8]]) -> u64 {
        let mut checksum = Checksum::new();
        parts.iter().for_each(|part| checksum.update(part));
        checksum.finish()
    }
}
