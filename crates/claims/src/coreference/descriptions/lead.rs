//! The lead of a news report: "A Syrian general slipped out of Damascus … Major General X, 61,
//! was picked up": who is first described and then named.

use std::ops::Range;

use reportedly_model::{BlockRole, MentionForm, MentionType, Number};

use super::office;
use crate::coreference::pronouns::bystander;
use crate::coreference::{Chains, MANY, happening};
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// How many sentences after its description a name may come.
const REACH: usize = 3;

/// Joins a description of the first two sentences with the name that follows it.
pub fn join(document: &Document, chains: &mut Chains) {
    let Some(first) = first_sentence(document) else {
        return;
    };
    let described: Vec<usize> = (0..chains.drafts.len())
        .filter(|&m| {
            let sentence = document.tree.sentence(chains.drafts[m].head);
            (first..first + 2).contains(&sentence) && is_of_the_lead(document, chains, m)
        })
        .collect();
    for description in described {
        if let Some(name) = name_to_come(document, chains, description) {
            chains.tell_role(description);
            chains.join(description, name);
        }
    }
}

/// The sentence that the text proper begins with.
pub fn first_sentence(document: &Document) -> Option<usize> {
    (0..document.tokens().len())
        .find(|&t| {
            document.block_role(t) == BlockRole::Body
                && document
                    .sentence(t)
                    .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"))
        })
        .map(|t| document.tree.sentence(t))
}

/// Whether a description is of one nameless person whom the lead is about, and no source of it.
fn is_of_the_lead(document: &Document, chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    let tree = &document.tree;
    let one = draft.form == MentionForm::Nominal
        && draft.mention_type == MentionType::Person
        && draft.number == Number::Singular
        && document.block_role(draft.head) == BlockRole::Body;
    let first = document.lower(draft.tokens.start);
    let article = matches!(first, "a" | "an" | "the") || is_of_a_place(chains, mention);
    let argument = matches!(
        tree.relation(draft.head),
        Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj
    ) || is_whose_people_speak(document, draft.head);
    let owned = is_owned(chains, mention);
    let nameless = chains.best_name(document, chains.chain(mention)).is_none();
    one && article
        && argument
        && (!owned || is_kin(document, chains, mention))
        && nameless
        && !document.lexicon.persons.hangers_on.has(&draft.lemma)
        && !speaks(document, draft.head)
        && !acts_on_another(document, draft.head)
}

/// "*The receptionist* remembers him": somebody else is the one whom the lead is about.
fn acts_on_another(document: &Document, token: usize) -> bool {
    bystander::acted_upon(document, token).is_some_and(|p| !p.first_person && p.gender.is_some())
}

/// "The family of *an agronomist* abducted in May said", "The trial of *a pilot* has begun".
fn is_whose_people_speak(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let of = tree.head(token);
    let noun = tree.head(of);
    let whose = |lemma: &str| {
        document.lexicon.kin.get(lemma).is_some()
            || matches!(
                lemma,
                "family"
                    | "relative"
                    | "parent"
                    | "lawyer"
                    | "trial"
                    | "killing"
                    | "murder"
                    | "death"
                    | "disappearance"
                    | "abduction"
                    | "kidnapping"
                    | "arrest"
                    | "body"
                    | "fate"
            )
    };
    tree.relation(token) == Relation::Pobj
        && document.lower(of) == "of"
        && whose(document.lemma(noun))
        && matches!(tree.relation(noun), Relation::Nsubj | Relation::Nsubjpass)
}

/// Whether a description tells whose somebody is, by name.
fn is_owned(chains: &Chains, mention: usize) -> bool {
    let owner = chains.drafts[mention].anchor;
    let owner = owner.and_then(|anchor| chains.chain_at(anchor));
    owner.is_some_and(|chain| {
        chains.mention_type(chain) == MentionType::Person && chains.is_named(chain)
    })
}

fn is_kin(document: &Document, chains: &Chains, mention: usize) -> bool {
    document
        .lexicon
        .kin
        .get(&chains.drafts[mention].lemma)
        .is_some()
}

