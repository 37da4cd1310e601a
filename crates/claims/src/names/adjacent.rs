//! Two names with nothing between them: "told the BBC *Musa* slipped out", "in Lagos *Sani Musa* was
//! arrested". What is known ends where the next name begins.

use std::ops::Range;

use reportedly_places::{Context, PlaceKind};

use super::boundaries::Text;
use super::words::could_open_name;

/// First words of towns that are named after people: "Puerto Juan Díaz".
const GENERIC: [&str; 14] = [
    "port", "fort", "mount", "saint", "st", "san", "santa", "santo", "puerto", "villa", "ciudad",
    "colonia", "camp", "cape",
];

impl Text<'_> {
    /// `run` up to where a person's name follows an outlet that is told something, or a place that
    /// something happens in.
    pub(super) fn without_person_behind(&self, run: Range<usize>) -> Range<usize> {
        let end = self
            .end_of_outlet_told(&run)
            .or_else(|| self.end_of_place(&run));
        run.start..end.unwrap_or(run.end)
    }

    /// "told the *BBC* Musa slipped out", "told *Reuters* Sani Musa had".
    fn end_of_outlet_told(&self, run: &Range<usize>) -> Option<usize> {
        let article = self
            .before(run.start, 1)
            .filter(|&t| self.lower[t] == "the");
        let cue = self.before(article.unwrap_or(run.start), 1)?;
        let told = self.lexicon.speech.told.has(&self.tokens[cue].lemma)
            || matches!(self.lower[cue].as_str(), "to" | "with");
        let outlets = &self.lexicon.speech.outlets;
        let known = (run.start + 1..run.end)
            .rev()
            .find(|&end| outlets.has(&self.spelled(run.start..end)))?;
        let section = |i: usize| {
            self.lexicon.speech.outlet_nouns.has(&self.lower[i])
                || self.gazetteer.country_of_demonym(self.word(i)).is_some()
        };
        let end = (known..run.end).find(|&i| !section(i))?;
        (told && self.acts(run.end)).then_some(end)
    }

    /// "in *Lagos* Sani Musa was arrested", "from *Beirut* Karim Haddad".
    fn end_of_place(&self, run: &Range<usize>) -> Option<usize> {
        let preposition = self.before(run.start, 1)?;
        let where_from = matches!(
            self.lower[preposition].as_str(),
            "in" | "from" | "near" | "outside" | "inside"
        );
        let given = |i: usize| reportedly_names::gender_of_given(self.word(i)).is_some();
        let generic = GENERIC.contains(&self.lower[run.start].as_str());
        if !where_from
            || generic
            || given(run.start)
            || self.gazetteer.is_known(&self.spelled(run.clone()))
        {
            return None;
        }
        (run.start + 1..run.end.saturating_sub(1))
            .find(|&end| given(end) && self.is_town_or_country(&self.spelled(run.start..end)))
    }

    /// "agency *AGP*", "broadcaster *bTV*": several capitals right behind a noun for media.
    pub(super) fn is_called_by_letters(&self, i: usize) -> bool {
        let outlet = self.before(i, 1).is_some_and(|noun| {
            self.tokens[noun].space_after
                && self.word(noun).starts_with(char::is_lowercase)
                && self.lexicon.speech.outlet_nouns.has(&self.lower[noun])
        });
        let letters = self.word(i).chars().filter(|c| c.is_uppercase()).count();
        outlet && letters > 1 && self.word(i).chars().all(char::is_alphanumeric)
    }

    /// "captured near *Sake*": a town that the model takes for a common noun, in small letters all
    /// around it.
    pub(super) fn is_town_like_a_noun(&self, i: usize) -> bool {
        let near = self.before(i, 1).is_some_and(|t| {
            matches!(
                self.word(t),
                "near" | "outside" | "in" | "from" | "to" | "around"
            )
        });
        let next = self.tokens.get(i + 1);
        let alone = next.is_none_or(|next| !could_open_name(&next.text));
        let body = self.lexicon.organizations.nouns.has(&self.lower[i])
            || self.lexicon.places.nouns.has(&self.lower[i])
            || self.lexicon.roles.nouns.has(&self.lower[i]);
        self.tokens[i].pos == "NOUN"
            && near
            && alone
            && !body
            && self.is_town_or_country(self.word(i))
    }

    fn is_town_or_country(&self, words: &str) -> bool {
        let found = self.gazetteer.resolve(words, &Context::default());
        self.gazetteer.is_known(words)
            && found.is_some_and(|place| matches!(place.kind, PlaceKind::City | PlaceKind::Country))
    }

    /// Whether a finite verb stands at `i`, so that the name before it is its subject.
    fn acts(&self, i: usize) -> bool {
        self.tokens
            .get(i)
            .is_some_and(|t| matches!(t.tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD"))
    }
}
