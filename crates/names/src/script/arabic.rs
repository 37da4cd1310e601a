//! Arabic script, with the letters that Persian, Urdu, Pashto and Kurdish add. Short vowels
//! are not written, so that the Latin is mostly consonants.

pub(crate) fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// The Latin for `letter`.
pub(super) fn letter(letter: char) -> &'static str {
    match letter {
        'ا' | 'آ' | 'أ' | 'ٱ' => "a",
        'إ' => "i",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' | 'ٹ' | 'ټ' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ڇ' | 'څ' => "ts",
        'ځ' => "z",
        'ح' | 'ه' | 'ہ' | 'ھ' | 'ۂ' | 'ۀ' => "h",
        'خ' => "kh",
        'د' | 'ض' | 'ڈ' | 'ډ' => "d",
        'ذ' => "dh",
        'ر' | 'ڑ' | 'ړ' | 'ڕ' => "r",
        'ز' => "z",
        'ظ' => "z",
        'ژ' | 'ږ' => "zh",
        'س' | 'ص' => "s",
        'ش' | 'ښ' => "sh",
        'ع' | 'ء' | 'ئ' | 'ؤ' => "'",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' | 'ۋ' => "v",
        'ق' => "q",
        'ك' | 'ک' | 'ڪ' => "k",
        'گ' | 'ګ' | 'ڭ' => "g",
        'ل' | 'ڵ' => "l",
        'م' => "m",
        'ن' | 'ں' | 'ڼ' => "n",
        'ة' | 'ۃ' | 'ە' => "a",
        'ى' => "a",
        'و' | 'ۆ' | 'ۇ' | 'ۈ' => "w",
        'ي' | 'ی' | 'ې' | 'ۍ' | 'ێ' | 'ے' | 'ۓ' => "y",
        // Marks above and below the letters: short vowels, where someone took the trouble.
        '\u{64e}' => "a",
        '\u{64f}' => "u",
        '\u{650}' => "i",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => "",
    }
}

/// Small words whose vowels are known.
pub(super) fn spoken_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "بن" => "bin",
        "ابن" | "إبن" => "ibn",
        "بنت" => "bint",
        "ابو" | "أبو" | "ابي" | "أبي" | "ابا" | "أبا" => "abu",
        "ام" | "أم" => "umm",
        "عبد" => "abd",
        "ال" | "آل" => "al",
        "الله" => "allah",
        "الدين" | "دين" => "din",
        _ => return title(word),
    })
}

/// Titles, with their article or without it.
fn title(word: &str) -> Option<&'static str> {
    Some(match word.strip_prefix("ال").unwrap_or(word) {
        "شيخ" | "شیخ" => "sheikh",
        "حاج" => "haj",
        "حاجي" | "حاجی" => "haji",
        "ملا" => "mullah",
        "مولوي" | "مولوی" => "mawlawi",
        "دكتور" | "دکتور" | "دکتر" => "doctor",
        _ => return None,
    })
}

/// How a title is spelled in Latin letters where it is a family name: "الشيخ" is *al-Shaykh* as well as
/// *Cheikh*; none for other words. `spoken` is what [`spoken_form`] gives.
pub(super) fn spellings_of_title(spoken: &str) -> &'static [&'static str] {
    match spoken {
        "sheikh" => &[
            "sheikh", "shaykh", "cheikh", "shaikh", "sheik", "shekh", "scheich", "seyh",
        ],
        "haj" => &["haj", "hajj", "hadj", "haje", "hac"],
        "haji" => &["haji", "hajji", "hadji", "haci", "hadschi"],
        "mullah" => &["mullah", "mulla", "molla", "mollah", "moulla"],
        "mawlawi" => &["mawlawi", "maulavi", "mawlavi", "molavi", "mevlevi"],
        "doctor" => &["doctor", "doktor", "docteur", "duktur"],
        _ => &[],
    }
}

/// Whether the word is a title before a full name and may be a name elsewhere: "سید علی موسوی".
pub(super) fn is_weak_title(word: &str) -> bool {
    matches!(
        word,
        "سيد"
            | "سید"
            | "سيدة"
            | "مير"
            | "میر"
            | "آقا"
            | "آغا"
            | "امام"
            | "إمام"
            | "حافظ"
            | "استاد"
            | "أستاذ"
            | "استاذ"
    )
}

/// Whether the word is a title with its article in one.
pub(super) fn is_title_with_article(word: &str) -> bool {
    word.starts_with("ال") && title(word).is_some()
}

/// The article that is written in one with its word, and the word.
pub(super) fn after_article(word: &str) -> Option<(&str, &str)> {
    let rest = word
        .strip_prefix("ال")
        .filter(|rest| rest.chars().count() >= 2 && *rest != "له" && title(word).is_none())?;
    Some((&word[..word.len() - rest.len()], rest))
}