/// "The eldest son of *Omar Tal* lives in X. *Sami Tal*, 44, came": whether a name is another's of the
/// family that the relative is told to be of.
fn is_of_the_family(document: &Document, chains: &Chains, relative: usize, name: usize) -> bool {
    let owner = chains.drafts[relative]
        .anchor
        .and_then(|a| chains.chain_at(a));
    let owner = owner.and_then(|chain| chains.best_name(document, chain));
    let own = chains.best_name(document, chains.chain(name));
    let (Some(owner), Some(own)) = (owner, own) else {
        return false;
    };
    let family = |name: &str| super::kin::family_name(name);
    own != owner && own.contains(' ') && family(&own).is_some() && family(&own) == family(&owner)
}

/// "Sudan's ousted intelligence chief": as definite as with an article.
fn is_of_a_place(chains: &Chains, mention: usize) -> bool {
    let draft = &chains.drafts[mention];
    let owner = draft.anchor.filter(|&anchor| anchor < draft.head);
    owner
        .and_then(|anchor| chains.chain_at(anchor))
        .is_some_and(|chain| {
            matches!(
                chains.mention_type(chain),
                MentionType::Place | MentionType::Organization
            )
        })
}

/// Whether `token` is the subject of a verb of saying.
fn speaks(document: &Document, token: usize) -> bool {
    let speech = &document.lexicon.speech;
    let verb = document.lemma(document.tree.head(token));
    document.tree.relation(token) == Relation::Nsubj
        && (speech.verbs.has(verb) || speech.denials.has(verb) || speech.perception.has(verb))
}

/// "*Dlomo*, 49, showed no emotion": what somebody shows is no word of his.
fn shows(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(token);
    document.lemma(verb) == "show"
        && tree.child_in(verb, &[Relation::Dobj]).is_some()
        && tree.child_in(verb, &[Relation::Ccomp]).is_none()
}

/// The name that takes the description up, in one of the sentences after it.
fn name_to_come(document: &Document, chains: &Chains, description: usize) -> Option<usize> {
    let sentence = document.tree.sentence(chains.drafts[description].head);
    let coming = sentence + 1..sentence + 1 + REACH;
    let mut candidates = (description + 1..chains.drafts.len())
        .filter(|&m| is_introduced(document, chains, m, sentence))
        .filter(|&m| coming.contains(&document.tree.sentence(chains.drafts[m].head)));
    let first = candidates.clone().next();
    candidates.find(|&name| {
        let same = Some(name) == first && same_happening(document, chains, description, name);
        let aged = Some(name) == first && is_told_with_age(document, chains, name);
        let meant = same || aged || is_topic(document, chains, name);
        if is_kin(document, chains, description) && is_owned(chains, description) {
            return Some(name) == first
                && agree(document, chains, description, name)
                && is_of_the_family(document, chains, description, name);
        }
        agree(document, chains, description, name)
            && !is_officer_of_law(document, chains, description, name)
            && if same_office(document, chains, description, name) {
                meant
                    || is_definite(document, chains, description)
                        && calls_alike(document, chains, description, name)
            } else {
                meant
                    && !has_office(document, chains, description, name)
                    && (same || is_subject(document, chains.drafts[description].head) || aged)
                    && is_first_nameless(document, chains, description, sentence)
            }
    })
}

/// "A man was arrested. *Police Officer X* saw him": whoever polices is not whom the law was after, unless
/// told to be so.
fn is_officer_of_law(
    document: &Document,
    chains: &Chains,
    description: usize,
    name: usize,
) -> bool {
    let told = |m: usize| happening::of(document, chains.drafts[m].head);
    let persons = &document.lexicon.persons;
    let called = chains.earlier(chains.chain(name), name).chain([name]);
    let polices = called
        .flat_map(|m| around(document, chains, m))
        .map(|t| document.lower(t))
        .any(|title| persons.law.has(title) || persons.on_duty.has(title));
    let befallen = Some(happening::Happening::Law);
    polices && told(description) == befallen && told(name) != befallen
}

