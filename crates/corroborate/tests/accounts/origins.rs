//! Rule 9: the count of independent information origins, as a range.

use reportedly_corroborate::{ReportRelation, origins};
use reportedly_model::{ClaimRef, JoinGround, JoinStanding, RelationKind, SourceType};

use crate::vocabulary::{Draft, Told, report, report_a, report_b, story, undated, vera};

fn went() -> Told {
    vera().went().to("Cyprus")
}

/// The ground and standing of the joins, and the range, of reports on one event.
fn joined(
    drafts: impl IntoIterator<Item = Draft>,
) -> (usize, usize, Vec<(JoinGround, JoinStanding)>) {
    let origins = story(drafts).event().origins;
    let grounds = origins
        .joins
        .iter()
        .map(|join| (join.ground, join.standing))
        .collect();
    (origins.low, origins.high, grounds)
}

const POSSIBLE: JoinStanding = JoinStanding::Possible;
const PROVED: JoinStanding = JoinStanding::Proved;

#[test]
fn one_friend_and_nobody_are_one_or_two_origins() {
    let (low, high, joins) = joined([
        report_a(10, went().by("one of her friends")),
        report_b(11, went()),
    ]);
    assert_eq!((low, high), (1, 2));
    assert_eq!(joins, [(JoinGround::RetellingWithoutSource, POSSIBLE)]);
}

#[test]
fn a_retelling_has_one_of_the_sources_and_does_not_make_them_one() {
    let (low, high, _) = joined([
        undated("a.txt", went().by("Anna Berg")),
        undated("b.txt", went().by("Karl Holm")),
        undated("c.txt", went()),
    ]);
    assert_eq!((low, high), (2, 3));
}

#[test]
fn what_nobody_is_cited_for_may_all_be_one() {
    let drafts = ["a.txt", "b.txt", "c.txt"].map(|name| undated(name, went()));
    assert_eq!(joined(drafts).0, 1);
}

#[test]
fn the_same_unnamed_description_is_a_possible_join() {
    let (low, high, joins) = joined([
        undated("a.txt", went().by("a former Lebanese minister")),
        undated(
            "b.txt",
            went().by("a former Lebanese minister, close to the palace"),
        ),
    ]);
    assert_eq!((low, high), (1, 2));
    assert_eq!(joins, [(JoinGround::SameDescription, POSSIBLE)]);
    let (low, high, _) = joined([
        undated("a.txt", went().by("a port worker")),
        undated("b.txt", went().by("a former neighbour")),
    ]);
    assert_eq!((low, high), (2, 2));
}

#[test]
fn the_same_named_source_is_a_proved_join() {
    let (low, high, joins) = joined([
        undated("a.txt", went().by("Anna Berg")),
        undated("b.txt", went().by("Anna Berg").told_to("Radio North")),
    ]);
    assert_eq!((low, high), (1, 1));
    assert_eq!(joins, [(JoinGround::SameNamedSource, PROVED)]);
    let ministry = || went().by_type("the Ministry of Ports", SourceType::Organization);
    assert_eq!(
        joined([undated("a.txt", ministry()), undated("b.txt", ministry())]).1,
        1
    );
}

#[test]
fn a_credited_wire_is_a_proved_join_whatever_its_name() {
    let wire = |name: &str| went().by_type(name, SourceType::Outlet);
    let (low, high, joins) = joined([
        undated("a.txt", wire("AFP")),
        undated("b.txt", wire("Agence France-Presse")),
        undated("c.txt", went()).credit("AFP"),
    ]);
    assert_eq!((low, high), (1, 1));
    assert_eq!(joins, [(JoinGround::CreditedWire, PROVED); 2]);
}

#[test]
fn what_two_people_told_one_wire_may_be_one_origin() {
    let (low, high, joins) = joined([
        undated("a.txt", went().by("Anna Berg").told_to("Reuters")),
        undated("b.txt", went().by("Karl Holm").told_to("Reuters")),
    ]);
    assert_eq!((low, high), (1, 2));
    assert_eq!(joins, [(JoinGround::CreditedWire, POSSIBLE)]);
}

#[test]
fn unlike_credits_join_nothing() {
    let (low, high, _) = joined([
        undated("a.txt", went().by("Anna Berg")).credit("Ukrinform"),
        undated("b.txt", went().by("Karl Holm")).credit("Reuters"),
    ]);
    assert_eq!((low, high), (2, 2));
}

#[test]
fn as_another_paper_reported_is_a_proved_join_with_that_paper() {
    let (low, high, joins) = joined([
        undated("a.txt", went().by("a guard")).publisher("Evening Post"),
        undated(
            "b.txt",
            went().by_type("the Evening Post website", SourceType::Outlet),
        ),
    ]);
    assert_eq!((low, high), (1, 1));
    assert_eq!(joins, [(JoinGround::AsReportedBy, PROVED)]);
}

