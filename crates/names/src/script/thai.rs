//! Thai script. Some vowels stand before the consonant that they follow, and a syllable may have none written:
//! *o* is heard in it then, or *a* where it is open.

pub(super) fn is_thai(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{e4e}')
}

/// A consonant with what is written of its vowel.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Unit {
    consonant: char,
    /// None where nothing is written.
    vowel: Option<Vowel>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Vowel {
    spoken: &'static str,
    is_short: bool,
}

/// The Latin for a run of Thai letters.
pub(super) fn push_word(latin: &mut String, letters: &[char]) {
    let units = units_of(letters);
    let mut before = Before::Closed;
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        let rest = units.get(at + 1..).unwrap_or_default();
        at += 1;
        match unit.vowel {
            Some(vowel) => {
                latin.push_str(initial(unit.consonant));
                latin.push_str(vowel.spoken);
                before = Before::Open(vowel.is_short);
            }
            None if closes(before, rest) => {
                latin.push_str(last(unit.consonant));
                before = Before::Closed;
            }
            None if is_paired(rest) && !begins_cluster(rest) => {
                latin.push_str(initial(unit.consonant));
                latin.push('o');
                latin.push_str(rest.first().map_or("", |next| last(next.consonant)));
                at += 1;
                before = Before::Closed;
            }
            // What is left over after a closed syllable is silent: "ลักษณ์".
            None if rest.is_empty() && at > 1 => {}
            None => {
                latin.push_str(initial(unit.consonant));
                let is_cluster = rest.first().is_some_and(|next| {
                    is_second_of_cluster(next.consonant) && is_first_of_cluster(unit.consonant)
                });
                if !is_cluster {
                    latin.push('a');
                }
                before = Before::Closed;
            }
        }
    }
}

/// What the syllable before a consonant is like.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Before {
    Closed,
    /// It ends with a vowel; whether that is short, and so calls for a consonant.
    Open(bool),
}

/// Whether a consonant without a vowel ends the syllable before it: another one that follows has its
/// own vowel, or makes a syllable with the next, or is left silent after a short vowel.
fn closes(before: Before, rest: &[Unit]) -> bool {
    match before {
        Before::Closed => false,
        Before::Open(true) => true,
        Before::Open(false) => !is_bare(rest.first()) || is_bare(rest.get(1)),
    }
}

fn is_bare(unit: Option<&Unit>) -> bool {
    unit.is_some_and(|unit| unit.vowel.is_none())
}

/// Whether a consonant without a vowel makes a syllable with the next: of three, the first stands alone.
fn is_paired(rest: &[Unit]) -> bool {
    let bare = rest.iter().take_while(|unit| unit.vowel.is_none()).count();
    bare % 2 == 1
}

/// Whether the next consonant is the first of two before a vowel.
fn begins_cluster(rest: &[Unit]) -> bool {
    let [first, second, ..] = rest else {
        return false;
    };
    second.vowel.is_some()
        && is_first_of_cluster(first.consonant)
        && is_second_of_cluster(second.consonant)
}

fn is_first_of_cluster(consonant: char) -> bool {
    "กขคตปผพ".contains(consonant)
}

fn is_second_of_cluster(consonant: char) -> bool {
    "รลว".contains(consonant)
}

fn units_of(letters: &[char]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut leading = None;
    for (at, &letter) in letters.iter().enumerate() {
        let silent = silenced(letters, at);
        if let Some(vowel) = vowel_before(letter) {
            leading = Some(vowel);
        } else if is_consonant(letter) && !silent {
            units.push(Unit {
                consonant: letter,
                vowel: leading.take(),
            });
        } else if let Some(vowel) = vowel_after(letter).filter(|_| !silent)
            && let Some(unit) = units.last_mut()
        {
            let together = unit.vowel.and_then(|before| in_one(before.spoken, letter));
            unit.vowel = Some(together.unwrap_or(vowel));
        }
    }
    units
}

/// Whether a mark says that the letter is not spoken, or the letter whose vowel it is.
fn silenced(letters: &[char], at: usize) -> bool {
    const SILENT: char = '\u{e4c}';
    let after = |by: usize| letters.get(at + by).copied();
    let sign = |letter: Option<char>| letter.is_some_and(|letter| vowel_after(letter).is_some());
    after(1) == Some(SILENT) || sign(after(1)) && after(2) == Some(SILENT)
}

