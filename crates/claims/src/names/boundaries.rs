use std::collections::HashSet;

use compact_str::CompactString;
use reportedly_model::{Analysis, Token};
use reportedly_places::Gazetteer;

use super::Name;
use super::words::{could_open_name, is_calendar_word};
use crate::lexicon::Lexicon;

/// What the search for boundaries looks at.
pub(super) struct Text<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) lower: &'a [CompactString],
    pub(super) labels: &'a [CompactString],
    pub(super) blocks: &'a [usize],
    pub(super) lexicon: &'a Lexicon,
    pub(super) gazetteer: &'a Gazetteer,
    /// For each token, the entity it is part of: number of the entity plus one.
    pub(super) entity_of: Vec<usize>,
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
    let known = words_of_full_names(analysis, lower, labels);
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
        let run = text.without_person_behind(text.without_next_name(run));
        at = run.end;
        text.split(run, &mut names);
    }
    names
}

/// The words of people's names of several words: alone, they are names too, whatever the model
/// takes them for at the head of a sentence ("Wielgosz left"). Of first words, given names alone.
fn words_of_full_names<'a>(
    analysis: &Analysis,
    lower: &'a [CompactString],
    labels: &[CompactString],
) -> HashSet<&'a str> {
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
            let given = &lower[i - 1];
            let person = labels[i - 1] == "PERSON" && labels[i] == "PERSON";
            if person && reportedly_names::gender_of_given(given).is_some() {
                known.insert(given.as_str());
            }
        }
    }
    known
}

