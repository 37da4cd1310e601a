//! Family: "Novak's brother, Petr", "X, a cousin of Y", "his wife Irena", "X is Y's son".

use reportedly_model::{Coded, Kinship, MentionForm, MentionType, Slots};

use super::association::is_qualified_tie;
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::party::party;
use crate::names::NameType;
use crate::syntax::{Relation, full_phrase, hyphenated_word, lemma_of};

/// So many mentions tell whether somebody goes on duty.
const MANY: usize = 256;

/// The kinships that the kin word at `token` tells of.
pub fn find(reader: &Reader, token: usize) -> Vec<Finding> {
    if matches!(reader.document.token(token).tag.as_str(), "NNS" | "NNPS") {
        return plural(reader, token);
    }
    of_one(reader, token).unwrap_or_default()
}

fn of_one(reader: &Reader, token: usize) -> Option<Vec<Finding>> {
    let (document, chains) = (reader.document, reader.chains);
    if document.name_of(token).is_some() {
        return None;
    }
    if document.lemma(token) == "marry" || document.lower(token) == "married" {
        let told = by_wedding(reader, token).or_else(|| by_marriage(reader, token));
        return told.map(|finding| vec![finding]);
    }
    // the model takes "son" in "and son Pavel" for a name's part
    let lower_case = document.token(token).text.starts_with(char::is_lowercase);
    if !document.is_pos(token, "NOUN") && !lower_case {
        return None;
    }
    let lemma = kin_word(document, token);
    document.lexicon.kin.get(&lemma)?;
    // "his business partner"
    if is_of_pastime(document, token)
        || is_qualified_tie(document, token)
        || is_by_what_they_share(document, token)
    {
        return None;
    }
    if named_by(document, token).is_none() && chains.mention_at(token).is_none() {
        return None;
    }
    let relative = relative(reader, token);
    let owned = crate::mentions::anchor_of(document, token).is_some();
    let told = anchors(reader, token)
        .into_iter()
        .filter(|_| owned || relative != token)
        .filter(|&anchor| chains.chain_at(relative) != chains.chain_at(anchor))
        .filter(|&anchor| lemma != "partner" || !is_on_duty(reader, anchor))
        .filter_map(|anchor| build(reader, token, anchor, relative, &lemma))
        .collect();
    Some(told)
}

/// "wife", and "ex-wife" for "his *former* wife".
fn kin_word(document: &Document, token: usize) -> String {
    let lemma = lemma_of(document, token);
    let past = format!("ex-{lemma}");
    let mut before = document.tree.children_in(token, &[Relation::Amod]);
    let is_past = before.any(|word| matches!(document.lower(word), "former" | "divorced"));
    if is_past && document.lexicon.kin.get(&past).is_some() {
        return past;
    }
    lemma
}

/// Whose relative it is: one person, or each of "their", "the couple's".
fn anchors(reader: &Reader, token: usize) -> Vec<usize> {
    let chains = reader.chains;
    if let Some(one) = anchor(reader, token) {
        return vec![one];
    }
    let owner = crate::mentions::anchor_of(reader.document, token);
    let each = owner
        .and_then(|owner| chains.mention_at(owner))
        .map_or(&[][..], |owner| chains.each(owner));
    if let (true, Some(owner)) = (each.is_empty(), owner) {
        return couple_before(reader, owner);
    }
    each.iter().map(|&m| chains.drafts[m].head).collect()
}

/// "X, his wife, Y, and *their* son": the couple told of right before.
fn couple_before(reader: &Reader, owner: usize) -> Vec<usize> {
    let document = reader.document;
    if document.lower(owner) != "their" {
        return Vec::new();
    }
    let named = |t: usize| {
        let mention = reader.chains.mention_at(t);
        mention.is_some_and(|m| reader.chains.drafts[m].form == MentionForm::Name)
    };
    let spouse = |t: usize| {
        let kin = document.lexicon.kin.get(&lemma_of(document, t))?;
        let wedded = kin.converse.last().is_some_and(|word| word == "spouse");
        let one = anchor(reader, t).filter(|_| wedded && document.is_pos(t, "NOUN"))?;
        let other = relative(reader, t);
        Some(
            [Some(one), named(other).then_some(other)]
                .into_iter()
                .flatten()
                .collect(),
        )
    };
    let sentence = document.sentence(owner);
    (sentence.start..owner)
        .rev()
        .find_map(spouse)
        .unwrap_or_default()
}

