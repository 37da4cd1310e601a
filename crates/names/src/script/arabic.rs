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
        'ت' | 'ط' | 'ٹ' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' | 'ہ' | 'ھ' => "h",
        'خ' => "kh",
        'د' | 'ض' | 'ڈ' => "d",
        'ذ' => "dh",
        'ر' | 'ڑ' => "r",
        'ز' => "z",
        'ظ' => "z",
        'ژ' => "zh",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'ع' | 'ء' | 'ئ' | 'ؤ' => "'",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' => "n",
        'ة' => "a",
        'ى' => "a",
        'و' => "w",
        'ي' | 'ی' | 'ې' => "y",
        // Marks above and below the letters: short vowels, where someone took the trouble.
        '\u{64e}' => "a",
        '\u{64f}' => "u",
        '\u{650}' => "i",
        _ => "",
    }
}
