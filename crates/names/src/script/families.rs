//! Names that are written without a blank: "习近平", "김정은". The family name stands first.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Script, han, hangul, script_of};
use crate::wordlists;

/// Korean family names of one syllable.
const KOREAN: &str = "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염추도석선설길연위표명기왕금리림로량려라반옥육인맹제모탁국어은편용";

/// Chinese family names of one character, in both forms of writing.
const CHINESE: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武习習洪温溫莫孔向常赖賴康施牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺";

/// Japanese family names of two and three characters.
static JAPANESE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    wordlists::entries(include_str!("../../data/japanese-family-names.txt"))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Japanese family names of one that are not Chinese ones, too, and seldom begin a foreign name.
const JAPANESE_OF_ONE: &str =
    "森菅辻堀岡島嶋泉原関乾榊梶椿橘畑滝瀧浜濱沢澤堺牧角轟堤巽峰峯沖湊窪笹荒萩栗杉槙槇";

/// Chinese and Korean family names of two.
const DOUBLE: &[&str] = &[
    "司马", "司馬", "欧阳", "歐陽", "诸葛", "諸葛", "上官", "皇甫", "令狐", "东方", "東方", "尉迟",
    "尉遲", "公孙", "公孫", "慕容", "司徒", "夏侯", "남궁", "황보", "제갈", "선우", "독고", "사공",
    "서문",
];

/// Whether a word is a Chinese or Korean family name.
pub(super) fn is_family_name(word: &str) -> bool {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(one), None) => KOREAN.contains(one) || CHINESE.contains(han::one_form(one)),
        _ => DOUBLE.contains(&word),
    }
}

/// Whether a word is a Japanese family name.
pub(super) fn is_japanese(word: &str) -> bool {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(one), None) => JAPANESE_OF_ONE.contains(one),
        _ => JAPANESE.contains(word) && !DOUBLE.contains(&word),
    }
}

/// Where the given name starts in a word that is a whole name, if it can be one.
pub(super) fn given_name_start(word: &str) -> Option<usize> {
    let letters = word.chars().count();
    let korean = word.chars().all(hangul::is_hangul);
    let chinese = word.chars().all(|letter| script_of(letter) == Script::Han);
    if !(2..=6).contains(&letters) {
        return None;
    }
    if !korean && !chinese {
        return before_kana(word);
    }
    let first = han::one_form(word.chars().next()?);
    let after = |count: usize| word.char_indices().nth(count).map(|(at, _)| at);
    if let Some(start) = (2..=3)
        .rev()
        .filter_map(after)
        .find(|&at| JAPANESE.contains(&word[..at]))
    {
        return Some(start);
    }
    if letters > 2 && DOUBLE.iter().any(|double| word.starts_with(double)) {
        return after(2);
    }
    let families = if korean { KOREAN } else { CHINESE };
    match letters {
        2 | 3 if families.contains(first) => after(1),
        3 if word.starts_with(|one| JAPANESE_OF_ONE.contains(one)) => after(1),
        // Four characters are mostly a Japanese name, in two halves.
        4 if chinese => after(2),
        _ => None,
    }
}

/// Where Kana start that follow one to three characters: "井上さくら".
fn before_kana(word: &str) -> Option<usize> {
    let start = word.find(|letter| script_of(letter) != Script::Han)?;
    let (family, given) = word.split_at(start);
    let is_kana = given
        .chars()
        .all(|letter| script_of(letter) == Script::Kana);
    ((1..=3).contains(&family.chars().count()) && is_kana).then_some(start)
}
