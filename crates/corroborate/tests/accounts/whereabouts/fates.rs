//! Rule 7: a death or a detention heads the answer, with whoever says so.

use reportedly_model::{Certainty, FateEvent, Standing};

use crate::vocabulary::{
    Draft, OMAR, Told, omar, opens, places, report, report_a, report_b, report_c, story, tells,
};

#[test]
fn rule_7_death_heads_the_answer_with_whoever_says_so() {
    let answer = story([
        report_a(10, omar().went().to("Lebanon")),
        report_b(12, omar().was(FateEvent::Died).by("a cousin")),
        report_c(13, omar().was(FateEvent::Died).denied().by("his son")),
    ])
    .where_is(OMAR);
    opens(
        &answer,
        "Reported dead, according to a cousin, in b.txt: 1 origin; this is denied, according to \
             his son, in c.txt. If alive, last reported in Lebanon",
    );
    assert_eq!(answer.fates[0].denied_by.len(), 1);
}

#[test]
fn rule_7_detention_heads_it_until_a_release() {
    let arrest = || {
        let arrest = omar()
            .was(FateEvent::Arrested)
            .fate_in("Beirut")
            .on("2024-12-11");
        report_a(12, arrest)
    };
    let held = story([arrest()]).where_is(OMAR);
    opens(
        &held,
        "Reported arrested in Beirut (11 December 2024), according to a.txt",
    );
    assert_eq!(places(&held), ["Beirut"]);
    let released = omar().was(FateEvent::Released).on("2024-12-20");
    let free = story([arrest(), report_b(21, released)]);
    assert!(free.where_is(OMAR).fates.is_empty());
}

#[test]
fn what_a_correction_says_instead_of_a_death_is_told_beside_its_copies() {
    let killed = || {
        omar()
            .was(FateEvent::Killed)
            .fate_in("Beirut")
            .on("2024-12-06")
    };
    let wounded = || {
        omar()
            .was(FateEvent::Wounded)
            .fate_in("Beirut")
            .on("2024-12-06")
    };
    let told = |second: Draft| {
        let reports = [report_a(7, killed()), second, report_c(13, killed())];
        story(reports).where_is(OMAR).answer
    };
    let corrected = told(report_b(12, wounded()).corrects("a.txt"));
    assert!(corrected.starts_with("Reported killed"), "{corrected}");
    assert!(corrected.contains("wounded"), "{corrected}");
    // What somebody else says is another account, which the death outranks.
    assert!(!told(report_b(12, wounded())).contains("wounded"));
}

#[test]
fn an_escape_ends_a_detention_and_being_taken_elsewhere_does_not() {
    let arrest = || {
        let arrest = omar().was(FateEvent::Arrested).fate_in("Beirut");
        report_a(12, arrest.on("2024-12-11"))
    };
    let later = |told: Told| story([arrest(), report_b(21, told.on("2024-12-20"))]).where_is(OMAR);
    let went = || omar().went();
    for free in [
        went().words("Omar Tal escaped from custody on Friday"),
        went().from("a prison").words("Omar Tal fled a prison."),
        went()
            .from("a prison")
            .words("Omar Tal s'est enfui d'une prison."),
    ] {
        assert!(later(free).fates.is_empty());
    }
    for held in [
        went()
            .from("a prison")
            .words("Omar Tal left a prison for a funeral."),
        went()
            .from("a prison")
            .words("Omar Tal was driven from a prison to another"),
        went()
            .words("Omar Tal escaped a fire near the prison")
            .to("Jounieh"),
        went()
            .words("Omar Tal tried to escape from custody.")
            .planned(),
        went()
            .words("Omar Tal may have escaped from custody.")
            .surely(Certainty::Possible),
    ] {
        assert_eq!(later(held).fates.len(), 1);
    }
}

