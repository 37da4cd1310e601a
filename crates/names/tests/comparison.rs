//! What comparing names must say, pair by pair.

use reportedly_names::{Name, PartRole, Verdict, compare, is_compatible};

fn probability(a: &str, b: &str) -> f64 {
    compare(&Name::parse(a), &Name::parse(b)).probability
}

fn explained(a: &str, b: &str) -> String {
    compare(&Name::parse(a), &Name::parse(b)).explanation()
}

#[test]
fn spellings_of_one_name_agree() {
    for (a, b) in [
        ("Zoubaida Shahin", "Zoubaïda Chahine"),
        ("Zoubaida Shahin", "زبيدة شاهين"),
        ("Abd al-Rahman Qassab", "Abdurrahman Kassab"),
        ("Abderrahmane Kassab", "Abdul Rahman Qassab"),
        ("Noureddine Khatib", "Nur al-Din al-Khatib"),
        ("Mohammed ad-Douri", "Muhammad al-Duri"),
        ("Yevgeny Shchukin", "Evgueni Chtchoukine"),
        ("Wladimir Schewtschenko", "Volodymyr Shevchenko"),
        ("Володимир Шевченко", "Volodymyr Shevchenko"),
        ("Γιώργος Παπαδάκης", "Giorgos Papadakis"),
        ("Bouthaina Khatib", "بثينة الخطيب"),
        ("Noureddine Chami", "نور الدين الشامي"),
        ("Abderrahmane Kassab", "عبدالرحمن قصاب"),
        ("Rhee Soon-ok", "이순옥"),
        ("Lee Jae-young", "이재영"),
        ("Park Myung-hwan", "박명환"),
        ("Zhang Mingxia", "张明霞"),
        ("Chang Ming-hsia", "張明霞"),
        ("Mingxia Zhang", "张明霞"),
        ("Marcus Brenner", "マルクス・ブレナー"),
        ("Dorothy Velasquez", "ドロシー・ベラスケス"),
        ("Shlomo Katzir", "שלמה קציר"),
        ("Giorgi Lomidze", "გიორგი ლომიძე"),
        ("Hayk Petrosyan", "Հայկ Պետրոսյան"),
        ("Dzmitry Kavalenka", "Дзмітрый Каваленка"),
        ("Djamel Ghezali", "Gamal al-Ghazali"),
        ("Çiğdem Şahin", "Cigdem Sahin"),
        ("Dr. Irena Novák", "NOVAK, Irena"),
        ("Irena \"Iskra\" Novak", "Irena Novak"),
        ("Jean-Claude Moreau", "Jean Claude Moreau"),
        ("Johan van der Berg", "Berg, Johan van der"),
        ("Osama bin Karim", "Usama ibn Kareem"),
        ("Novak Ivan Petrovich", "Ivan Petrovich Novak"),
    ] {
        assert!(
            probability(a, b) > 0.8,
            "{a} | {b}: {} {}",
            probability(a, b),
            explained(a, b)
        );
    }
}

#[test]
fn zoubaida_chahine_is_zubayda_shahin() {
    assert!(probability("Zoubaida Shahin", "Zoubaïda Chahine") >= 0.9);
}

#[test]
fn other_people_of_the_same_family_contradict() {
    for (a, b) in [
        ("Nabil Haddad", "Fadi Haddad"),
        ("Wael Qasimi", "Ziad Qasimi"),
        ("Hassan Khoury", "Hussein Khoury"),
        ("Jamil Saadi", "Jamal Saadi"),
        ("Irena Novak", "Ivan Novak"),
        ("Ivan Petrovich Sidorov", "Ivan Borisovich Sidorov"),
        ("Abdullah bin Omar al-Masri", "Omar bin Abdullah al-Masri"),
        ("Mrs Novak", "Mr Novak"),
        ("John Smith Jr", "John Smith Sr"),
        ("李卫明", "李卫民"),
        ("Hassan Haddad", "حسين حداد"),
        ("Samir Haddad", "أمير حداد"),
        ("Abdul Malik Wali", "عبد الكريم ولي"),
        ("Lee Jae-young", "이순옥"),
    ] {
        let comparison = compare(&Name::parse(a), &Name::parse(b));
        assert!(
            comparison.probability < 0.3,
            "{a} | {b}: {} {}",
            comparison.probability,
            comparison.explanation()
        );
        assert!(
            comparison.contradicts(),
            "{a} | {b}: {}",
            comparison.explanation()
        );
    }
}

#[test]
fn a_partial_name_is_compatible_but_not_certain() {
    for (short, long) in [
        ("Haddad", "Fadi al-Haddad"),
        ("Fadi", "Fadi al-Haddad"),
        ("al-Haddad", "Fadi al-Haddad"),
    ] {
        let comparison = compare(&Name::parse(short), &Name::parse(long));
        let open = 0.25..0.7;
        assert!(
            open.contains(&comparison.probability),
            "{short} | {long}: {}",
            comparison.probability
        );
        assert!(
            comparison
                .evidence
                .iter()
                .any(|evidence| evidence.verdict == Verdict::Omit)
        );
        assert!(!comparison.contradicts());
    }
}

