//! Titles before a name, which are none of its words.

use std::ops::Range;

use compact_str::CompactString;

use super::boundaries::Text;
use super::words::{fold, is_part_of_title, is_state};
use super::{Name, NameType};

impl Text<'_> {
    /// Cuts titles off a run and keeps what is left as a name.
    pub(super) fn split(&self, run: Range<usize>, names: &mut Vec<Name>) {
        let run = self.without_post_nominal(self.without_partisan(self.without_kin(run)));
        if self.is_office_alone(&run) {
            return;
        }
        let start = self.titles_end(&run);
        let tokens = start..run.end;
        if tokens.len() == 1 && self.is_title_word(start) && self.labels[start] != "PERSON" {
            return;
        }
        if tokens.len() == 1 && self.is_litigant(start) {
            return;
        }
        if start > run.start && self.is_rest_of_office(&tokens) {
            return;
        }
        let mut titles = run.start..start;
        if titles.is_empty() {
            titles = self.titles_before(run.start);
        } else if self.is_grade(run.start) {
            titles = self.rank_before(run.start)..start;
        }
        if self.is_called_outlet(&titles, &tokens) {
            titles = tokens.start..tokens.start;
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

    /// "Broadcaster *TV Nova*": a calling that is a station's, too, before a name that is nobody's.
    fn is_called_outlet(&self, titles: &Range<usize>, tokens: &Range<usize>) -> bool {
        let calling = titles.clone().next_back();
        let outlet = |i: usize| self.lexicon.speech.outlet_nouns.has(&self.lower[i]);
        let first = tokens.start;
        let given = reportedly_names::gender_of_given(&self.lower[first]).is_some();
        let letters = self
            .word(first)
            .chars()
            .filter(|c| c.is_uppercase())
            .count()
            > 1;
        let own = tokens.clone().any(outlet);
        calling.is_some_and(outlet) && (own || letters || tokens.len() == 1 && !given)
    }

    /// "*Brothers* Petr and Karel Novak": what the two are to one another, capitalised at the head of a
    /// sentence.
    fn without_kin(&self, run: Range<usize>) -> Range<usize> {
        let kin = self.lower[run.start].strip_suffix('s');
        let listed = self.tokens.get(run.end).is_some_and(|t| {
            self.blocks[run.start] == self.blocks[run.end] && matches!(t.text.as_str(), "and" | ",")
        });
        let names = listed && run.end + 1 < self.tokens.len() && self.is_name_word(run.end + 1);
        let plural = kin.is_some_and(|kin| self.lexicon.kin.get(kin).is_some());
        let given = |i: usize| reportedly_names::gender_of_given(&self.lower[i]).is_some();
        let body = matches!(self.labels[run.start].as_str(), "ORG" | "WORK_OF_ART")
            && !(run.len() == 2 && given(run.start + 1));
        let cut = run.len() > 1 && plural && names && !body;
        run.start + usize::from(cut)..run.end
    }

    /// "*Democrat* Irena Novak", "*Rival* Irena Novak": a side, and no title.
    fn without_partisan(&self, run: Range<usize>) -> Range<usize> {
        let partisan = self.lexicon.names.partisans.has(&self.lower[run.start]);
        run.start + usize::from(partisan && run.len() > 2)..run.end
    }

    /// "Irena Novak *MP*".
    fn without_post_nominal(&self, run: Range<usize>) -> Range<usize> {
        let last = run.end - 1;
        let letters = self.word(last).chars().filter(|c| c.is_uppercase()).count();
        let behind = letters > 1 && self.lexicon.names.post_nominals.has(&self.lower[last]);
        run.start..run.end - usize::from(behind && run.len() > 2)
    }

    /// "the *Appellant*", as judgments write.
    fn is_litigant(&self, i: usize) -> bool {
        let the = self.before(i, 1).is_some_and(|b| self.lower[b] == "the");
        the && self.lexicon.persons.litigants.has(&self.lower[i])
    }

    /// Where the titles at the head of the run end. What is behind "alias" keeps them: "Haji Sahib".
    fn titles_end(&self, run: &Range<usize>) -> usize {
        let mut start = run.start;
        if self.follows_alias(start) {
            return start;
        }
        let by_name = run.len() == 2 && self.lexicon.names.pilgrims.has(&self.lower[start]);
        let body = self.lexicon.names.bodies_first.has(&fold(self.word(start)));
        let whole = self.is_body_as_a_whole(run) || self.is_cause_and_region(run);
        if by_name || body || whole || self.is_given_title(start) {
            return start;
        }
        if self.opens_with_calling(run) {
            start += 1;
        }
        while start + 1 < run.end
            && (self.is_title(start, run) || self.is_grade(start))
            && !self.is_given_behind_calling(start, run)
        {
            start += 1;
            while start + 1 < run.end
                && matches!(self.word(start), "-" | "of" | "and" | "for" | "." | "/")
            {
                start += 1;
            }
        }
        // "the *Butcher of Gabu*" is a by-name as a whole, and no Mr Gabu.
        let of_place = start > run.start && self.word(start - 1) == "of";
        if of_place && start + 1 == run.end {
            return run.start;
        }
        if start + 1 == run.end && start == run.start + 1 && self.follows_lowercase_title(run) {
            return run.start;
        }
        start
    }

    /// "the *State Security Service*", "the *General* Security Directorate": a body from its first word to its last.
    pub(super) fn is_body_as_a_whole(&self, run: &Range<usize>) -> bool {
        let one = self.entity_of[run.start];
        run.len() > 2
            && self.labels[run.start] == "ORG"
            && run.clone().all(|i| self.entity_of[i] == one)
            && self
                .lexicon
                .organizations
                .nouns
                .has(&self.lower[run.end - 1])
    }

    /// "*Justice* Witness Africa", "*Justice* Rapid Response International": a cause, and no judge.
    fn is_cause_and_region(&self, run: &Range<usize>) -> bool {
        let names = &self.lexicon.names;
        let last = self.lower[run.end - 1].as_str();
        let given = |i: usize| reportedly_names::gender_of_given(self.word(i)).is_some();
        run.len() > 2
            && self.lower[run.start] == "justice"
            && (names.regions_last.has(last) || names.bodies_last.has(last))
            && !run.clone().any(given)
    }

    /// "*Sultan* Al-Ketbi": before a family name with its article, given.
    fn is_given_title(&self, i: usize) -> bool {
        let article = self
            .lower
            .get(i + 1)
            .is_some_and(|next| matches!(next.as_str(), "al" | "el" | "al-" | "el-"));
        article && self.lexicon.names.given_titles.has(&self.lower[i])
    }

    /// "*Footballer* Emir Hadzic": a calling that the model counts with the name it stands before.
    fn opens_with_calling(&self, run: &Range<usize>) -> bool {
        let given = |i: usize| reportedly_names::gender_of_given(self.word(i)).is_some();
        let counted_in = || run.len() == 3 && run.clone().all(|i| self.labels[i] == "PERSON");
        run.len() > 2
            && self.lexicon.roles.nouns.has(&self.lower[run.start])
            && !given(run.start)
            && (given(run.start + 1) || counted_in())
    }

    /// "businessman *Emir* Hadzic": behind a calling, and with a family name right after it, what else
    /// might be a title is given.
    fn is_given_behind_calling(&self, i: usize, run: &Range<usize>) -> bool {
        i > run.start
            && i + 2 == run.end
            && i == run.start + 1
            && self.lexicon.roles.nouns.has(&self.lower[i - 1])
            && self.lexicon.names.given_titles.has(&self.lower[i])
            && self.labels[i] == "PERSON"
    }

    /// Where the rank begins that ends in the grade at `class`.
    fn rank_before(&self, class: usize) -> usize {
        let mut first = class.saturating_sub(1);
        while let Some(earlier) = self.before(first, 1)
            && (self.is_title_word(earlier) || self.shortens_title(earlier))
        {
            first = earlier;
        }
        first
    }

    /// The full stop of "Lt. General", and not that of a sentence before the title.
    fn shortens_title(&self, stop: usize) -> bool {
        self.word(stop) == "."
            && !self.is_apart(stop)
            // "the wife of the *lawmaker*. Mrs. X" ends a sentence
            && self.before(stop, 1).is_some_and(|t| {
                self.is_title_word(t) && self.tokens[t].text.starts_with(char::is_uppercase)
            })
    }

    /// "Sergeant 1st *Class* Lund".
    fn is_grade(&self, i: usize) -> bool {
        let ordinal = |t: usize| {
            let word = self.lower[t].as_str();
            word.starts_with(|c: char| c.is_ascii_digit())
                || matches!(word, "first" | "second" | "third")
        };
        self.lexicon.names.grades.has(&self.lower[i]) && self.before(i, 1).is_some_and(ordinal)
    }

    /// "the governor Pastor Mbasogo": titles in a row are written alike, so that a capitalised one
    /// after one in lower case is a given name.
    fn follows_lowercase_title(&self, run: &Range<usize>) -> bool {
        !self.titles_before(run.start).is_empty()
    }

    pub(super) fn is_title_word(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        if self.lexicon.roles.titles.has(word) || self.is_short_title(i) {
            return true;
        }
        let opens_entity = self.labels[i] == "PERSON";
        let singular = match word.strip_suffix("men") {
            Some(stem) => format!("{stem}man"),
            None => match word.strip_suffix("ies") {
                Some(stem) => format!("{stem}y"),
                None => word.strip_suffix('s').unwrap_or(word).to_owned(),
            },
        };
        // "Executive Order", "Prosecutor Act"
        let of_thing = |next: &CompactString| self.lexicon.names.things_last.has(next);
        !opens_entity
            && !self.lower.get(i + 1).is_some_and(of_thing)
            && (self.lexicon.roles.nouns.has(&singular) || self.lexicon.roles.titles.has(&singular))
    }

    /// "Atty." is short for a title; "Sen" without a full stop is a family name.
    fn is_short_title(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        let stopped = word.ends_with('.')
            || self
                .tokens
                .get(i + 1)
                .is_some_and(|next| next.text == "." && !self.is_apart(i + 1));
        let bare = word.trim_end_matches('.');
        stopped && self.lexicon.roles.abbreviations.contains_key(bare)
    }

    /// Whether word `i` of the run is a title, or part of one ("Interior Minister", "Air Force
    /// General"): a title that can stand alone is there or follows, and a name after it.
    fn is_title(&self, i: usize, run: &Range<usize>) -> bool {
        let last = &self.lower[run.end - 1];
        let of_body =
            self.lexicon.organizations.nouns.has(last) || self.lexicon.places.nouns.has(last);
        let word = self.is_title_word(i) || is_part_of_title(&self.lower[i]);
        let opens_run = i == run.start && self.stands_before_title(run)
            || i < run.start + 2 && self.is_nation_before_title(run);
        // "*Kings* Way"
        let street = matches!(
            last.as_str(),
            "way"
                | "lane"
                | "close"
                | "crescent"
                | "terrace"
                | "walk"
                | "drive"
                | "avenue"
                | "road"
        );
        if of_body || street && run.len() == 2 || self.labels[i] == "PERSON" && !word && !opens_run
        {
            return false;
        }
        // "Deputy Ivan Novak", where it is no part of a longer title
        let given = |j: usize| reportedly_names::gender_of_given(self.word(j)).is_some();
        if self.lower[i] == "deputy" && i + 2 < run.end && given(i + 1) {
            return true;
        }
        // "Deputy Novak", of a sheriff
        if self.lower[i] == "deputy" && i + 2 == run.end && self.labels[i + 1] == "PERSON" {
            return true;
        }
        (i..run.end.min(i + 5))
            .any(|j| self.is_title_word(j) && !is_part_of_title(&self.lower[j]) && j + 1 < run.end)
    }

    /// "*Lima* Mayor Rosa Pérez", "*Navy* Capt. Jan Novak": a place or a force with an office right
    /// behind it, taken for a given name.
    fn stands_before_title(&self, run: &Range<usize>) -> bool {
        let first = run.start;
        let given = |i: usize| reportedly_names::gender_of_given(self.word(i)).is_some();
        let body = self.lexicon.organizations.nouns.has(&self.lower[first]);
        run.len() > 3
            && (!given(first) || given(first + 2))
            && (body || self.gazetteer.is_known(self.word(first)))
            && self.is_title_word(first + 1)
            && self.labels[run.end - 1] == "PERSON"
    }

    /// "*Sri Lankan* President Novak", "*Burkina Faso* President Novak": a state of two words with an
    /// office right behind it.
    fn is_nation_before_title(&self, run: &Range<usize>) -> bool {
        let first = run.start;
        if run.len() < 4 || !self.is_title_word(first + 2) {
            return false;
        }
        let words = format!("{} {}", self.word(first), self.word(first + 1));
        is_state(self.gazetteer, &words)
    }

    /// "ex-*bourgmestre*", "the former *bourgmestre*": whatever the word, an office somebody held; no
    /// "ex-wife", no "former ally", no "former resident".
    fn is_formerly(&self, i: usize) -> bool {
        let lemma = self.tokens[i].lemma.to_lowercase();
        let kin = self.lexicon.kin.get(&lemma).is_some();
        let tie = self.lexicon.ties.iter().any(|tie| tie.nouns.has(&lemma));
        let none = kin || tie || self.lexicon.roles.vague.has(&lemma);
        let is = |back: usize, word: &str| {
            let earlier = self.before(i, back);
            earlier.is_some_and(|t| self.lower[t] == word)
        };
        !none && (is(1, "-") && is(2, "ex") || is(1, "former"))
    }

    /// Titles in lower case right before a name: "former president", "businessmen".
    fn titles_before(&self, start: usize) -> Range<usize> {
        let mut first = start;
        while first > 0 && self.blocks[first - 1] == self.blocks[start] {
            let i = first - 1;
            let token = &self.tokens[i];
            let lemma = token.lemma.to_lowercase();
            let office = self.lexicon.roles.titles.has(&lemma)
                || self.lexicon.roles.nouns.has(&lemma)
                || self.lexicon.roles.titles.has(&self.lower[i]);
            let part = (token.text == "-" || self.shortens_title(i)) && first < start;
            let lower_case = token.text.chars().next().is_some_and(char::is_lowercase);
            // "retired general Viktor Novak": the model may take the rank for an adjective
            let rank = token.pos == "ADJ"
                && self.lexicon.roles.titles.has(&self.lower[i])
                && self.labels[first] == "PERSON";
            let noun = token.pos == "NOUN" || token.pos == "PROPN" && lower_case || rank;
            let formerly = || self.is_formerly(i) && lower_case;
            if !(noun && (office || formerly()) || part) {
                break;
            }
            first = i;
        }
        first..start
    }
}
