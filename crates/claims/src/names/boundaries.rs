use std::collections::HashSet;
use std::ops::Range;

use compact_str::CompactString;
use reportedly_model::{Analysis, Token};
use reportedly_places::Gazetteer;

use super::words::{
    ASSIMILATED, INNER, PARTICLES, could_open_name, fold, is_calendar_word, is_part_of_title,
};
use super::{Name, NameType};
use crate::lexicon::Lexicon;

/// What the search for boundaries looks at.
struct Text<'a> {
    tokens: &'a [Token],
    lower: &'a [CompactString],
    labels: &'a [CompactString],
    blocks: &'a [usize],
    lexicon: &'a Lexicon,
    gazetteer: &'a Gazetteer,
    /// For each token, the entity it is part of: number of the entity plus one.
    entity_of: Vec<usize>,
    /// Words that stand in names of several words somewhere in the report.
    known: HashSet<&'a str>,
}

/// Finds every name in the analysis, in order, without overlap. Types are a first guess.
pub fn find_names(
    analysis: &Analysis,
    lower: &[CompactString],
    labels: &[CompactString],
    blocks: &[usize],
    lexicon: &Lexicon,
    gazetteer: &Gazetteer,
) -> Vec<Name> {
    let mut entity_of = vec![0; analysis.tokens.len()];
    for (number, entity) in analysis.entities.iter().enumerate() {
        for slot in entity_of.get_mut(entity.tokens.clone()).unwrap_or_default() {
            *slot = number + 1;
        }
    }
    let known = words_of_full_names(analysis, lower);
    let text = Text {
        tokens: &analysis.tokens,
        lower,
        labels,
        blocks,
        lexicon,
        gazetteer,
        entity_of,
        known,
    };
    // not sentence by sentence: a small model ends a sentence in the midst of a rare name
    let mut names = Vec::new();
    let mut at = 0;
    while at < analysis.tokens.len() {
        let run = text.run_from(at, analysis.tokens.len());
        if run.is_empty() {
            at += 1;
            continue;
        }
        at = run.end;
        text.split(run, &mut names);
    }
    names
}

/// The words of people's names of several words: alone, they are names too, whatever the model
/// takes them for at the head of a sentence ("Wielgosz left").
fn words_of_full_names<'a>(analysis: &Analysis, lower: &'a [CompactString]) -> HashSet<&'a str> {
    let mut known = HashSet::new();
    let tokens = &analysis.tokens;
    let proper = |i: usize| tokens[i].pos == "PROPN" && could_open_name(&tokens[i].text);
    for i in 1..tokens.len() {
        if proper(i)
            && proper(i - 1)
            && tokens[i].text.chars().count() > 3
            && tokens[i].dep != "ROOT"
        {
            known.insert(lower[i].as_str());
        }
    }
    known
}