/// "son compagnon *de captivité*", "a brother *in arms*": by what they went through together, and not by kin.
fn is_by_what_they_share(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let shared = |noun: usize| {
        let word = document.text(document.span(noun..noun + 1)).to_lowercase();
        matches!(
            word.as_str(),
            "arms"
                | "armes"
                | "route"
                | "road"
                | "captivité"
                | "captivity"
                | "cellule"
                | "voyage"
                | "lutte"
                | "combat"
                | "combats"
                | "détention"
                | "infortune"
                | "jeu"
                | "jeux"
        )
    };
    tree.children_in(token, &[Relation::Prep])
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(shared)
}

/// "his golf partner": neither a relative nor a tie of business.
fn is_of_pastime(document: &Document, token: usize) -> bool {
    let pastimes = &document.lexicon.persons.pastimes;
    document.lemma(token) == "partner" && token > 0 && pastimes.has(document.lower(token - 1))
}

/// "*Officer X* and his partner": the one who goes on duty with an officer is no relative.
fn is_on_duty(reader: &Reader, anchor: usize) -> bool {
    let (document, chains) = (reader.document, reader.chains);
    let words = &document.lexicon.persons.on_duty;
    let Some(chain) = chains.chain_at(anchor) else {
        return false;
    };
    chains.members(chain).take(MANY).any(|m| {
        let head = chains.drafts[m].head;
        let titles = document.name_of(head).map(|name| name.titles.clone());
        let mut apposed = document.tree.children_in(head, &[Relation::Appos]);
        words.has(&chains.drafts[m].lemma)
            || titles
                .into_iter()
                .flatten()
                .any(|t| words.has(document.lower(t)))
            || apposed.any(|t| words.has(document.lemma(t)))
    })
}

/// "his cousin Radu": the name whose phrase the kin word is a part of.
fn named_by(document: &Document, token: usize) -> Option<usize> {
    let name = document.tree.head(token);
    let part = document.tree.relation(token) == Relation::Compound
        && document.is_name(name, NameType::Person);
    part.then_some(name)
}

/// Whose relative it is; "X and his wife" and "cousin of X" alike.
fn anchor(reader: &Reader, token: usize) -> Option<usize> {
    let person = |t: &usize| {
        reader
            .chains
            .chain_at(*t)
            .is_some_and(|c| reader.chains.mention_type(c) == MentionType::Person)
    };
    let own = crate::mentions::anchor_of(reader.document, token).map(|own| antecedent(reader, own));
    let of_name = || {
        let name = named_by(reader.document, token)?;
        crate::mentions::anchor_of(reader.document, name)
            .or_else(|| beside_another(reader.document, name))
    };
    own.or_else(of_name)
        .or_else(|| who_has(reader, token))
        .or_else(|| who_has(reader, reader.document.tree.first_conjunct(token)))
        .or_else(|| {
            // "a businessman and cousin of X": what belongs to the one may hang on the other
            let first = reader.document.tree.first_conjunct(token);
            crate::mentions::anchor_of(reader.document, first).filter(|_| first != token)
        })
        .filter(person)
}

/// "X has a son, Y": whoever has relatives with names.
fn who_has(reader: &Reader, token: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let verb = tree.head(token);
    let has = tree.relation(token) == Relation::Dobj && document.lemma(verb) == "have";
    if !has {
        return None;
    }
    crate::syntax::subject_of(document, verb).map(|subject| subject.token)
}

/// "his wife, Irena, and son Pavel": the possessor of the description that the first name of the
/// list stands beside.
fn beside_another(document: &Document, name: usize) -> Option<usize> {
    let tree = &document.tree;
    let first = tree.first_conjunct(name);
    let described = first != name && tree.relation(first) == Relation::Appos;
    described
        .then(|| crate::mentions::anchor_of(document, tree.head(first)))
        .flatten()
}

/// "whose father": whom the relative clause describes.
fn antecedent(reader: &Reader, anchor: usize) -> usize {
    let document = reader.document;
    let tree = &document.tree;
    if document.lower(anchor) != "whose" {
        return anchor;
    }
    let clause = tree
        .ancestors(anchor)
        .find(|&t| tree.relation(t) == Relation::Relcl);
    clause.map_or(anchor, |clause| tree.head(clause))
}