#[test]
fn a_bare_common_name_is_never_certain() {
    for (a, b) in [
        ("Mohammed", "Muhammad"),
        ("Ali", "Ali"),
        ("Smith", "Smith"),
        ("Kim", "Kim"),
    ] {
        assert!(probability(a, b) < 0.7, "{a} | {b}: {}", probability(a, b));
    }
}

#[test]
fn spellings_of_muhammad_agree() {
    for other in ["Mohamed", "Muhammad", "Mohammad", "Mehmet", "Mohamad"] {
        let comparison = compare(
            &Name::parse("Mohammed Zeidan"),
            &Name::parse(&format!("{other} Zeidan")),
        );
        assert!(
            comparison
                .evidence
                .iter()
                .all(|evidence| evidence.verdict == Verdict::Agree)
        );
    }
}

#[test]
fn evidence_keeps_the_order_of_its_names() {
    let comparison = compare(&Name::parse("Irena Novak"), &Name::parse("Novak"));
    let omitted = comparison
        .evidence
        .iter()
        .find(|evidence| evidence.verdict == Verdict::Omit);
    let omitted = omitted.map(|evidence| (evidence.part_a.as_deref(), evidence.part_b.as_deref()));
    assert_eq!(omitted, Some((Some("Irena"), None)));
}

/// Names, and the parts that they are made of.
const PARTS: &[(&str, &[(&str, PartRole)])] = &[
    (
        "Maj. Gen. Irena Novak",
        &[
            ("Maj.", PartRole::Title),
            ("Gen.", PartRole::Title),
            ("Irena", PartRole::Given),
            ("Novak", PartRole::Family),
        ],
    ),
    (
        "Mohammed bin Hamad",
        &[
            ("Mohammed", PartRole::Given),
            ("bin Hamad", PartRole::Patronymic),
        ],
    ),
    (
        "Abu Bakr al-Masri",
        &[
            ("Abu Bakr", PartRole::Teknonym),
            ("al-Masri", PartRole::Family),
        ],
    ),
    (
        "Salah ad-Din Khoury",
        &[
            ("Salah ad-Din", PartRole::Given),
            ("Khoury", PartRole::Family),
        ],
    ),
    (
        "Zia-ul-Haq Khan",
        &[("Zia-ul-Haq", PartRole::Given), ("Khan", PartRole::Family)],
    ),
    (
        "Ivan Borisovich Sidorov",
        &[
            ("Ivan", PartRole::Given),
            ("Borisovich", PartRole::Patronymic),
            ("Sidorov", PartRole::Family),
        ],
    ),
    (
        "J. R. Novak",
        &[
            ("J.", PartRole::Initial),
            ("R.", PartRole::Initial),
            ("Novak", PartRole::Family),
        ],
    ),
    (
        "Kim Ji-ho",
        &[("Kim", PartRole::Family), ("Ji-ho", PartRole::Given)],
    ),
    (
        "Ursula von der Berg",
        &[
            ("Ursula", PartRole::Given),
            ("von der Berg", PartRole::Family),
        ],
    ),
    ("de Gaulle", &[("de Gaulle", PartRole::Family)]),
    (
        "عبد الرحمن الخطيب",
        &[
            ("عبد الرحمن", PartRole::Given),
            ("الخطيب", PartRole::Family),
        ],
    ),
];

#[test]
fn parts_are_told_apart() {
    for (text, expected) in PARTS {
        let name = Name::parse(text);
        let parts: Vec<(&str, PartRole)> = name
            .parts
            .iter()
            .map(|part| (part.text.as_str(), part.role))
            .collect();
        assert_eq!(parts, *expected, "{text}");
    }
}

#[test]
fn a_shorter_form_may_refer_to_a_longer_one() {
    for (short, long) in [
        ("Haddad", "Fadi al-Haddad"),
        ("Fadi", "Fadi al-Haddad"),
        ("President Haddad", "Fadi al-Haddad"),
        ("Fadi Haddad", "President Fadi al-Haddad"),
        ("F. Haddad", "Fadi Haddad"),
        ("Mohammed", "Mohammed bin Hamad"),
        ("bin Hamad", "Mohammed bin Hamad"),
        ("Mrs Novak", "Irena Novak"),
        ("Le Clezio", "Marie Le Clezio"),
        ("Kim", "Kim Ji-ho"),
        ("Abu Bakr", "Abu Bakr al-Masri"),
        ("Ben Ali", "Zine El Abidine Ben Ali"),
    ] {
        assert!(
            is_compatible(&Name::parse(short), &Name::parse(long)),
            "{short} | {long}"
        );
    }
}

#[test]
fn another_name_does_not_refer() {
    for (short, long) in [
        ("Nabil Haddad", "Fadi al-Haddad"),
        ("Mr Novak", "Irena Novak"),
        ("Khoury", "Fadi al-Haddad"),
        ("the general", "General Fadi al-Haddad"),
        ("B.", "Fadi al-Haddad"),
        ("Haddad Fadi Khoury", "Fadi Haddad"),
        ("", "Fadi al-Haddad"),
        ("Novak", ""),
    ] {
        assert!(
            !is_compatible(&Name::parse(short), &Name::parse(long)),
            "{short} | {long}"
        );
    }
}
