//! Hebrew script; vowels are mostly unwritten, as in Arabic.

/// The Latin for `letter`.
pub(super) fn letter(letter: char) -> &'static str {
    match letter {
        'א' => "a",
        'ב' => "b",
        'ג' => "g",
        'ד' => "d",
        'ה' => "h",
        'ו' => "w",
        'װ' => "ww",
        'ז' => "z",
        'ח' => "ḥ",
        'ט' => "ṭ",
        'י' => "y",
        'ײ' => "yy",
        'כ' | 'ך' => "k",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'ס' => "s",
        // A geresh makes j of g, ch of ts.
        'ע' | '׳' => "'",
        'פ' | 'ף' => "p",
        'צ' | 'ץ' => "ts",
        'ק' => "q",
        'ר' => "r",
        'ש' => "sh",
        'ת' => "t",
        _ => "",
    }
}