/// "*Willem Post, 66,* was found": reports give the age of whom they are about, where they bring in the name.
fn is_told_with_age(document: &Document, chains: &Chains, name: usize) -> bool {
    let end = chains.drafts[name].tokens.end;
    let text = |at: usize| document.tokens().get(end + at).map_or("", |t| &t.text);
    let age = text(1)
        .parse::<u8>()
        .is_ok_and(|age| (10..=110).contains(&age));
    text(0) == "," && age && text(2) == ","
}

/// Whether `token` is a subject; in "police said X fled", the model may take it for the object.
fn is_subject(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    match tree.relation(token) {
        Relation::Nsubj | Relation::Nsubjpass => true,
        Relation::Dobj => tree
            .children_in(tree.head(token), &[Relation::Ccomp])
            .any(|clause| subject_of(document, clause).is_some_and(|s| s.token == token)),
        _ => false,
    }
}

fn is_definite(document: &Document, chains: &Chains, mention: usize) -> bool {
    document.lower(chains.drafts[mention].tokens.start) == "the"
}

/// Whether `mention` is the subject that brings a name into the text proper.
fn is_introduced(document: &Document, chains: &Chains, mention: usize, after: usize) -> bool {
    let draft = &chains.drafts[mention];
    let subject = is_subject(document, draft.head);
    let named = draft.form == MentionForm::Name && draft.mention_type == MentionType::Person;
    let new = chains.earlier(chains.chain(mention), mention).all(|m| {
        let head = chains.drafts[m].head;
        document.block_role(head) != BlockRole::Body || document.tree.sentence(head) > after
    });
    named && subject && new && (!speaks(document, draft.head) || shows(document, draft.head))
}

/// Whether nothing speaks against one person: sex, nation, office.
pub fn agree(document: &Document, chains: &Chains, description: usize, name: usize) -> bool {
    let draft = &chains.drafts[description];
    let gender = (chains.gender(chains.chain(name)), draft.gender);
    let sexes = !matches!(gender, (Some(a), Some(b)) if a != b);
    let nations = (
        nation(document, draft.tokens.clone()),
        nation(document, around(document, chains, name)),
    );
    sexes && !matches!(nations, (Some(a), Some(b)) if a != b)
}

/// The country of the first word for a nation among `tokens`.
fn nation<'d>(document: &'d Document, tokens: Range<usize>) -> Option<&'d str> {
    tokens
        .filter(|&t| document.token(t).text.starts_with(char::is_uppercase))
        .find_map(|t| {
            document
                .gazetteer
                .country_of_demonym(&document.token(t).text)
        })
}

/// A name with its titles and what is set beside it.
fn around(document: &Document, chains: &Chains, name: usize) -> Range<usize> {
    let draft = &chains.drafts[name];
    let titles = office::titles(document, draft);
    let start = if titles.is_empty() {
        draft.tokens.start
    } else {
        titles.start
    };
    let apposed = document
        .tree
        .children_in(draft.head, &[Relation::Appos])
        .max();
    start..apposed.map_or(draft.tokens.end, |noun| draft.tokens.end.max(noun + 1))
}

/// The nouns of office in a name's titles and appositions, those of other mentions where `counts` them in.
fn offices<'d>(
    document: &'d Document,
    chains: &Chains,
    name: usize,
    counts: impl Fn(usize) -> bool,
) -> Vec<&'d str> {
    let roles = &document.lexicon.roles;
    // "the *driver*, named as X"
    let named_as = chains
        .members(chains.chain(name))
        .take(MANY)
        .map(|m| &chains.drafts[m])
        .filter(|draft| counts(draft.head))
        .filter(|draft| draft.form == MentionForm::Nominal && draft.anchor.is_none())
        .map(|draft| draft.head)
        .filter(|&head| document.name_of(head).is_none());
    around(document, chains, name)
        .filter(|&t| document.name_of(t).is_none_or(|n| n.titles.contains(&t)))
        .chain(named_as)
        .map(|t| office::spelled_out(document, t).unwrap_or_else(|| document.lemma(t)))
        .filter(|word| !roles.courtesy.has(&word.to_lowercase()))
        .filter(|word| {
            roles.nouns.has(&word.to_lowercase()) || roles.titles.has(&word.to_lowercase())
        })
        .collect()
}