const LONG: &str = "The engineer left the island at dawn in a borrowed fishing boat and landed on the \
                    northern shore before noon, unseen by the coast guard.";

#[test]
fn the_same_sentence_is_a_proved_join_and_shared_facts_are_not() {
    let (low, high, joins) = joined([
        undated("a.txt", went().words(LONG)),
        undated(
            "b.txt",
            went().words(&LONG.replace("engineer", "inspector")),
        ),
    ]);
    assert_eq!((low, high), (1, 1));
    assert_eq!(joins, [(JoinGround::SameText, PROVED)]);
    let own_words = "Before noon, a fishing boat brought her ashore in the north.";
    let (_, high, _) = joined([
        undated("a.txt", went().words(LONG).by("Anna Berg")),
        undated("b.txt", went().words(own_words).by("Karl Holm")),
    ]);
    assert_eq!(high, 2);
}

#[test]
fn a_copy_that_drops_one_of_two_sources_adds_nothing_and_joins_nothing() {
    let (low, high, _) = joined([
        undated("a.txt", went().words(LONG).by("Anna Berg").by("Karl Holm")),
        undated("b.txt", went().words(LONG)),
    ]);
    assert_eq!((low, high), (2, 2));
}

#[test]
fn rare_details_are_possible_joins() {
    let quote = |name: &str, source: &str| {
        let words = format!("{name} heard that “she took every single ledger” with her.");
        undated(name, went().words(&words).by(source))
    };
    let (low, high, joins) = joined([quote("a.txt", "a guard"), quote("b.txt", "a fisherman")]);
    assert_eq!((low, high), (1, 2));
    assert_eq!(joins, [(JoinGround::SameRareDetail, POSSIBLE)]);
    let number = |name: &str, source: &str| {
        undated(
            name,
            went()
                .words(&format!("{name}: 137 crates, {name}."))
                .by(source),
        )
    };
    assert_eq!(
        joined([number("a.txt", "a guard"), number("b.txt", "a fisherman")]).0,
        1
    );
}

#[test]
fn marked_copies_and_rewrites_are_proved_and_translations_possible() {
    let marked = |kind| {
        joined([
            undated("a.txt", went().by("Anna Berg")),
            undated("b.txt", went().by("a relative")),
            undated("c.txt", went()).relation(kind, "a.txt"),
        ])
    };
    assert_eq!(marked(RelationKind::CopyOf).1, 2);
    assert_eq!(marked(RelationKind::RewriteOf).1, 2);
    assert_eq!(marked(RelationKind::TranslationOf).1, 3);
}

#[test]
fn a_marked_copy_or_translation_may_call_a_nameless_source_otherwise() {
    let marked = |kind, other: &str| {
        joined([
            undated("a.txt", went().by("a pilot")),
            undated("b.txt", went().by(other)).relation(kind, "a.txt"),
        ])
    };
    let (low, high, joins) = marked(RelationKind::CopyOf, "an airline employee");
    assert_eq!((low, high), (1, 1), "{joins:?}");
    assert_eq!(marked(RelationKind::CopyOf, "Karl Holm").1, 2);
}

#[test]
fn whoever_cites_the_publisher_of_another_report_has_it_from_there() {
    let cited = |source: &str| {
        joined([
            undated("a.txt", went().by("police")).publisher("Alpha"),
            undated("b.txt", went().by_type(source, SourceType::Named)),
        ])
    };
    assert_eq!(cited("Alpha").1, 1);
    assert_eq!(cited("Alpine").1, 2);
}

#[test]
fn whoever_cites_a_publisher_makes_no_one_of_two_of_its_sources() {
    let alpha = |name: &str, source: &str| undated(name, went().by(source)).publisher("Alpha");
    let citing = || went().by_type("Alpha", SourceType::Named);
    let (_, high, joins) = joined([
        alpha("a.txt", "Anna Berg"),
        alpha("b.txt", "Karl Holm"),
        undated("c.txt", citing()),
    ]);
    assert_eq!(high, 2, "{joins:?}");
    let later = joined([
        report_a(20, went().by("police")).publisher("Alpha"),
        report_b(12, citing()),
    ]);
    assert_eq!(later.1, 2, "what was not yet published cannot be cited");
}

#[test]
fn relations_can_be_given_from_outside() {
    let mut whole = story([undated("a.txt", went()), undated("b.txt", went())]);
    let (newer, older) = ("b.txt".to_owned(), "a.txt".to_owned());
    whole.relations = vec![ReportRelation {
        newer,
        older,
        kind: RelationKind::CopyOf,
    }];
    assert_eq!(whole.range(), (1, 1));
}

#[test]
fn own_words_beside_a_source_are_no_origin_of_their_own() {
    let (low, high, _) = joined([undated("a.txt", [went(), went().by("a friend")])]);
    assert_eq!((low, high), (1, 1));
    let (low, high, _) = joined([undated("a.txt", went().by("a guard").by("a fisherman"))]);
    assert_eq!((low, high), (2, 2));
}