impl Text<'_> {
    fn word(&self, i: usize) -> &str {
        &self.tokens[i].text
    }

    fn is_date_like(&self, i: usize) -> bool {
        matches!(
            self.labels[i].as_str(),
            "DATE" | "TIME" | "CARDINAL" | "ORDINAL" | "MONEY" | "PERCENT" | "QUANTITY"
        )
    }

    /// A demonym or language: never a name of a person, place or body by itself.
    fn is_demonym(&self, i: usize) -> bool {
        let adjective = self.tokens[i].pos == "ADJ" || self.tokens[i].tag == "NNPS";
        (self.labels[i] == "NORP" || adjective)
            && self.gazetteer.country_of_demonym(self.word(i)).is_some()
    }

    /// Whether token `i` is a word of a name by itself.
    fn is_name_word(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        if !could_open_name(&token.text) || self.is_date_like(i) || self.is_demonym(i) {
            return false;
        }
        let named = matches!(
            self.labels[i].as_str(),
            "PERSON"
                | "GPE"
                | "LOC"
                | "FAC"
                | "ORG"
                | "NORP"
                | "EVENT"
                | "WORK_OF_ART"
                | "PRODUCT"
                | "LAW"
        );
        if is_calendar_word(&self.lower[i]) && self.labels[i] != "PERSON" {
            return false;
        }
        let noun = matches!(token.pos.as_str(), "NOUN" | "PROPN" | "ADJ");
        if self.beside_name(i)
            || noun
                && self.known.contains(self.lower[i].as_str())
                && !self.is_title_word(i)
                && !self.lexicon.organizations.nouns.has(&self.lower[i])
        {
            return true;
        }
        if matches!(
            token.pos.as_str(),
            "PRON" | "DET" | "ADP" | "CCONJ" | "SCONJ" | "PART" | "AUX" | "PUNCT"
        ) {
            return named && token.pos == "ADP" && self.inside_entity(i);
        }
        token.pos == "PROPN"
            || named
                && matches!(
                    token.pos.as_str(),
                    "NOUN" | "ADJ" | "VERB" | "X" | "ADV" | "INTJ"
                )
    }

    /// A capitalised word in mid-sentence right beside a proper noun is part of its name, whatever
    /// the model takes it for ("Lê Thị Hoài An").
    fn beside_name(&self, i: usize) -> bool {
        let opens_sentence = i == 0
            || matches!(self.tokens[i - 1].pos.as_str(), "PUNCT" | "SPACE")
            || self.blocks[i - 1] != self.blocks[i];
        let proper = |j: usize| {
            self.tokens
                .get(j)
                .is_some_and(|t| t.pos == "PROPN" && could_open_name(&t.text))
        };
        let function_word = matches!(
            self.tokens[i].pos.as_str(),
            "DET" | "ADP" | "CCONJ" | "SCONJ" | "PRON" | "PART" | "AUX" | "PUNCT" | "NUM" | "SYM"
        );
        !opens_sentence
            && !function_word
            && (proper(i + 1) || proper(i - 1))
            && !self.is_title_word(i)
    }

    fn inside_entity(&self, i: usize) -> bool {
        let entity = self.entity_of[i];
        entity != 0 && i > 0 && self.entity_of[i - 1] == entity
    }

    fn joins(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        let tight = i > 0 && !self.tokens[i - 1].space_after && !self.tokens[i].space_after;
        matches!(word, "-" | "‑" | "'" | "’" | "ʼ") && tight && self.tokens[i].pos != "PART"
            || matches!(word, "on" | "upon" | "sur" | "am" | "en" | "aan") && tight
            || PARTICLES.contains(&word) && self.tokens[i].pos != "DET"
            || ASSIMILATED.contains(&word)
                && self.tokens.get(i + 1).is_some_and(|next| next.text == "-")
            || INNER.contains(&word)
                && self.inside_entity(i)
                && self.entity_of.get(i + 1) == Some(&self.entity_of[i])
    }

    /// The longest stretch from `start` that holds together as capitalised words and the small
    /// words between them.
    fn run_from(&self, start: usize, limit: usize) -> Range<usize> {
        let particle_first = PARTICLES.contains(&self.lower[start].as_str())
            && self.labels[start] == "PERSON"
            && start + 1 < limit;
        if !self.is_name_word(start) && !particle_first {
            return start..start;
        }
        let mut end = start + 1;
        loop {
            let mut next = end;
            while next < limit && self.joins(next) && next - end < 4 {
                next += 1;
            }
            if next == end + 1 && self.ends_given_name(start, next) {
                end = next + 1;
                continue;
            }
            if let Some(after) = self.nickname_inside(end, limit) {
                end = after + 1;
                continue;
            }
            let continues = next < limit
                && self.is_name_word(next)
                && self.blocks[next] == self.blocks[start]
                && !self.changes_kind(end - 1, next);
            if !continues {
                break;
            }
            end = next + 1;
        }
        start..end
    }

    /// "Rubén “El Chino” Valdez": the family name behind a by-name in quotation marks.
    fn nickname_inside(&self, at: usize, limit: usize) -> Option<usize> {
        let mark = |i: usize| {
            matches!(
                self.tokens[i].text.as_str(),
                "\"" | "“" | "”" | "‘" | "’" | "'" | "``" | "''"
            )
        };
        let opens = at < limit && mark(at) && !self.tokens[at].space_after;
        let close = (at + 2..limit.min(at + 5)).find(|&i| opens && mark(i))?;
        let inner = (at + 1..close).all(|i| self.tokens[i].pos != "VERB" && !mark(i))
            && could_open_name(self.word(at + 1));
        let after = close + 1;
        let follows = after < limit
            && self.tokens[close].space_after
            && self.is_name_word(after)
            && self.blocks[after] == self.blocks[at];
        (inner && follows).then_some(after)
    }

    /// "Kim Jong-su", "Lin Tsai-yi": the second syllable of a given name, in lower case behind its
    /// hyphen; not "Moscow-based", nor "the Hamas-run ministry".
    fn ends_given_name(&self, start: usize, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let letters = token.text.chars().count() <= 6 && token.text.chars().all(char::is_lowercase);
        let tight = at > 0 && self.tokens[at - 1].text == "-" && !self.tokens[at - 1].space_after;
        let given = at >= start + 3 && could_open_name(self.word(at - 2));
        // "Hye-won": within a person's name, what looks like a verb is none
        let personal = self.labels[at] == "PERSON" && self.inside_entity(at);
        let participle =
            !personal && matches!(token.tag.as_str(), "VBN" | "VBD" | "VBG" | "JJ" | "IN");
        let modifies = self
            .tokens
            .get(at + 1)
            .is_some_and(|next| matches!(next.tag.as_str(), "NN" | "NNS" | "JJ"));
        tight && letters && given && !participle && !modifies
    }

    /// Two neighbouring words that belong to entities of different kinds: "Lebanon Saturday",
    /// "Reuters Ali Hassan".
    fn changes_kind(&self, before: usize, next: usize) -> bool {
        let (a, b) = (self.entity_of[before], self.entity_of[next]);
        let label = |i: usize| self.labels[i].as_str();
        let places = |l: &str| matches!(l, "GPE" | "LOC" | "FAC");
        a != 0
            && b != 0
            && a != b
            && next == before + 1
            && (places(label(before)) && label(next) == "PERSON"
                || label(before) == "PERSON" && places(label(next)))
    }

    /// Cuts titles off a run and keeps what is left as a name.
    fn split(&self, run: Range<usize>, names: &mut Vec<Name>) {
        let mut start = run.start;
        while start + 1 < run.end && self.is_title(start, &run) {
            start += 1;
            while start + 1 < run.end
                && matches!(self.word(start), "-" | "of" | "and" | "for" | "." | "/")
            {
                start += 1;
            }
        }
        if start + 1 == run.end && start == run.start + 1 && self.follows_lowercase_title(&run) {
            start = run.start;
        }
        let mut titles = run.start..start;
        let tokens = start..run.end;
        if tokens.len() == 1 && self.is_title_word(start) && self.labels[start] != "PERSON" {
            return;
        }
        if titles.is_empty() {
            titles = self.lowercase_titles_before(run.start);
        }
        let words: String = tokens
            .clone()
            .map(|i| {
                let blank = if self.tokens[i].space_after { " " } else { "" };
                format!("{}{blank}", self.tokens[i].text)
            })
            .collect();
        let key = fold(&words);
        if key.is_empty() {
            return;
        }
        names.push(Name {
            tokens,
            titles,
            name_type: NameType::Other,
            key,
        });
    }

    /// "the governor Pastor Mbasogo": titles in a row are written alike, so that a capitalised one
    /// after one in lower case is a given name.
    fn follows_lowercase_title(&self, run: &Range<usize>) -> bool {
        !self.lowercase_titles_before(run.start).is_empty()
    }

    fn is_title_word(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        if self.lexicon.roles.titles.has(word) {
            return true;
        }
        let opens_entity = self.labels[i] == "PERSON";
        let singular = match word.strip_suffix("men") {
            Some(stem) => format!("{stem}man"),
            None => word.strip_suffix('s').unwrap_or(word).to_owned(),
        };
        !opens_entity
            && (self.lexicon.roles.nouns.has(&singular) || self.lexicon.roles.titles.has(&singular))
    }

    /// Whether word `i` of the run is a title, or part of one ("Interior Minister", "Air Force
    /// General"): a title that can stand alone is there or follows, and a name after it.
    fn is_title(&self, i: usize, run: &Range<usize>) -> bool {
        let last = &self.lower[run.end - 1];
        let of_body =
            self.lexicon.organizations.nouns.has(last) || self.lexicon.places.nouns.has(last);
        if of_body || self.labels[i] == "PERSON" && !self.is_title_word(i) {
            return false;
        }
        (i..run.end.min(i + 5))
            .any(|j| self.is_title_word(j) && !is_part_of_title(&self.lower[j]) && j + 1 < run.end)
    }

    /// "ex-*bourgmestre*", "the former *bourgmestre*": whatever the word, an office somebody held; no
    /// "ex-wife", no "former ally", no "former resident".
    fn is_formerly(&self, i: usize) -> bool {
        let lemma = self.tokens[i].lemma.to_lowercase();
        let kin = self.lexicon.kin.get(&lemma).is_some();
        let tie = self.lexicon.ties.iter().any(|tie| tie.nouns.has(&lemma));
        let none = kin || tie || self.lexicon.roles.vague.has(&lemma);
        let before = |back: usize| i.checked_sub(back).map_or("", |at| self.lower[at].as_str());
        let ex = before(1) == "-" && before(2) == "ex";
        !none && (ex || before(1) == "former")
    }

    /// Titles in lower case right before a name: "former president", "businessmen".
    fn lowercase_titles_before(&self, start: usize) -> Range<usize> {
        let mut first = start;
        while first > 0 && self.blocks[first - 1] == self.blocks[start] {
            let i = first - 1;
            let token = &self.tokens[i];
            let lemma = token.lemma.to_lowercase();
            let office = self.lexicon.roles.titles.has(&lemma)
                || self.lexicon.roles.nouns.has(&lemma)
                || self.lexicon.roles.titles.has(&self.lower[i]);
            let part = matches!(token.text.as_str(), "-" | ".") && first < start;
            let lower_case = token.text.chars().next().is_some_and(char::is_lowercase);
            let noun = token.pos == "NOUN" || token.pos == "PROPN" && lower_case;
            let formerly = || i >= 2 && self.is_formerly(i) && lower_case;
            if !(noun && (office || formerly()) || part) {
                break;
            }
            first = i;
        }
        first..start
    }
}
