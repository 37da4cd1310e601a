//! The hash that spreads an attribute over the rows of an embedding table.

/// The four rows, still to be taken modulo the size of the table, of the attribute `id`.
///
/// This is MurmurHash3 (x64, 128 bits; public domain, Austin Appleby) over the eight bytes of
/// `id`, cut into four 32-bit numbers as thinc's `HashEmbed` does.
pub(crate) fn table_keys(id: u64, seed: u32) -> [u32; 4] {
    const LENGTH: u64 = 8;
    let block = id
        .wrapping_mul(0x87c3_7b91_1142_53d5)
        .rotate_left(31)
        .wrapping_mul(0x4cf5_ad43_2745_937f);
    let seed = u64::from(seed);
    let mut low = (seed ^ block) ^ LENGTH;
    let mut high = seed ^ LENGTH;
    low = low.wrapping_add(high);
    high = high.wrapping_add(low);
    low = finish(low);
    high = finish(high);
    low = low.wrapping_add(high);
    high = high.wrapping_add(low);
    [
        low as u32,
        (low >> 32) as u32,
        high as u32,
        (high >> 32) as u32,
    ]
}

fn finish(mut key: u64) -> u64 {
    key ^= key >> 33;
    key = key.wrapping_mul(0xff51_afd7_ed55_8ccd);
    key ^= key >> 33;
    key = key.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    key ^ (key >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_thinc() {
        let cases = [
            (
                1,
                9,
                [2_205_482_518, 2_060_344_464, 1_125_017_477, 2_005_428_196],
            ),
            (
                12_345_678_901_234_567_890,
                10,
                [2_743_638_661, 489_584_481, 2_926_953_160, 1_253_282_524],
            ),
            (
                u64::MAX,
                13,
                [3_199_409_384, 1_062_937_581, 752_279_700, 3_061_442_444],
            ),
        ];
        for (id, seed, expected) in cases {
            assert_eq!(table_keys(id, seed), expected);
        }
    }
}