#[test]
fn a_join_can_be_undone() {
    let mut whole = story([
        undated("a.txt", went().by("a guard")),
        undated("b.txt", went().by("a guard")),
    ]);
    let join = whole.event().origins.joins[0].id.clone();
    whole.undone = vec![join];
    assert_eq!(whole.range(), (2, 2));
}

#[test]
fn claims_can_be_counted_on_their_own() {
    let whole = story([
        undated("a.txt", went().by("Anna Berg")),
        undated("b.txt", went().by("Karl Holm")),
    ]);
    let claim = |report: &str, claim: &str| ClaimRef {
        report: report.into(),
        claim: claim.into(),
    };
    let both = [
        claim("a.txt", "a0"),
        claim("b.txt", "b0"),
        claim("c.txt", "lost"),
    ];
    let found = origins(&whole.corpus(), &both);
    assert_eq!((found.low, found.high), (2, 2));
    assert!(found.corroborated());
    assert_eq!(origins(&whole.corpus(), &[]).high, 0);
}

#[test]
fn hundreds_of_copies_are_one_origin_and_are_compared_with_the_first() {
    let words = "Vera Lind fled to Lebanon in the night of Sunday, said officials of the port.";
    let copy = |at: usize| {
        let told = vera().went().to("Lebanon").by("officials").words(words);
        report(&format!("r{at:03}.txt"), "2024-12-10", told)
    };
    let other = report(
        "z.txt",
        "2024-12-11",
        vera().went().to("Cyprus").by("a sailor"),
    );
    let event = story((0..300).map(copy).chain([other])).event();
    assert_eq!((event.origins.low, event.origins.high), (2, 2));
    let destination = event
        .facets
        .iter()
        .find(|facet| facet.slot == reportedly_model::FacetSlot::Destination)
        .expect("a destination");
    assert_eq!(
        (destination.entries.len(), destination.pairs.len()),
        (301, 300)
    );
}

#[test]
fn whoever_has_another_place_retells_nothing() {
    let joins = |place: &str| {
        let whole = story([
            report_a(10, vera().stays_in("Beirut").by("one of her friends")),
            report_b(11, vera().stays_in(place)),
        ]);
        let claims: Vec<ClaimRef> = whole
            .readings
            .iter()
            .flat_map(|reading| &reading.claims)
            .map(|claim| ClaimRef {
                report: claim.report.clone(),
                claim: claim.id.clone(),
            })
            .collect();
        let found = origins(&whole.corpus(), &claims);
        (found.low, found.high)
    };
    assert_eq!(joins("Beirut"), (1, 2));
    assert_eq!(joins("Lebanon"), (1, 2), "told more coarsely");
    assert_eq!(joins("Moscow"), (2, 2));
}

#[test]
fn a_spokesman_and_whoever_is_named_after_him_may_be_one() {
    let told = |first: &str| undated("a.txt", [went().by(first), went().by("Anna Berg")]);
    let (low, high, _) = joined([told("an army spokesman")]);
    assert_eq!((low, high), (1, 2));
    let (low, high, _) = joined([told("a neighbour")]);
    assert_eq!((low, high), (2, 2));
    let (low, high, _) = joined([
        undated("a.txt", went().by("an army spokesman")),
        undated("b.txt", went().by("Anna Berg")),
    ]);
    assert_eq!((low, high), (2, 2), "of two reports");
}

#[test]
fn one_description_in_two_languages_may_be_of_one_source() {
    let (low, high, joins) = joined([
        undated("a.txt", went().by("two witnesses")),
        undated("b.txt", went().by("deux témoins")),
    ]);
    assert_eq!((low, high), (1, 2));
    assert_eq!(joins, [(JoinGround::SameDescription, POSSIBLE)]);
    let (low, _, _) = joined([
        undated("a.txt", went().by("two witnesses")),
        undated("b.txt", went().by("deux voisins")),
    ]);
    assert_eq!(low, 2);
}

/// One report with two claims of a clerk, whom nothing shows to be the same.
fn two_clerks(sentences: [&str; 2]) -> (usize, usize) {
    let told = sentences.map(|sentence| went().by("a clerk").words(sentence));
    let mut draft = undated("a.txt", told);
    // The second is a mention of somebody new.
    draft.reading.claims[1].sources[0][0].span = reportedly_model::Span::new(5, 6);
    let (low, high, _) = joined([draft]);
    (low, high)
}

#[test]
fn a_sentence_that_a_report_repeats_is_one_origin() {
    let sentence = "Vera went to Cyprus on Friday, a clerk said.";
    assert_eq!(two_clerks([sentence, sentence]), (1, 1));
    let other = "Vera went to Cyprus to see her son, a clerk said.";
    assert_eq!(
        two_clerks([sentence, other]),
        (1, 2),
        "another clerk perhaps"
    );
}
