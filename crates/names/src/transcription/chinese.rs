//! Chinese syllables in Cyrillic, from their spelling in Pinyin (after Palladius).

use compact_str::CompactString;

use super::one_form;

const INITIALS: &[(&str, &str)] = &[
    ("zh", "чж"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("b", "б"),
    ("p", "п"),
    ("m", "м"),
    ("f", "ф"),
    ("d", "д"),
    ("t", "т"),
    ("n", "н"),
    ("l", "л"),
    ("g", "г"),
    ("k", "к"),
    ("h", "х"),
    ("j", "цз"),
    ("q", "ц"),
    ("x", "с"),
    ("r", "ж"),
    ("z", "цз"),
    ("c", "ц"),
    ("s", "с"),
];

/// The longest first, so that a syllable takes what it can.
const FINALS: &[(&str, &str)] = &[
    ("iang", "ян"),
    ("iong", "юн"),
    ("uang", "уан"),
    ("ang", "ан"),
    ("eng", "эн"),
    ("ing", "ин"),
    ("ong", "ун"),
    ("iao", "яо"),
    ("ian", "янь"),
    ("uai", "уай"),
    ("uan", "уань"),
    ("ai", "ай"),
    ("ei", "эй"),
    ("ao", "ао"),
    ("ou", "оу"),
    ("an", "ань"),
    ("en", "энь"),
    ("er", "эр"),
    ("ia", "я"),
    ("ie", "е"),
    ("iu", "ю"),
    ("in", "инь"),
    ("ua", "уа"),
    ("uo", "о"),
    ("ui", "уй"),
    ("un", "унь"),
    ("ue", "юэ"),
    ("a", "а"),
    ("o", "о"),
    ("e", "э"),
    ("i", "и"),
    ("u", "у"),
];

/// What *u* is after j, q and x, and by itself.
const ROUNDED: &[(&str, &str)] = &[("uan", "юань"), ("un", "юнь"), ("ue", "юэ"), ("u", "юй")];

/// Syllables that begin with a vowel as it is spoken, and others that follow no rule.
const WHOLE: &[(&str, &str)] = &[
    ("yuan", "юань"),
    ("yang", "ян"),
    ("ying", "ин"),
    ("yong", "юн"),
    ("wang", "ван"),
    ("weng", "вэн"),
    ("yao", "яо"),
    ("you", "ю"),
    ("yan", "янь"),
    ("yin", "инь"),
    ("yue", "юэ"),
    ("yun", "юнь"),
    ("wai", "вай"),
    ("wei", "вэй"),
    ("wan", "вань"),
    ("wen", "вэнь"),
    ("hui", "хуэй"),
    ("yi", "и"),
    ("ya", "я"),
    ("ye", "е"),
    ("yu", "юй"),
    ("wu", "у"),
    ("wa", "ва"),
    ("wo", "во"),
    ("zi", "цзы"),
    ("ci", "цы"),
    ("si", "сы"),
];

/// No Chinese given name has more syllables, and no family name.
const MOST_SYLLABLES: usize = 2;

/// What the word is in Cyrillic, where it is made of syllables of Mandarin: one of each way to cut it.
pub(super) fn in_cyrillic(romanised: &str) -> Option<CompactString> {
    let cyrillic = cut(romanised, MOST_SYLLABLES)?;
    Some(one_form(&cyrillic))
}

/// Initials that older spellings have for other sounds: *Chang* may be "Чжан".
const OF_OLDER_SPELLINGS: &[char] = &['c', 'k', 'p', 't', 'j'];

/// Whether a word in Cyrillic that only Chinese writes so is another than a Latin one made of syllables of
/// Mandarin: "Линь" is *Lin*, and *Ling* is "Лин".
pub(super) fn is_other(cyrillic: &str, latin: &str) -> bool {
    let own = one_form(cyrillic);
    let is_chinese = own.contains("чж") || own.contains("цз") || own.ends_with("нь");
    is_chinese
        && !latin.starts_with(OF_OLDER_SPELLINGS)
        && !latin.starts_with("hs")
        && in_cyrillic(latin).is_some_and(|written| written != own)
}

/// The longest syllable first that leaves others, or nothing.
fn cut(rest: &str, most: usize) -> Option<CompactString> {
    if rest.is_empty() {
        return Some(CompactString::default());
    }
    let most = most.checked_sub(1)?;
    syllables_at(rest).find_map(|(length, cyrillic)| {
        let mut word = cyrillic;
        word.push_str(&cut(rest.get(length..)?, most)?);
        Some(word)
    })
}

/// The syllables that `rest` may begin with, the longest first.
fn syllables_at(rest: &str) -> impl Iterator<Item = (usize, CompactString)> {
    let whole = WHOLE
        .iter()
        .filter(move |(latin, _)| rest.starts_with(latin))
        .map(|(latin, cyrillic)| (latin.len(), CompactString::from(*cyrillic)));
    let initial = INITIALS.iter().find(|(latin, _)| rest.starts_with(latin));
    let (start, sound) = initial.map_or((0, ""), |(latin, cyrillic)| (latin.len(), *cyrillic));
    let after = rest.get(start..).unwrap_or_default();
    let rounded = matches!(rest.get(..start), Some("j" | "q" | "x"));
    let of_rounded = ROUNDED.iter().filter(move |_| rounded);
    let finals = FINALS
        .iter()
        .filter(move |(latin, _)| !rounded || !latin.starts_with('u'));
    let by_parts = of_rounded
        .chain(finals)
        .filter(move |(latin, _)| after.starts_with(latin))
        .map(move |(latin, cyrillic)| (start + latin.len(), [sound, *cyrillic].concat().into()));
    whole.chain(by_parts)
}