fn is_consonant(letter: char) -> bool {
    matches!(letter, 'ก'..='ฮ')
}

const fn vowel(spoken: &'static str, is_short: bool) -> Vowel {
    Vowel { spoken, is_short }
}

/// Vowels that stand before their consonant.
fn vowel_before(letter: char) -> Option<Vowel> {
    Some(match letter {
        'เ' => vowel("e", false),
        'แ' => vowel("ae", false),
        'โ' => vowel("o", false),
        'ไ' | 'ใ' => vowel("ai", false),
        _ => return None,
    })
}

/// Vowels that stand after, above or below it.
fn vowel_after(letter: char) -> Option<Vowel> {
    Some(match letter {
        'ะ' => vowel("a", false),
        'ั' => vowel("a", true),
        'า' => vowel("a", false),
        'ำ' => vowel("am", false),
        'ิ' => vowel("i", true),
        'ี' => vowel("i", false),
        'ึ' => vowel("ue", true),
        'ื' => vowel("ue", false),
        'ุ' => vowel("u", true),
        'ู' => vowel("u", false),
        '็' => vowel("e", true),
        _ => return None,
    })
}

/// A vowel that is written before and after its consonant.
fn in_one(before: &str, after: char) -> Option<Vowel> {
    Some(match (before, after) {
        ("e", 'า') => vowel("ao", false),
        ("e", 'ิ') => vowel("oe", true),
        ("e", 'ี') => vowel("ia", false),
        ("e", 'ื') => vowel("uea", false),
        ("e", 'ะ') => vowel("e", false),
        ("ae", 'ะ' | '็') => vowel("ae", false),
        ("o", 'ะ') => vowel("o", false),
        _ => return None,
    })
}

fn initial(consonant: char) -> &'static str {
    match consonant {
        'ก' => "k",
        'ข' | 'ฃ' | 'ค' | 'ฅ' | 'ฆ' => "kh",
        'ง' => "ng",
        'จ' | 'ฉ' | 'ช' | 'ฌ' => "ch",
        'ซ' | 'ศ' | 'ษ' | 'ส' => "s",
        'ญ' | 'ย' => "y",
        'ฎ' | 'ด' => "d",
        'ฏ' | 'ต' => "t",
        'ฐ' | 'ฑ' | 'ฒ' | 'ถ' | 'ท' | 'ธ' => "th",
        'ณ' | 'น' => "n",
        'บ' => "b",
        'ป' => "p",
        'ผ' | 'พ' | 'ภ' => "ph",
        'ฝ' | 'ฟ' => "f",
        'ม' => "m",
        'ร' => "r",
        'ล' | 'ฬ' => "l",
        'ว' => "w",
        'ห' | 'ฮ' => "h",
        _ => "",
    }
}

/// What a consonant is at the end of a syllable; *r* and *l* stay, as many spell them.
fn last(consonant: char) -> &'static str {
    match consonant {
        'ก' | 'ข' | 'ค' | 'ฆ' => "k",
        'จ' | 'ช' | 'ซ' | 'ด' | 'ต' | 'ถ' | 'ท' | 'ธ' | 'ฎ' | 'ฏ' | 'ฐ' | 'ฒ' | 'ศ' | 'ษ' | 'ส' => {
            "t"
        }
        'ณ' | 'น' | 'ญ' => "n",
        'บ' | 'ป' | 'พ' | 'ฟ' | 'ภ' => "p",
        'ย' => "i",
        'ว' => "o",
        'อ' => "o",
        other => initial(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spoken() {
        for (thai, expected) in [
            ("สมชาย", "somchai"),
            ("สมศักดิ์", "somsak"),
            ("ประยุทธ์", "prayut"),
            ("ทักษิณ", "thaksin"),
            ("ยิ่งลักษณ์", "yinglak"),
            ("ธนาธร", "thanathor"),
            ("กมล", "kamol"),
            ("ไพศาล", "phaisal"),
            ("อนันต์", "anan"),
            ("มานะ", "mana"),
        ] {
            let letters: Vec<char> = thai.chars().collect();
            let mut latin = String::new();
            push_word(&mut latin, &letters);
            assert_eq!(latin, expected, "{thai}");
        }
    }
}
