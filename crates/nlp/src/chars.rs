//! Character classes as Python defines them, where Rust's differ: the model's word shapes and
//! token boundaries rest on Python's.

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Digits that are not decimal: superscripts, circled numbers and the like.
const OTHER_DIGITS: [(u32, u32); 20] = [
    (0xb2, 0xb3),
    (0xb9, 0xb9),
    (0x1369, 0x1371),
    (0x19da, 0x19da),
    (0x2070, 0x2070),
    (0x2074, 0x2079),
    (0x2080, 0x2089),
    (0x2460, 0x2468),
    (0x2474, 0x247c),
    (0x2488, 0x2490),
    (0x24ea, 0x24ea),
    (0x24f5, 0x24fd),
    (0x24ff, 0x24ff),
    (0x2776, 0x277e),
    (0x2780, 0x2788),
    (0x278a, 0x2792),
    (0x10a40, 0x10a43),
    (0x10e60, 0x10e68),
    (0x11052, 0x1105a),
    (0x1f100, 0x1f10a),
];

/// `str.isspace`: Unicode's white space and the four information separators.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

/// `str.isalpha`: letters alone, without the marks and letter numbers that Rust counts in.
pub(crate) fn is_alpha(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    c.general_category_group() == GeneralCategoryGroup::Letter
}

/// `str.isdigit`: decimal digits of any script, and the likes of superscripts.
pub(crate) fn is_digit(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_digit();
    }
    let code = u32::from(c);
    c.general_category() == GeneralCategory::DecimalNumber
        || OTHER_DIGITS
            .iter()
            .any(|&(first, last)| (first..=last).contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_letter_numbers_are_no_letters() {
        assert!(is_alpha('ï') && is_alpha('ب') && is_alpha('ー'));
        assert!(!is_alpha('\u{064e}') && !is_alpha('Ⅷ') && !is_alpha('½'));
    }

    #[test]
    fn superscripts_are_digits_and_fractions_are_not() {
        assert!(is_digit('7') && is_digit('٣') && is_digit('²') && is_digit('①'));
        assert!(!is_digit('½') && !is_digit('Ⅷ'));
    }

    #[test]
    fn separators_are_space() {
        assert!(is_space('\u{1f}') && is_space('\u{a0}') && is_space('\n'));
        assert!(!is_space('\u{200b}') && !is_space('\u{feff}'));
    }
}
