//! Lists of people in which each has a section: the name stands above it, and what the section
//! opens with, "the former minister", "his wife", "he", is that person.

use std::ops::Range;

use reportedly_model::{BlockRole, Gender, MentionForm, MentionType, Number, Span};

use crate::coreference::Chains;
use crate::document::Document;
use crate::ellipsis::is_bullet;
use crate::syntax::Relation;

/// Words before and within the name of an item, at most.
const LONGEST_LABEL: usize = 10;

/// A stretch of tokens below a name.
#[derive(Debug)]
pub struct Section {
    tokens: Range<usize>,
    /// The mention that is the heading.
    heading: usize,
    /// Whether it may open with a description of the heading.
    is_described: bool,
}

/// Every section with a person's name above it, in order.
pub fn sections(document: &Document, chains: &Chains) -> Vec<Section> {
    let mut found: Vec<Section> = Vec::new();
    let mut open = false;
    for block in blocks(document) {
        if let Some(section) = of_entry(document, chains, &block) {
            // a name that stands alone heads what follows
            open = section.tokens.is_empty();
            found.push(section);
            continue;
        }
        let headline = document.block_role(block.start) == BlockRole::Headline
            || is_numbered_name(document, block.clone());
        if headline {
            let heading = name_above(document, chains, block.clone());
            open = heading.is_some();
            found.extend(heading.map(|heading| Section {
                tokens: block.end..block.end,
                heading,
                is_described: true,
            }));
        } else if let Some((heading, start)) = name_at_start(document, chains, block.clone()) {
            open = false;
            found.push(Section {
                tokens: start..block.end,
                heading,
                is_described: true,
            });
        } else if let Some((heading, start)) = name_of_item(document, chains, block.clone()) {
            open = false;
            found.push(Section {
                tokens: start..block.end,
                heading,
                is_described: false,
            });
        } else if let Some(section) = found.last_mut().filter(|_| open) {
            section.tokens.end = block.end;
        }
    }
    found
}

/// "2. NOVAK, Petr. He lives in Brno": what an entry of a notice tells.
fn of_entry(document: &Document, chains: &Chains, block: &Range<usize>) -> Option<Section> {
    let entries = &document.entries;
    let first = entries.partition_point(|entry| entry.name.start < block.start);
    let entry = entries.get(first).filter(|e| e.name.start < block.end)?;
    Some(Section {
        tokens: entry.name.end..block.end,
        heading: chains.mention_at(entry.name.end - 1)?,
        is_described: false,
    })
}

/// "NOVAK, Petr. Husband of Irena Lopez. *He* lives in Brno": within an entry, the talk is of its person as long as
/// nobody else was the subject of a sentence.
pub fn of_this_entry(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let entries = &document.entries;
    let last = entries
        .partition_point(|e| e.name.start < draft.head)
        .checked_sub(1)?;
    let name = entries[last].name.end - 1;
    let opening = chains.mention_at(name)?;
    let here = document.block(name) == document.block(draft.head) && draft.head > name;
    let fits =
        draft.number == Number::Singular && !chains.differs(chains.chain(opening), draft.gender);
    let another = |m: usize| {
        let other = &chains.drafts[m];
        other.form != MentionForm::Pronoun
            && other.mention_type == MentionType::Person
            && chains.chain(m) != chains.chain(opening)
            && (is_subject(document, other.head)
                || document.tree.sentence(other.head) == document.tree.sentence(draft.head))
    };
    let opens =
        is_subject(document, draft.head) || document.tree.relation(draft.head) == Relation::Poss;
    (here && fits && opens && !(opening + 1..mention).any(another)).then_some(opening)
}

/// The person whose section `token` stands in.
pub fn heading_of(sections: &[Section], token: usize) -> Option<usize> {
    let next = sections.partition_point(|section| section.tokens.end <= token);
    sections
        .get(next)
        .filter(|section| section.tokens.contains(&token))
        .map(|section| section.heading)
}

/// Joins the description that opens a section with the name above it.
pub fn join(document: &Document, chains: &mut Chains) {
    let openings: Vec<(usize, usize)> = chains
        .sections
        .iter()
        .filter(|section| section.is_described)
        .filter_map(|section| Some((opening(document, chains, section)?, section.heading)))
        .collect();
    for (opening, heading) in openings {
        chains.tell_role(opening);
        chains.join(opening, heading);
    }
}

