//! Listings of people on watchlists.

use reportedly_screening::{Listing, Standing, Tendency};

use super::flow::{Look, Tone, Words, paragraph};
use crate::screen::Screened;

/// So many listings are shown of one person; JSON and CSV have them all.
const MOST_SHOWN: usize = 10;

/// So many letters are shown of what a list says of why; JSON and CSV have all.
const MOST_LETTERS: usize = 400;

/// What a listing is, in words.
pub(crate) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::PossibleMatch => "possible match",
        Standing::Namesake => "namesake",
    }
}

/// The page for all who were screened; those without a listing are counted at its end.
pub(crate) fn screening(look: Look, screened: &[Screened], entries: usize) -> String {
    let mut page = String::new();
    for someone in screened
        .iter()
        .filter(|someone| !someone.listings.is_empty())
    {
        person(&mut page, look, someone);
        page.push('\n');
    }
    let without = screened
        .iter()
        .filter(|someone| someone.listings.is_empty())
        .count();
    let words = format!(
        "{} screened against {entries} entries; {without} without a listing. A listing is a possible \
         match until a person confirms it.",
        screened.len()
    );
    paragraph(&mut page, look, 0, 0, &Words::of(Tone::Faint, &words));
    page
}

/// The first letters of what a list says at length.
fn in_short(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{} […]", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn person(page: &mut String, look: Look, someone: &Screened) {
    let mut names = someone.subject.names.iter();
    let mut heading = Words::of(Tone::Strong, names.next().map_or("", String::as_str));
    for name in names.take(3) {
        heading.also(Tone::Plain, name);
    }
    heading.also(Tone::Faint, &someone.from.join(", "));
    paragraph(page, look, 0, 2, &heading);
    for one in someone.listings.iter().take(MOST_SHOWN) {
        listing(page, look, one);
    }
    let more = someone.listings.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        paragraph(
            page,
            look,
            2,
            2,
            &Words::of(
                Tone::Faint,
                &format!("{more} more; --format json has them all"),
            ),
        );
    }
}

fn listing(page: &mut String, look: Look, listing: &Listing) {
    let entry = &listing.entry;
    let tone = match listing.standing {
        Standing::PossibleMatch => Tone::Doubtful,
        Standing::Namesake => Tone::Faint,
    };
    let mut line = Words::of(
        tone,
        &format!("{} {:.2}", standing(listing.standing), listing.probability),
    );
    line.say(Tone::Strong, &entry.caption);
    line.also(Tone::Plain, &entry.lists.join(", "));
    line.also(Tone::Plain, &entry.programmes.join(", "));
    let dates: Vec<String> = entry.birth_dates.iter().map(|date| date.edtf()).collect();
    if !dates.is_empty() {
        line.also(Tone::Plain, &format!("born {}", dates.join(" or ")));
    }
    line.also(Tone::Plain, &entry.countries.join(", ").to_uppercase());
    line.also(Tone::Faint, &entry.id);
    if !entry.target {
        line.also(Tone::Faint, "in the data, not itself listed");
    }
    paragraph(page, look, 2, 4, &line);
    for (label, texts) in [
        ("listed for: ", &entry.reasons),
        ("remarks: ", &entry.remarks),
    ] {
        if !texts.is_empty() {
            let words =
                Words::of(Tone::Faint, label).with(Tone::Plain, &in_short(&texts.join("; ")));
            paragraph(page, look, 4, 6, &words);
        }
    }
    for (label, tone, tendency) in [
        ("for: ", Tone::Good, Tendency::For),
        ("against: ", Tone::Against, Tendency::Against),
    ] {
        let reasons = listing.reasons(tendency).join("; ");
        if !reasons.is_empty() {
            paragraph(
                page,
                look,
                4,
                6,
                &Words::of(tone, label).with(Tone::Plain, &reasons),
            );
        }
    }
}
