//! Which keys a name is kept under.

use crate::{
    fold::{article_forms, fold_name},
    index::{Builder, KeySpace, Tier},
};

/// Keeps `place` under `name`; where Arabic is written, under the forms without its article too.
pub(crate) fn add_name(builder: &mut Builder, name: &str, place: u32, tier: Tier, arabic: bool) {
    let key = fold_name(name);
    builder.add_key(KeySpace::Name, &key, place, tier);
    if arabic && key.is_ascii() {
        for form in article_forms(&key) {
            builder.add_key(KeySpace::Name, &form, place, tier.max(Tier::Derived));
        }
    }
}

/// Whether places of that country have names with the Arabic article.
pub(crate) fn writes_arabic(country: [u8; 2]) -> bool {
    const COUNTRIES: [&[u8; 2]; 23] = [
        b"AE", b"BH", b"DJ", b"DZ", b"EG", b"EH", b"ER", b"IL", b"IQ", b"IR", b"JO", b"KM", b"KW",
        b"LB", b"LY", b"MA", b"MR", b"OM", b"PS", b"QA", b"SA", b"SD", b"SO",
    ];
    COUNTRIES.contains(&&country) || [b"SY", b"TD", b"TN", b"YE"].contains(&&country)
}

/// Whether an alternate name of GeoNames is worth a key. It also holds codes ("LON") and
/// machine transliterations, which are in small letters ("lndn").
pub(crate) fn is_real_name(name: &str) -> bool {
    let letters = name.chars().count();
    let is_code = letters <= 3 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let small = name.starts_with(|first: char| first.is_ascii_lowercase());
    let is_machine_made = small && !name.chars().any(char::is_uppercase);
    !is_code && !is_machine_made && letters >= 2
}
