//! Katakana and Hiragana, as Hepburn writes them; a long vowel keeps its bar, as it often stands
//! for an *r* that Japanese does not speak.

pub(super) fn is_kana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}')
}

/// Appends the Latin for `letter`; a small letter changes the syllable before it.
pub(super) fn push_letter(latin: &mut String, letter: char) {
    // Hiragana lies 96 places before Katakana.
    let katakana = match letter {
        '\u{3041}'..='\u{3096}' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        other => other,
    };
    match katakana {
        'ー' => lengthen(latin),
        'ァ' => change_vowel(latin, "a"),
        'ィ' => change_vowel(latin, "i"),
        'ゥ' => change_vowel(latin, "u"),
        'ェ' => change_vowel(latin, "e"),
        'ォ' => change_vowel(latin, "o"),
        'ャ' => palatalise(latin, "a"),
        'ュ' => palatalise(latin, "u"),
        'ョ' => palatalise(latin, "o"),
        other => latin.push_str(syllable(other)),
    }
}

fn lengthen(latin: &mut String) {
    let Some(last) = latin.pop() else { return };
    latin.push(match last {
        'a' => 'ā',
        'i' => 'ī',
        'u' => 'ū',
        'e' => 'ē',
        'o' => 'ō',
        other => other,
    });
}

/// "フ" and "ァ" are "fa", "ウ" and "ィ" are "wi", "テ" and "ィ" are "ti".
fn change_vowel(latin: &mut String, vowel: &str) {
    let before_last = latin.chars().rev().nth(1);
    match latin.chars().last() {
        Some('u') if before_last.is_none_or(|letter| "aiueoāīūēō".contains(letter)) => {
            latin.pop();
            latin.push('w');
        }
        Some('u' | 'e' | 'o' | 'i')
            if before_last.is_some_and(|letter| !"aiueo".contains(letter)) =>
        {
            latin.pop();
        }
        _ => {}
    }
    latin.push_str(vowel);
}

/// "キ" and "ャ" are "kya", "シ" and "ャ" are "sha".
fn palatalise(latin: &mut String, vowel: &str) {
    if matches!(latin.chars().last(), Some('i' | 'e' | 'u')) {
        latin.pop();
    }
    if !(latin.ends_with("sh") || latin.ends_with("ch") || latin.ends_with('j')) {
        latin.push('y');
    }
    latin.push_str(vowel);
}

fn syllable(letter: char) -> &'static str {
    match letter {
        'ア' => "a",
        'イ' => "i",
        'ウ' => "u",
        'エ' | 'ヱ' => "e",
        'オ' | 'ヲ' => "o",
        'カ' | 'ヵ' => "ka",
        'キ' => "ki",
        'ク' => "ku",
        'ケ' | 'ヶ' => "ke",
        'コ' => "ko",
        'ガ' => "ga",
        'ギ' => "gi",
        'グ' => "gu",
        'ゲ' => "ge",
        'ゴ' => "go",
        'サ' => "sa",
        'シ' => "shi",
        'ス' => "su",
        'セ' => "se",
        'ソ' => "so",
        'ザ' => "za",
        'ジ' | 'ヂ' => "ji",
        'ズ' | 'ヅ' => "zu",
        'ゼ' => "ze",
        'ゾ' => "zo",
        'タ' => "ta",
        'チ' => "chi",
        'ツ' => "tsu",
        'テ' => "te",
        'ト' => "to",
        'ダ' => "da",
        'デ' => "de",
        'ド' => "do",
        'ナ' => "na",
        'ニ' => "ni",
        'ヌ' => "nu",
        'ネ' => "ne",
        'ノ' => "no",
        'ハ' => "ha",
        'ヒ' => "hi",
        'フ' => "fu",
        'ヘ' => "he",
        'ホ' => "ho",
        'バ' => "ba",
        'ビ' => "bi",
        'ブ' => "bu",
        'ベ' => "be",
        'ボ' => "bo",
        'パ' => "pa",
        'ピ' => "pi",
        'プ' => "pu",
        'ペ' => "pe",
        'ポ' => "po",
        'マ' => "ma",
        'ミ' => "mi",
        'ム' => "mu",
        'メ' => "me",
        'モ' => "mo",
        'ヤ' => "ya",
        'ユ' => "yu",
        'ヨ' => "yo",
        'ラ' => "ra",
        'リ' => "ri",
        'ル' => "ru",
        'レ' => "re",
        'ロ' => "ro",
        'ワ' | 'ヮ' => "wa",
        'ヰ' => "i",
        'ン' => "n",
        'ヴ' => "vu",
        'ヷ' => "va",
        'ヸ' => "vi",
        'ヹ' => "ve",
        'ヺ' => "vo",
        // A stop before the next consonant is heard as its doubling.
        _ => "",
    }
}
