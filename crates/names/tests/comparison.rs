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
        ("Bouthaina Shaaban", "Bouthaïna Chaabane"),
        ("Bouthaina Shaaban", "بثينة شعبان"),
        ("Abd al-Rahman Qaddour", "Abdurrahman Kaddur"),
        ("Abderrahmane Kaddour", "Abdul Rahman Qaddour"),
        ("Noureddine Khatib", "Nur al-Din al-Khatib"),
        ("Mohammed ad-Douri", "Muhammad al-Duri"),
        ("Yevgeny Shchukin", "Evgueni Chtchoukine"),
        ("Wladimir Schewtschenko", "Volodymyr Shevchenko"),
        ("Володимир Шевченко", "Volodymyr Shevchenko"),
        ("Γιώργος Παπαδάκης", "Giorgos Papadakis"),
        ("Djamel Ghezali", "Gamal al-Ghazali"),
        ("Çiğdem Şahin", "Cigdem Sahin"),
        ("Dr. Irena Novák", "NOVAK, Irena"),
        ("Irena \"Iskra\" Novak", "Irena Novak"),
        ("Jean-Claude Moreau", "Jean Claude Moreau"),
        ("Johan van der Berg", "Berg, Johan van der"),
        ("Osama bin Laden", "Usama ibn Ladin"),
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
fn bouthaina_is_bouthaina() {
    assert!(probability("Bouthaina Shaaban", "Bouthaïna Chaabane") >= 0.9);
}

#[test]
fn other_people_of_the_same_family_contradict() {
    for (a, b) in [
        ("Maher Haddad", "Bashar Haddad"),
        ("Ihab Qasimi", "Rami Qasimi"),
        ("Hassan Khoury", "Hussein Khoury"),
        ("Jamil Saadi", "Jamal Saadi"),
        ("Irena Novak", "Ivan Novak"),
        ("Ivan Petrovich Sidorov", "Ivan Borisovich Sidorov"),
        ("Abdullah bin Omar al-Masri", "Omar bin Abdullah al-Masri"),
        ("Mrs Novak", "Mr Novak"),
        ("John Smith Jr", "John Smith Sr"),
        ("习近朋", "习近平"),
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
        ("Haddad", "Bashar al-Haddad"),
        ("Bashar", "Bashar al-Haddad"),
        ("al-Haddad", "Bashar al-Haddad"),
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

#[test]
fn parts_are_told_apart() {
    let cases: &[(&str, &[(&str, PartRole)])] = &[
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
            "Mohammed bin Salman",
            &[
                ("Mohammed", PartRole::Given),
                ("bin Salman", PartRole::Patronymic),
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
            "Kim Jong-il",
            &[("Kim", PartRole::Family), ("Jong-il", PartRole::Given)],
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
    for (text, expected) in cases {
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
        ("Haddad", "Bashar al-Haddad"),
        ("Bashar", "Bashar al-Haddad"),
        ("President Haddad", "Bashar al-Haddad"),
        ("Bashar Haddad", "President Bashar al-Haddad"),
        ("B. Haddad", "Bashar Haddad"),
        ("Mohammed", "Mohammed bin Salman"),
        ("bin Salman", "Mohammed bin Salman"),
        ("Mrs Novak", "Irena Novak"),
        ("Le Clezio", "Marie Le Clezio"),
        ("Kim", "Kim Jong-il"),
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
        ("Maher Haddad", "Bashar al-Haddad"),
        ("Mr Novak", "Irena Novak"),
        ("Khoury", "Bashar al-Haddad"),
        ("the general", "General Bashar al-Haddad"),
        ("B.", "Bashar al-Haddad"),
        ("Haddad Bashar Khoury", "Bashar Haddad"),
        ("", "Bashar al-Haddad"),
        ("Novak", ""),
    ] {
        assert!(
            !is_compatible(&Name::parse(short), &Name::parse(long)),
            "{short} | {long}"
        );
    }
}
