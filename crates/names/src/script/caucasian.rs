//! Georgian and Armenian script.

/// The Latin for a Georgian letter.
pub(super) fn georgian(letter: char) -> &'static str {
    // Capitals (Mtavruli) lie in a block of their own, in the same order.
    let letter = match letter {
        '\u{1c90}'..='\u{1cbf}' => {
            char::from_u32(u32::from(letter) - 0x1c90 + 0x10d0).unwrap_or(letter)
        }
        other => other,
    };
    match letter {
        'ა' => "a",
        'ბ' => "b",
        'გ' => "g",
        'დ' => "d",
        'ე' => "e",
        'ვ' => "v",
        'ზ' => "z",
        'თ' | 'ტ' => "t",
        'ი' => "i",
        'კ' | 'ქ' => "k",
        'ლ' => "l",
        'მ' => "m",
        'ნ' => "n",
        'ო' => "o",
        'პ' | 'ფ' => "p",
        'ჟ' => "zh",
        'რ' => "r",
        'ს' => "s",
        'უ' => "u",
        'ღ' => "gh",
        'ყ' => "q",
        'შ' => "sh",
        'ჩ' | 'ჭ' => "ch",
        'ც' | 'წ' => "ts",
        'ძ' => "dz",
        'ხ' => "kh",
        'ჯ' => "j",
        'ჰ' => "h",
        _ => "",
    }
}

/// The Latin for an Armenian letter between its neighbours.
pub(super) fn armenian(letter: char, after: Option<char>) -> &'static str {
    let lower = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    match lower(letter) {
        'ա' => "a",
        'բ' => "b",
        'գ' => "g",
        'դ' => "d",
        'ե' | 'է' | 'ը' => "e",
        'զ' => "z",
        'թ' | 'տ' => "t",
        'ժ' => "zh",
        'ի' => "i",
        'լ' => "l",
        'խ' => "kh",
        'ծ' | 'ց' => "ts",
        'կ' | 'ք' => "k",
        'հ' => "h",
        'ձ' => "dz",
        'ղ' => "gh",
        'ճ' | 'չ' => "ch",
        'մ' => "m",
        'յ' => "y",
        'ն' => "n",
        'շ' => "sh",
        // "Ո" and "ւ" together are u.
        'ո' if after.map(lower) == Some('ւ') => "",
        'ո' | 'օ' => "o",
        'ւ' => "u",
        'պ' | 'փ' => "p",
        'ջ' => "j",
        'ռ' | 'ր' => "r",
        'ս' => "s",
        'վ' => "v",
        'ֆ' => "f",
        'և' => "ev",
        _ => "",
    }
}