#[test]
fn an_escape_is_told_wherever_and_whenever_it_was() {
    let arrest = || {
        let arrest = omar().was(FateEvent::Arrested).fate_in("Beirut");
        report_a(12, arrest.on("2024-12-11"))
    };
    let later = |told: Told| story([arrest(), report_b(21, told)]).where_is(OMAR).answer;
    let escaped = || omar().went().words("Omar Tal escaped from custody.");
    let undated = later(escaped());
    let told = "Said to have escaped since, with no place told, according to b.txt. Nothing else";
    assert!(undated.contains(told), "{undated}");
    let dated = later(escaped().on("2024-12-20"));
    assert!(
        dated.contains("Said to have escaped since (20 December 2024)"),
        "{dated}"
    );
    let hedged = later(escaped().on("2024-12-20").surely(Certainty::Possible));
    assert!(
        hedged.contains("Said, with a hedge, to have gone since"),
        "{hedged}"
    );
    assert!(hedged.contains("Reported arrested"), "{hedged}");
}

#[test]
fn an_escape_told_as_the_last_leg_dates_no_place_before_it() {
    let legs = |escaped: Option<&str>| {
        let came = omar().went().to("Beirut").leg("j1", 1).on("2024-12-09");
        let escape = omar().went().words("Omar Tal escaped from custody.");
        let escape = escape.leg("j1", 2);
        let escape = escaped.into_iter().fold(escape, Told::on);
        story([report_a(14, [came, escape])]).where_is(OMAR)
    };
    let dated = legs(Some("2024-12-12")).answer;
    assert!(dated.contains("dated 9 December 2024"), "{dated}");
    let told = "escaped since (12 December 2024), with no place told";
    assert!(dated.contains(told), "{dated}");
    // "He flew to Beirut on 9 December; his flight ended the siege" is one journey still.
    let undated = legs(None).answer;
    assert!(!undated.contains(" since"), "{undated}");
}

#[test]
fn an_escape_from_a_prison_or_from_those_who_arrested_somebody_ends_the_detention() {
    let held = || {
        omar()
            .was(FateEvent::Arrested)
            .fate_in("Beirut")
            .on("2024-12-09")
    };
    let came = || omar().went().to("Beirut").leg("j1", 1).on("2024-12-09");
    let told = |escape: Told| {
        let escape = escape.leg("j1", 2).on("2024-12-12");
        story([report_a(14, [came(), held(), escape])]).where_is(OMAR)
    };
    let went = || omar().went();
    for escape in [
        went()
            .from("prison")
            .words("Omar Tal was arrested, and escaped from prison."),
        went()
            .from("a police station")
            .words("Omar Tal escaped from a police station."),
        went().words("Omar Tal was arrested, and escaped."),
    ] {
        let answer = told(escape);
        assert!(answer.fates.is_empty(), "{}", answer.answer);
        assert!(
            answer.answer.contains("escaped since (12 December 2024)"),
            "{}",
            answer.answer
        );
        assert_eq!((places(&answer), answer.gone.len()), (vec!["Beirut"], 1));
    }
    for held in [
        went().words("Omar Tal left."),
        went().words("Omar Tal was arrested, and escaped from a fire."),
        went()
            .from("a police station")
            .words("Omar Tal left a police station."),
    ] {
        assert_eq!(told(held).fates.len(), 1);
    }
}

#[test]
fn whoever_went_nobody_knows_where_is_told_after_the_place() {
    let seen = || report_a(12, omar().stays_in("Beirut").on("2024-12-11"));
    let later = |told: Told| story([seen(), report_b(21, told)]).where_is(OMAR).answer;
    let gone = later(omar().went().on("2024-12-20").by("a guard"));
    let told = "Said to have gone since (20 December 2024), with no place told, according to a guard, in b.txt. Nothing else";
    assert!(gone.contains(told), "{gone}");
    for other in [
        omar().went().on("2024-12-01").by("a guard"),
        omar().went().on("2024-12-20").denied(),
        omar().went().reached(Some(false)).on("2024-12-20"),
    ] {
        assert!(!later(other).contains("gone since"));
    }
}