/// Whether the name comes with an office; a rank such as "Gen." goes with any description that tells
/// no rank itself. What the person is called later, "*an engineer* who governed X", speaks against nothing.
fn has_office(document: &Document, chains: &Chains, description: usize, name: usize) -> bool {
    let ranks = document.lexicon.persons.kinds.get("officer");
    let is_rank = |office: &str| ranks.is_some_and(|ranks| ranks.has(office));
    let described = office::stem(&chains.drafts[description].lemma);
    let by_rank = is_rank(described) && !matches!(described, "head" | "chief" | "commander");
    let told = document.tree.sentence(chains.drafts[name].head);
    let so_far = |head: usize| document.tree.sentence(head) <= told;
    offices(document, chains, name, so_far)
        .into_iter()
        .any(|office| by_rank || !is_rank(&office.to_lowercase()))
}

/// "a general" and "Major General X", "a cleric" and "Bishop Y".
fn same_office(document: &Document, chains: &Chains, description: usize, name: usize) -> bool {
    let lemma = office::stem(&chains.drafts[description].lemma);
    let narrower = document.lexicon.persons.kinds.get(lemma);
    let called = offices(document, chains, name, |_| true);
    called.into_iter().any(|office| {
        let office = office.to_lowercase();
        office == lemma || narrower.is_some_and(|kinds| kinds.has(&office))
    })
}

/// "the general" and "General X": the very same word, not only a wider one.
fn calls_alike(document: &Document, chains: &Chains, description: usize, name: usize) -> bool {
    let lemma = office::stem(&chains.drafts[description].lemma);
    let mut offices = offices(document, chains, name, |_| true).into_iter();
    offices.any(|office| office.eq_ignore_ascii_case(lemma))
}

/// "was arrested … was stopped": whether both are told to have met with the same, and the second is
/// not told of as somebody else or of another time.
fn same_happening(document: &Document, chains: &Chains, description: usize, name: usize) -> bool {
    let head = |m: usize| chains.drafts[m].head;
    let told = happening::of(document, head(description));
    let another = document
        .sentence(head(name))
        .any(|t| document.lexicon.persons.another.has(document.lower(t)));
    told.is_some() && told == happening::of(document, head(name)) && !another
}

/// Whether nobody else is named as often in the report, and it is more than once.
fn is_topic(document: &Document, chains: &Chains, name: usize) -> bool {
    let named = |chain: usize| {
        chains
            .members(chain)
            .filter(|&m| {
                let draft = &chains.drafts[m];
                draft.form == MentionForm::Name && draft.mention_type == MentionType::Person
            })
            .count()
    };
    let own = chains.chain(name);
    let times = named(own);
    let aged = document
        .tree
        .children_in(
            chains.drafts[name].head,
            &[Relation::Appos, Relation::Nummod, Relation::Npadvmod],
        )
        .any(|t| document.is_pos(t, "NUM"));
    (aged || times > 1)
        && (0..chains.drafts.len())
            .filter(|&m| chains.chain(m) == m && m != own)
            .all(|chain| named(chain) < times.max(2))
}

/// Whether the lead describes nobody else before.
fn is_first_nameless(
    document: &Document,
    chains: &Chains,
    description: usize,
    sentence: usize,
) -> bool {
    (0..description)
        .filter(|&m| document.tree.sentence(chains.drafts[m].head) == sentence)
        .all(|m| {
            chains.drafts[m].mention_type != MentionType::Person
                || chains.drafts[m].form == MentionForm::Pronoun
        })
}