fn blocks(document: &Document) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for token in 0..document.tokens().len() {
        match found.last_mut() {
            Some(last) if document.block(last.start) == document.block(token) => {
                last.end = token + 1;
            }
            _ => found.push(token..token + 1),
        }
    }
    found
}

/// "2. Irena Novak": an item of a list with nothing but a name.
fn is_numbered_name(document: &Document, block: Range<usize>) -> bool {
    let name = document.name_of(block.end - 1);
    let numbered = document
        .token(block.start)
        .text
        .starts_with(|c: char| c.is_ascii_digit());
    numbered
        && name.is_some_and(|name| {
            name.tokens.start <= block.start + 2 && name.tokens.start > block.start
        })
}

/// The name that a headline consists of, a number before it and a few words after it aside:
/// "3. Irena Novak", "Irena Novak, former minister", "Irena Novak (54)".
fn name_above(document: &Document, chains: &Chains, block: Range<usize>) -> Option<usize> {
    let (mention, end) = opening_name(document, chains, block.clone())?;
    let rest = end..block.end;
    let set_apart = rest.is_empty() || is_mark(document, end);
    let states = rest.clone().any(|t| {
        document.is_pos(t, "AUX")
            || matches!(document.token(t).tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD")
            || document
                .name_of(t)
                .is_some_and(|name| name.tokens.start == t && is_person(chains, t))
    });
    (set_apart && rest.len() <= 12 && !states).then_some(mention)
}

/// The name that a paragraph opens with as its label, and where the text proper begins:
/// "Irena Novak. The former minister …", "Irena Novak (54): …", "Irena Novak — …".
fn name_at_start(
    document: &Document,
    chains: &Chains,
    block: Range<usize>,
) -> Option<(usize, usize)> {
    let (mention, mut at) = opening_name(document, chains, block.clone())?;
    let text = |t: usize| (t < block.end).then(|| document.token(t).text.as_str());
    if text(at) == Some("(") {
        at = (at..block.end.min(at + 6)).find(|&t| text(t) == Some(")"))? + 1;
    }
    let labelled = matches!(text(at), Some("." | ":" | "—" | "–" | "-" | "--"));
    let start = at + 1;
    let opens = start < block.end
        && document.token(start).text.starts_with(char::is_uppercase)
        && matches!(
            document.lower(start),
            "the" | "this" | "his" | "her" | "he" | "she"
        );
    (labelled && opens).then_some((mention, start))
}

/// The name at the head of an item of a list, "• Irena Novak fled to …", "• Ex-minister Novak's son
/// Jan: …", and the token after it.
fn name_of_item(
    document: &Document,
    chains: &Chains,
    block: Range<usize>,
) -> Option<(usize, usize)> {
    if !is_item(document, block.start) {
        return None;
    }
    let near = block.start..block.end.min(block.start + LONGEST_LABEL);
    let mut names = near.filter_map(|t| document.name_of(t).filter(|n| n.head() == t));
    let name = names
        .find(|name| is_person(chains, name.head()) && !is_owner(document, name.tokens.end))?;
    let mention = chains.mention_at(name.head())?;
    Some((mention, name.tokens.end))
}

/// "Novak*'s* son"; a mark of owning that was put into the text for the model is none.
fn is_owner(document: &Document, behind: usize) -> bool {
    document
        .tokens()
        .get(behind)
        .is_some_and(|token| token.tag == "POS" && token.span.start < token.span.end)
}

/// Whether the block that begins with `first` begins with a bullet, which the model was not shown.
fn is_item(document: &Document, first: usize) -> bool {
    let at = document.token(first).span.start;
    let blocks = &document.report.blocks;
    let block = blocks.get(document.block(first));
    block.is_some_and(|block| {
        let before = document.text(Span::new(block.span.start, at));
        before.starts_with(is_bullet)
    })
}

/// The person's name that a block opens with, and the token after it.
fn opening_name(
    document: &Document,
    chains: &Chains,
    block: Range<usize>,
) -> Option<(usize, usize)> {
    let first = block.clone().find(|&t| {
        !is_mark(document, t) && !document.is_pos(t, "NUM") && document.token(t).tag != "LS"
    })?;
    let name = (first..block.end).find_map(|t| document.name_of(t))?;
    let begins =
        name.tokens.start == first || name.titles.start == first && !name.titles.is_empty();
    let mention = chains.mention_at(name.head())?;
    (begins && is_person(chains, name.head())).then_some((mention, name.tokens.end))
}

fn is_mark(document: &Document, token: usize) -> bool {
    document
        .token(token)
        .text
        .chars()
        .all(|c| c.is_ascii_punctuation() || matches!(c, '—' | '–' | '•' | '·' | '|'))
}

fn is_person(chains: &Chains, token: usize) -> bool {
    chains
        .mention_at(token)
        .is_some_and(|m| chains.drafts[m].mention_type == MentionType::Person)
}

/// The description that the section opens with, when it can be the one named above it.
fn opening(document: &Document, chains: &Chains, section: &Section) -> Option<usize> {
    let first = section.tokens.start;
    if section.tokens.is_empty() {
        return None;
    }
    let limit = document.sentence(first).end.min(section.tokens.end);
    let mention = chains.drafts.iter().position(|draft| {
        (first..limit).contains(&draft.head)
            && draft.form == MentionForm::Nominal
            && is_subject(document, draft.head)
    })?;
    let draft = &chains.drafts[mention];
    let one = draft.mention_type == MentionType::Person && draft.number == Number::Singular;
    let nameless = chains.best_name(document, chains.chain(mention)).is_none();
    let fits = one
        && nameless
        && !chains.differs(chains.chain(section.heading), draft.gender)
        && !acts_upon_another(document, draft.head);
    (fits && can_open(document, chains, mention, section)).then_some(mention)
}

fn is_subject(document: &Document, token: usize) -> bool {
    matches!(
        document.tree.relation(token),
        Relation::Nsubj | Relation::Nsubjpass
    )
}

/// "The president dismissed him": whoever does something to "him" is not the one above.
fn acts_upon_another(document: &Document, subject: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(subject);
    let third = |t: usize| matches!(document.lower(t), "him" | "her");
    tree.children(verb).iter().any(|&child| {
        third(child) && document.token(child).tag == "PRP"
            || tree.child_in(child, &[Relation::Pobj]).is_some_and(third)
    })
}

/// "The former minister" and "Novak's driver" open a section; of "his wife", only one whose sex
/// or family name shows that it is she whose name stands above.
fn can_open(document: &Document, chains: &Chains, mention: usize, section: &Section) -> bool {
    let draft = &chains.drafts[mention];
    let first = document.token(draft.tokens.start);
    if first.tag == "PRP$" {
        return is_relative_above(document, chains, mention, section);
    }
    let roles = &document.lexicon.roles;
    let former = (draft.tokens.clone()).any(|t| roles.former_statuses.has(document.lower(t)));
    if document.lexicon.persons.hangers_on.has(&draft.lemma) && !former {
        return false;
    }
    let owned = document.tree.child_in(draft.head, &[Relation::Poss]);
    let by_other = owned.is_some_and(|owner| {
        let owner = chains.chain_at(owner);
        owner.is_some() && owner != Some(chains.chain(section.heading))
    });
    by_other || matches!(document.lower(draft.tokens.start), "the" | "this")
}

fn is_relative_above(
    document: &Document,
    chains: &Chains,
    mention: usize,
    section: &Section,
) -> bool {
    let draft = &chains.drafts[mention];
    if document.lexicon.kin.get(&draft.lemma).is_none() {
        return false;
    }
    let owner = match document.lower(draft.tokens.start) {
        "his" => Gender::Male,
        "her" => Gender::Female,
        _ => return false,
    };
    match chains.gender(chains.chain(section.heading)) {
        Some(named) if named == owner && draft.gender != Some(owner) => false,
        Some(named) if named != owner => draft.gender == Some(named),
        _ => shares_family_name(document, chains, section.heading),
    }
}

/// Whether someone named before bears the same family name.
fn shares_family_name(document: &Document, chains: &Chains, heading: usize) -> bool {
    let family = |m: usize| {
        chains.drafts[m]
            .name
            .and_then(|name| document.names[name].key.rsplit(' ').next())
    };
    let own = family(heading);
    own.is_some()
        && (0..heading).any(|m| {
            chains.chain(m) != chains.chain(heading)
                && chains.drafts[m].mention_type == MentionType::Person
                && family(m) == own
        })
}