#[test]
fn rule_7_nobody_is_last_reported_where_they_died() {
    let died = || {
        report_a(
            12,
            omar()
                .was(FateEvent::Killed)
                .fate_in("Beirut")
                .on("2024-12-11"),
        )
    };
    let dead = story([died()]).where_is(OMAR);
    assert!(places(&dead).is_empty());
    opens(
        &dead,
        "Reported killed in Beirut (11 December 2024), according to a.txt: 1 origin. Nothing",
    );
    let seen = omar().stays_in("Cyprus").on("2024-12-20").by("a cousin");
    let seen = story([died(), report_b(21, seen)]).where_is(OMAR);
    assert_eq!(
        (seen.standing, seen.fates[0].later_signs.len()),
        (Standing::Disputed, 1)
    );
    tells(
        &seen,
        "1 origin; reported alive later, according to a cousin, in b.txt. If alive, last reported in Cyprus",
    );
}

#[test]
fn rule_7_rival_accounts_of_one_arrest_are_no_sequence() {
    let arrest = |name: &str, place: &str, day: &str| {
        let told = omar().was(FateEvent::Arrested).fate_in(place).on(day);
        report(name, "2024-05-11", told)
    };
    let near = story([
        arrest("a.txt", "Beirut", "2024-05-08"),
        arrest("b.txt", "Cyprus", "2024-05-09"),
    ]);
    let answer = near.where_is(OMAR);
    assert_eq!(
        (answer.standing, answer.fates.len()),
        (Standing::Disputed, 1)
    );
    opens(
        &answer,
        "Reported arrested in Beirut (8 May 2024), according to a.txt; or else in Cyprus (9 May \
         2024), according to b.txt: 1–2 origins, which contradict one another.",
    );
    let far = story([
        arrest("a.txt", "Beirut", "2023-01-08"),
        arrest("b.txt", "Cyprus", "2024-05-09"),
    ]);
    assert_eq!(far.where_is(OMAR).fates.len(), 2);
}

#[test]
fn rule_7_only_accounts_of_what_the_headline_says_are_counted_for_it() {
    let killed = omar()
        .was(FateEvent::Killed)
        .fate_in("Beirut")
        .on("2024-12-11")
        .by("Anna Berg");
    let answer = story([
        report_a(12, killed),
        report_b(13, omar().was(FateEvent::Killed).by("Karl Holm")),
    ])
    .where_is(OMAR);
    opens(
        &answer,
        "Reported killed in Beirut (11 December 2024), according to Anna Berg, in a.txt: 1 origin \
         (wherever it was: 2 origins, corroborated).",
    );
    assert_eq!(answer.fates[0].claims.len(), 2);
}

#[test]
fn rule_7_who_had_been_held_before_leaving_is_not_held() {
    let held = |words: &str| {
        let told = omar().was(FateEvent::Detained).on("2024-10/..");
        told.words(words)
    };
    let left = |words: &str| {
        let told = omar().went().from("Beirut").on("2024-12-07");
        told.words(words)
    };
    let fates = |held: Told, left: Told| story([report_a(9, [held, left])]).where_is(OMAR).fates;
    let had_been = "He had been under house arrest since October.";
    assert!(fates(held(had_been), left("He left Beirut on Saturday.")).is_empty());
    // Whoever is taken elsewhere is still held, as is who only "is" held.
    assert_eq!(
        fates(held(had_been), left("He was flown out of Beirut.")).len(),
        1
    );
    let is_held = "He has been under house arrest since October.";
    let found = fates(held(is_held), left("He left Beirut on Saturday."));
    assert_eq!(found[0].when.as_deref(), Some("2024-10/.."));
    let since_january = omar().was(FateEvent::Detained).on("2024-01/..");
    let found = story([report_a(9, since_january)]).where_is(OMAR).fates;
    assert_eq!(found[0].when.as_deref(), Some("2024-01/.."));
}

#[test]
fn rule_7_a_report_that_has_the_dead_alive_is_no_account_of_the_death() {
    let died = || omar().was(FateEvent::Killed).on("2024-12-01");
    let seen = || omar().stays_in("Cyprus").on("2024-12-09");
    let by_the_army = || report_a(2, died().by("Karl Holm"));
    let origins = |drafts: [Draft; 2]| {
        let fates = story(drafts).where_is(OMAR).fates;
        assert_eq!(fates.len(), 1);
        (fates[0].claims.len(), fates[0].later_signs.len())
    };
    assert_eq!(
        origins([by_the_army(), report_b(10, [died(), seen()])]),
        (1, 1)
    );
    // Somebody else says so there.
    let hearsay = seen().by("a cousin");
    assert_eq!(
        origins([by_the_army(), report_b(10, [died(), hearsay])]),
        (2, 1)
    );
    // Nobody else tells of the death.
    let alone = story([report_b(10, [died(), seen()])]).where_is(OMAR).fates;
    assert_eq!((alone[0].claims.len(), alone[0].later_signs.len()), (1, 1));
}