impl Text<'_> {
    pub(super) fn word(&self, i: usize) -> &str {
        &self.tokens[i].text
    }

    /// The token `back` places before `i`, in the same block.
    pub(super) fn before(&self, i: usize, back: usize) -> Option<usize> {
        let earlier = i.checked_sub(back)?;
        (self.blocks.get(earlier) == self.blocks.get(i)).then_some(earlier)
    }

    /// Whether a blank stands between token `i` and the one before it.
    pub(super) fn is_apart(&self, i: usize) -> bool {
        self.before(i, 1).is_none_or(|b| self.tokens[b].space_after)
    }

    pub(super) fn is_date_like(&self, i: usize) -> bool {
        match self.labels[i].as_str() {
            "DATE" | "TIME" => true,
            // "*Mavoungou* was arrested": no number, whatever the model takes it for
            "CARDINAL" | "ORDINAL" | "MONEY" | "PERCENT" | "QUANTITY" => {
                let digits = self.tokens[i].text.chars().any(char::is_numeric);
                digits || self.tokens[i].tag != "NNP"
            }
            _ => false,
        }
    }

    /// A demonym or language: never a name of a person, place or body by itself.
    fn is_demonym(&self, i: usize) -> bool {
        let adjective = self.tokens[i].pos == "ADJ" || self.tokens[i].tag == "NNPS";
        (self.labels[i] == "NORP" || adjective)
            && self.gazetteer.country_of_demonym(self.word(i)).is_some()
            || self.is_plural_of_people(i)
            || self.is_counted_people(i)
            || self.is_national(i)
    }

    /// "the *Frenchman*", "*Rohingya*": one of a people, or the people; within no longer name.
    fn is_national(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        let beside = |j: Option<usize>| {
            j.and_then(|j| self.tokens.get(j))
                .is_some_and(|t| t.pos == "PROPN" && could_open_name(&t.text))
        };
        let people = self.lexicon.persons.peoples.has(word) && !beside(i.checked_sub(1));
        let endings = ["woman", "man", "women", "men"];
        let stem = endings.iter().find_map(|ending| word.strip_suffix(ending));
        let national = |stem: &str| self.gazetteer.country_of_demonym(stem).is_some();
        (people || stem.is_some_and(national)) && !beside(Some(i + 1))
    }

    /// "three *Christians*": people, whom no name tells apart.
    fn is_plural_of_people(&self, i: usize) -> bool {
        let plural = matches!(self.tokens[i].tag.as_str(), "NNS" | "NNPS");
        let alone = matches!(self.labels[i].as_str(), "NORP" | "") || self.is_whole_entity(i);
        let single = self.lower[i].strip_suffix('s');
        plural && alone && single.is_some_and(|word| self.lexicon.persons.person.has(word))
    }

    /// "three *Gazans*": so many of a town or a people.
    fn is_counted_people(&self, i: usize) -> bool {
        let counted = self
            .before(i, 1)
            .is_some_and(|b| self.tokens[b].pos == "NUM");
        let next = self.tokens.get(i + 1);
        let alone = next.is_none_or(|t| !matches!(t.pos.as_str(), "PROPN" | "NOUN"));
        self.tokens[i].tag == "NNPS" && self.labels[i] == "NORP" && counted && alone
    }

    /// Whether token `i` is a word of a name by itself.
    pub(super) fn is_name_word(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        if self.is_called_by_letters(i) || self.is_number_of_unit(i) {
            return true;
        }
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
        if self.is_foreign_opener(i)
            || self.is_by_name(i)
            || self.is_given_auxiliary(i)
            || self.is_family_auxiliary(i)
            || self.is_town_like_a_noun(i)
        {
            return true;
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

    /// "the *9th* Brigade", "the *12th* Light Brigade": the number of a unit is part of its name.
    fn is_number_of_unit(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        let endings = ["st", "nd", "rd", "th"];
        let ordinal = endings.iter().any(|ending| {
            let number = word.strip_suffix(ending).unwrap_or_default();
            !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
        });
        let capital = |&j: &usize| {
            self.blocks.get(j) == self.blocks.get(i) && could_open_name(&self.tokens[j].text)
        };
        let mut behind = (i + 1..self.tokens.len().min(i + 4)).take_while(capital);
        ordinal && behind.any(|j| self.lexicon.organizations.units.has(&self.lower[j]))
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

    /// "Nguyễn Văn Thắng", "Selim Darwish": with a proper noun after it, a given name, or a word whose
    /// letters English hasn't, is part of the name, whatever the model takes it for.
    fn is_foreign_opener(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let follows = self
            .tokens
            .get(i + 1)
            .is_some_and(|next| next.pos == "PROPN" && could_open_name(&next.text));
        let content = matches!(
            token.pos.as_str(),
            "NOUN" | "ADJ" | "VERB" | "ADV" | "X" | "INTJ"
        );
        let foreign = || {
            token
                .text
                .chars()
                .any(|c| c.is_alphabetic() && !c.is_ascii())
        };
        let given = || reportedly_names::gender_of_given(&token.text).is_some();
        follows && content && !self.is_title_word(i) && (foreign() || given())
    }

    /// "Isaac *Were* said": a family name that is spelled like an auxiliary.
    fn is_family_auxiliary(&self, i: usize) -> bool {
        let given = self.before(i, 1).is_some_and(|given| {
            self.labels[given] == "PERSON" && could_open_name(self.word(given))
        });
        let verb_follows = self.tokens.get(i + 1).is_some_and(|next| {
            next.text.starts_with(char::is_lowercase)
                && matches!(next.tag.as_str(), "VBD" | "VBZ" | "VBN")
        });
        self.tokens[i].pos == "AUX" && self.labels[i] == "PERSON" && given && verb_follows
    }

    /// "*Can* Yıldırım was arrested": no auxiliary, where a finite verb follows the name.
    fn is_given_auxiliary(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let name = |j: usize| {
            self.tokens
                .get(j)
                .is_some_and(|t| t.pos == "PROPN" && could_open_name(&t.text))
        };
        if !matches!(token.text.as_str(), "Can" | "Will" | "May") || !name(i + 1) {
            return false;
        }
        let inside = |j: &usize| name(*j) || self.word(*j) == "-";
        let after = (i + 1..self.tokens.len()).find(|j| !inside(j));
        after.is_some_and(|j| matches!(self.tokens[j].tag.as_str(), "VBD" | "VBZ"))
    }

    /// "alias “Timochenko”": a capitalised word right behind what announces a by-name.
    fn is_by_name(&self, i: usize) -> bool {
        self.tokens[i].pos != "DET" && self.follows_alias(i)
    }

    /// Whether the words right before `i`, quotation marks aside, announce a by-name.
    pub(super) fn follows_alias(&self, i: usize) -> bool {
        let words: Vec<&str> = (1..=6)
            .map_while(|back| self.before(i, back))
            .map(|t| self.lower[t].as_str())
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .take(3)
            .collect();
        let before = words.into_iter().rev().collect::<Vec<_>>().join(" ");
        self.lexicon.persons.aliases.iter().any(|cue| {
            before
                .strip_suffix(cue.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        })
    }

    fn is_whole_entity(&self, i: usize) -> bool {
        let entity = self.entity_of[i];
        let same = |j: Option<usize>| j.and_then(|j| self.entity_of.get(j)) == Some(&entity);
        entity != 0 && !same(i.checked_sub(1)) && !same(Some(i + 1))
    }

    pub(super) fn inside_entity(&self, i: usize) -> bool {
        let entity = self.entity_of[i];
        entity != 0 && i > 0 && self.entity_of[i - 1] == entity
    }
}