/// The token that stands for the relative: a name in apposition before or after, or the kin word
/// itself.
fn relative(reader: &Reader, token: usize) -> usize {
    let document = reader.document;
    let tree = &document.tree;
    let named = |t: &usize| {
        reader
            .chains
            .mention_at(*t)
            .is_some_and(|m| reader.chains.drafts[m].form == MentionForm::Name)
    };
    if let Some(after) = tree
        .children_in(token, &[Relation::Appos])
        .find(|t| named(t))
    {
        return after;
    }
    let first = tree.first_conjunct(token);
    match tree.relation(first) {
        Relation::Appos => tree.head(first),
        Relation::Attr => {
            crate::syntax::subject_of(document, tree.head(first)).map_or(token, |s| s.token)
        }
        Relation::Compound => tree.head(first),
        Relation::Nsubj => said_to_be(reader, first).unwrap_or(token),
        _ => token,
    }
}

/// "his father is X", "whose father was the late governor X": the one whom the copula names.
fn said_to_be(reader: &Reader, kin: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let be = tree.head(kin);
    let attribute = tree
        .child_in(be, &[Relation::Attr])
        .filter(|_| document.lemma(be) == "be")?;
    let person = |t: &usize| document.is_name(*t, NameType::Person);
    let apposed = || tree.children_in(attribute, &[Relation::Appos]).find(person);
    Some(attribute).filter(person).or_else(apposed)
}

/// "his sons A and B": a kinship is told of each of the names that follow, and of nobody unnamed.
fn plural(reader: &Reader, token: usize) -> Vec<Finding> {
    let document = reader.document;
    let lemma = lemma_of(document, token);
    let known = document.lexicon.kin.get(&lemma).is_some() && document.name_of(token).is_none();
    let Some(anchor) = anchor(reader, token).filter(|_| known) else {
        return Vec::new();
    };
    let first = relative(reader, token);
    if first == token {
        return Vec::new();
    }
    let own = reader.chains.chain_at(anchor);
    document
        .tree
        .conjuncts(first)
        .into_iter()
        .filter(|&name| {
            document.is_name(name, NameType::Person) && reader.chains.chain_at(name) != own
        })
        .filter_map(|name| build(reader, token, anchor, name, &lemma))
        .collect()
}

/// "X married Y", "X has wed Y".
fn by_wedding(reader: &Reader, token: usize) -> Option<Finding> {
    let document = reader.document;
    let verb = document.is_pos(token, "VERB") && !crate::syntax::is_passive(document, token);
    let spouse = document
        .tree
        .child_in(token, &[Relation::Dobj])
        .filter(|_| verb)?;
    let subject = crate::syntax::subject_of(document, token)?.token;
    let mut finding = spouses(reader, token, subject, spouse)?;
    finding.rule = "kinship/verb".to_owned();
    Some(finding)
}

/// "X is married to Y", "X, married to Y": whoever the preposition names is the spouse.
fn by_marriage(reader: &Reader, token: usize) -> Option<Finding> {
    let (document, chains) = (reader.document, reader.chains);
    let tree = &document.tree;
    let to = tree
        .children_in(token, &[Relation::Prep])
        .find(|&p| document.lower(p) == "to")?;
    let spouse = tree
        .child_in(to, &[Relation::Pobj])
        .filter(|&s| chains.mention_at(s).is_some())?;
    let by_copula = matches!(tree.relation(token), Relation::Acomp | Relation::Oprd);
    let clause = if by_copula { tree.head(token) } else { token };
    let subject = crate::syntax::subject_of(document, clause)
        .or_else(|| crate::syntax::subject_of(document, token))?
        .token;
    spouses(reader, token, subject, spouse)
}

fn spouses(reader: &Reader, token: usize, subject: usize, spouse: usize) -> Option<Finding> {
    let chains = reader.chains;
    let people = [subject, spouse].iter().all(|&t| {
        chains
            .chain_at(t)
            .is_some_and(|c| chains.mention_type(c) == MentionType::Person)
    });
    if !people || chains.chain_at(subject) == chains.chain_at(spouse) {
        return None;
    }
    build(reader, token, subject, spouse, "spouse")
}

/// That `relative` is the `lemma` of `anchor`, as the word at `token` says.
pub fn build(
    reader: &Reader,
    token: usize,
    anchor: usize,
    relative: usize,
    lemma: &str,
) -> Option<Finding> {
    let document = reader.document;
    let word = hyphenated_word(document, token);
    let span = document.span(word);
    let relation = Coded::new(lemma.to_owned(), document.text(span), span);
    let relative_party = party(reader, relative)?;
    let slots = Slots::Kinship(Kinship {
        relation,
        relative: relative_party,
    });
    let mut finding = Finding::new(token, anchor, slots, "kinship/noun");
    finding.words.push(token..token + 1);
    finding.words.push(relative..relative + 1);
    finding
        .words
        .push(full_phrase(document, token).start..token + 1);
    Some(finding)
}