#[test]
fn a_release_is_told_after_the_place_where_the_arrest_was() {
    let arrest = || {
        omar()
            .was(FateEvent::Arrested)
            .fate_in("Beirut")
            .on("2024-12-11")
    };
    let release = |day: &str| omar().was(FateEvent::Released).on(day).by("the police");
    let free = story([report_a(12, arrest()), report_b(21, release("2024-12-20"))]).where_is(OMAR);
    tells(
        &free,
        "Reported released (20 December 2024), according to the police, in b.txt: 1 origin. Nothing later",
    );
    let seen = omar().stays_in("Cyprus").on("2024-12-22");
    let drafts = [
        report_a(12, arrest()),
        report_b(21, release("2024-12-20")),
        report_c(23, seen),
    ];
    let answer = story(drafts).where_is(OMAR).answer;
    assert!(
        !answer.contains("released"),
        "they were somewhere since: {answer}"
    );
    let drafts = [report_a(12, arrest()), report_b(13, release("2024-12-01"))];
    let answer = story(drafts).where_is(OMAR).answer;
    assert!(!answer.contains("released"), "arrested again: {answer}");
    let denied = story([
        report_a(12, arrest()),
        report_b(21, release("2024-12-20").denied()),
    ]);
    let answer = denied.where_is(OMAR).answer;
    assert!(!answer.contains("released"), "{answer}");
}

#[test]
fn what_befell_somebody_after_the_last_place_is_told() {
    let place = || report_a(12, omar().stays_in("Cyprus").on("2024-12-11"));
    let missing = |day: &str| report_b(21, omar().was(FateEvent::Missing).on(day).by("a cousin"));
    tells(
        &story([place(), missing("2024-12-20")]).where_is(OMAR),
        "Reported missing (20 December 2024), according to a cousin, in b.txt: 1 origin. Nothing later",
    );
    let before = story([place(), missing("2024-12-01")])
        .where_is(OMAR)
        .answer;
    assert!(!before.contains("missing"), "{before}");
    tells(
        &story([missing("2024-12-01")]).where_is(OMAR),
        "Reported missing (1 December 2024), according to a cousin, in b.txt: 1 origin. Nothing else",
    );
}

#[test]
fn who_is_held_again_after_an_escape_is_held() {
    let first = || {
        let arrest = omar().was(FateEvent::Arrested).fate_in("Beirut");
        let escape = omar().went().words("Omar Tal escaped from custody.");
        [arrest.on("2024-12-11"), escape.on("2024-12-13")]
    };
    let again = |words: &str| {
        let held = omar().was(FateEvent::Detained).fate_in("Beirut");
        let reports = [report_a(14, first()), report_b(16, held.words(words))];
        story(reports).where_is(OMAR).answer
    };
    let held = again("Omar Tal is being held in Beirut.");
    assert!(held.starts_with("Reported detained in Beirut"), "{held}");
    assert!(!held.contains("escaped since"), "{held}");
    let told_late = again("Omar Tal had been detained in Beirut.");
    assert!(told_late.contains("escaped since"), "{told_late}");
}

#[test]
fn where_an_escape_leads_is_after_it() {
    let arrest = omar().was(FateEvent::Arrested).fate_in("Beirut");
    let told = [
        arrest.on("2024-12-11").words("Omar Tal was arrested."),
        omar()
            .went()
            .words("He escaped from jail.")
            .on("2024-12-13"),
        omar().stays_in("Tripoli").words("He hid in Tripoli."),
    ];
    let answer = story([report_a(14, told)]).where_is(OMAR).answer;
    assert!(answer.starts_with("Last reported in Tripoli"), "{answer}");
    assert!(!answer.contains("since"), "{answer}");
}
