//! Steps of law told by verbs: "charged with", "wanted for", "sentenced"; what nouns and requests
//! tell stands in files of their own.

pub mod actor;
pub mod around;
pub mod at_request;
pub mod before;
pub mod carrier;
pub mod claimed_deed;
pub mod court;
pub mod denied_crime;
pub mod face_charges;
pub mod grounds;
pub mod listed;
pub mod listing;
pub mod matter;
pub mod notice;
pub mod noun;
pub mod offence;
pub mod offence_words;
pub mod only_asked;
pub mod person;
pub mod request;
pub mod request_before;
pub mod request_parties;
pub mod reward;
pub mod states;
pub mod step;
pub mod terms_served;
pub mod told;
pub mod trial;
pub mod withheld;

use std::ops::Range;

use reportedly_model::{Certainty, LegalAct, Modality, Polarity};

use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::frames::subjects::subjects;
use crate::lexicon::LegalVerb;
use crate::names::{Name, NameType};
use crate::syntax::{Relation, is_passive, object_of, shared_object, subject_of};
use crate::{Reader, factuality};
use actor::{acting_parties, agents, is_of_state};
use listed::{may_take, owner_of};
use matter::looked_into;
use offence::offences;
use step::{Step, taken};
use told::charges_named;

/// The steps of law that the word at `predicate` tells of.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    if document.name_of(predicate).is_some() {
        return Vec::new();
    }
    let legal = &document.lexicon.legal;
    let request = request::find(reader, predicate);
    if !request.is_empty() {
        return request;
    }
    let withheld = withheld::find(reader, predicate);
    if !withheld.is_empty() {
        return withheld;
    }
    let reward = reward::find(reader, predicate);
    if !reward.is_empty() {
        return reward;
    }
    let denied = denied_crime::find(reader, predicate);
    if !denied.is_empty() {
        return denied;
    }
    let claimed = claimed_deed::find(reader, predicate);
    if !claimed.is_empty() {
        return claimed;
    }
    let listing = listing::find(reader, predicate);
    if !listing.is_empty() {
        return listing;
    }
    match document.token(predicate).pos.as_str() {
        "VERB" | "ADJ" => legal
            .verbs
            .iter()
            .filter_map(|verb| {
                let mut phrases = verb.verbs.iter();
                let last = phrases.find_map(|v| opens(reader, v, predicate))?;
                Some(of_verb(reader, verb, predicate, last))
            })
            .find(|found| !found.is_empty())
            .unwrap_or_default(),
        "NOUN" => noun::find(reader, predicate),
        _ => Vec::new(),
    }
}

/// The last word of `phrase`, where the words from `predicate` on open it: "found her *guilty*".
fn opens(reader: &Reader, phrase: &str, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let mut words = phrase.split(' ');
    if words.next() != Some(document.lemma(predicate)) {
        // "wanted" as an adjective keeps its own form as lemma
        let wanted = phrase == "want" && document.lower(predicate) == "wanted";
        return wanted.then_some(predicate);
    }
    let rest: Vec<&str> = words.collect();
    if undergoes(document, predicate, &rest) {
        return Some(predicate);
    }
    let near = predicate + 1
        ..document
            .sentence(predicate)
            .end
            .min(predicate + 9 + 2 * rest.len());
    rest.iter().try_fold(predicate, |last, word| {
        let found = near.clone().find(|&t| document.lower(t) == *word)?;
        Some(last.max(found))
    })
}

/// "The *assets* of X were frozen": the object of the phrase as the subject of the passive.
fn undergoes(document: &Document, predicate: usize, rest: &[&str]) -> bool {
    let subject = || {
        let subjects = [Relation::Nsubjpass];
        document.tree.child_in(predicate, &subjects)
    };
    let said =
        |thing: usize, word: &str| document.lower(thing) == word || document.lemma(thing) == word;
    match rest {
        [word] => is_passive(document, predicate) && subject().is_some_and(|s| said(s, word)),
        _ => false,
    }
}

fn of_verb(reader: &Reader, verb: &LegalVerb, predicate: usize, last: usize) -> Vec<Finding> {
    if !verb.unless_under.is_empty() && !is_called_so(reader, verb, predicate) {
        return Vec::new();
    }
    let document = reader.document;
    let Some((who, authority)) = sides(reader, verb, predicate) else {
        return Vec::new();
    };
    let offences = offences(reader, predicate, &verb.offence);
    let who = not_themselves(reader, who, &authority, |w| {
        !verb.human || is_human(reader, w) || may_be_tried(reader, verb.act, w)
    });
    // "was guilty of *nothing* but obedience", "of nothing less than murder"
    let nothing = |o: &Range<usize>| {
        let more = matches!(document.lower(o.start + 1), "more" | "less" | "short");
        document.lower(o.start) == "nothing" && !more
    };
    let nothing = offences.iter().any(nothing);
    let unsaid = verb.needs_offence && offences.is_empty() || nothing;
    let may = may_take(reader, verb, predicate, &authority);
    if who.is_empty() || unsaid || !may || is_sale(reader, predicate) {
        return Vec::new();
    }
    let step = Step {
        act: verb.act,
        says: predicate..predicate + 1,
        last,
        authority: &authority,
        offences,
        who: &who,
    };
    if !verb.on_charges {
        return taken(reader, verb, predicate, step);
    }
    on_charges(reader, verb, predicate, step)
}

/// "X *is guilty* of treason": what is asserted of somebody, neither denied nor another's step.
fn is_called_so(reader: &Reader, verb: &LegalVerb, predicate: usize) -> bool {
    let document = reader.document;
    let above = document.tree.head(predicate);
    let told = factuality::of(reader, above);
    let tree = &document.tree;
    let own = tree.child_in(above, &[Relation::Nsubj]).is_some()
        || tree.relation(above) == Relation::Conj;
    document.is_pos(predicate, "ADJ")
        && own
        && !verb.unless_under.has(document.lemma(above))
        && told.certainty != Certainty::Unknown
        && told.polarity == Polarity::Positive
        && told.modality == Modality::Actual
}

/// Those whom the step is taken against, and those who take it; `None` where the verb has not what
/// it needs for that.
fn sides(reader: &Reader, verb: &LegalVerb, predicate: usize) -> Option<(Vec<usize>, Vec<usize>)> {
    let document = reader.document;
    let declared = declaring(document, predicate);
    let passive = is_passive(document, predicate)
        || document.is_pos(predicate, "ADJ")
        || is_set_off(reader, predicate)
        || takes_the_clause(document, predicate)
        || declared.is_some();
    if passive {
        let mut subject = undergoing(document, predicate)?;
        if verb.on_assets {
            subject = owner_of(reader, subject)?;
        }
        let authority = match declared {
            Some(by) => acting_parties(reader, by),
            None => agents(reader, predicate),
        };
        return Some((subjects(reader, predicate, subject), authority));
    }
    let subject = subject_of(document, predicate).map(|s| s.token);
    if verb.own {
        let who = subject.map(|s| subjects(reader, predicate, s));
        return Some((who.unwrap_or_default(), Vec::new()));
    }
    let object = if verb.passive_only {
        None
    } else {
        let matter = || looked_into(reader, predicate);
        let looks = verb.act == LegalAct::Investigated;
        (looks.then(matter).flatten()).or_else(|| taken_on(reader, verb, predicate))
    };
    let authority = subject.map(|s| acting_parties(reader, s));
    let authority = authority.unwrap_or_default();
    let border = verb.act == LegalAct::Sanction;
    let may = !verb.by_states || authority.iter().any(|&a| is_of_state(reader, a, border));
    object
        .filter(|_| may)
        .map(|object| (parties_in(reader, object), authority))
}

/// The subject of a passive, or of the copula before an adjective.
fn undergoing(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    let own = || subject_of(document, predicate);
    let behind_copula =
        document.is_pos(predicate, "ADJ") && tree.relation(predicate) != Relation::Amod;
    let subject = if behind_copula {
        subject_of(document, tree.head(predicate)).or_else(own)
    } else {
        own()
    };
    subject.map(|s| s.token)
}

/// The object of an active verb, or the owner of the assets that are its object.
fn taken_on(reader: &Reader, verb: &LegalVerb, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let object = object_of(document, predicate)
        .or_else(|| shared_object(document, predicate))
        .or_else(|| found_to_be(reader, predicate))?;
    if verb.on_assets {
        owner_of(reader, object)
    } else {
        Some(object)
    }
}

/// What a trial or a plea is by itself, and the charges, where they are named.
fn on_charges(reader: &Reader, verb: &LegalVerb, predicate: usize, step: Step<'_>) -> Vec<Finding> {
    let Some(charges) = charges_named(reader, predicate, predicate) else {
        return trial::of_verb(reader, verb, predicate, step);
    };
    let mut found = trial::of_verb(reader, verb, predicate, step.clone());
    let says = charges..charges + 1;
    let mut charged = taken(reader, verb, predicate, Step { says, ..step });
    // "pleaded not guilty": charged all the same
    let not = reader.document.tree.child_in(predicate, &[Relation::Neg]);
    for finding in &mut charged {
        finding.undated = true;
        finding.negative = verb.own && not.is_some();
    }
    found.extend(charged);
    found
}

/// "*the agency* declared X wanted": who declares it.
fn declaring(document: &Document, wanted: usize) -> Option<usize> {
    let tree = &document.tree;
    let above = tree.head(wanted);
    let participle = matches!(document.token(wanted).tag.as_str(), "VBD" | "VBN" | "JJ");
    let declared = participle
        && tree.relation(wanted) == Relation::Ccomp
        && document.lemma(above) == "declare"
        && tree
            .child_in(wanted, &[Relation::Dobj, Relation::Aux])
            .is_none();
    subject_of(document, above)
        .map(|s| s.token)
        .filter(|_| declared && !is_passive(document, above))
}

/// "found *X* guilty", where the model makes a clause of the two.
fn found_to_be(reader: &Reader, verb: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    let clause = tree.child_in(verb, &[Relation::Ccomp, Relation::Xcomp, Relation::Oprd])?;
    tree.child_in(clause, &[Relation::Nsubj])
        .filter(|_| reader.document.lemma(verb) == "find")
}

/// "charges" in "indicted on charges of fraud in 2015": what hangs there belongs to the verb.
pub fn links_of(reader: &Reader, predicate: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(predicate, &[Relation::Prep])
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter(|&o| document.lexicon.legal.links.has(document.lemma(o)))
        .collect()
}

/// "charged the passengers 3,000 dollars": a price is no charge.
fn is_sale(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let objects = [
        Relation::Dobj,
        Relation::Dative,
        Relation::Npadvmod,
        Relation::Oprd,
    ];
    let counted =
        |o: usize| tree.child_in(o, &[Relation::Nummod]).is_some() && !is_human(reader, o);
    document.lemma(verb) == "charge"
        && tree
            .children_in(verb, &objects)
            // "inculpé *le 24* mars"
            .filter(|&o| !reader.is_time(o))
            .any(|o| document.labels[o] == "MONEY" || document.is_pos(o, "NUM") || counted(o))
}

/// "A leader *wanted* for fraud was put on a plane": the participle taken for the main verb, and
/// the main verb, which then has no subject, for its clause.
fn takes_the_clause(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let bare = document.token(verb).tag == "VBD"
        && tree
            .child_in(verb, &[Relation::Dobj, Relation::Xcomp, Relation::Aux])
            .is_none();
    let grounds = tree
        .children_in(verb, &[Relation::Prep, Relation::Agent])
        .any(|p| p == verb + 1 && matches!(document.lower(p), "for" | "by" | "over"));
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Mark];
    bare && grounds
        && tree
            .children_in(verb, &[Relation::Ccomp])
            .any(|clause| clause > verb && tree.child_in(clause, &subjects).is_none())
}

/// "X, wanted for fraud, left", "X and Y, both wanted for fraud, left": the model takes the
/// participle for the main verb; a verb without its object, set off by a comma, is none.
fn is_set_off(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let complements = [
        Relation::Dobj,
        Relation::Xcomp,
        Relation::Ccomp,
        Relation::Aux,
        Relation::Neg,
    ];
    let bare = document.token(verb).tag == "VBD" && tree.child_in(verb, &complements).is_none();
    let before = (1..=2)
        .filter_map(|back| verb.checked_sub(back))
        .find(|&t| document.lower(t) != "both" && document.lower(t) != "all");
    let apart = before.is_some_and(|t| document.token(t).text == ",");
    let for_what = tree.children_in(verb, &[Relation::Prep]).any(|p| {
        matches!(
            document.lower(p),
            "for" | "over" | "on" | "in" | "by" | "with" | "of"
        )
    });
    bare && apart && for_what
}

/// Those whom a step of law is taken against: never whoever takes it.
pub fn not_themselves(
    reader: &Reader,
    who: Vec<usize>,
    authority: &[usize],
    fits: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let chain = |token: usize| reader.chains.chain_at(token);
    who.into_iter()
        .filter(|&w| {
            fits(w)
                && !authority
                    .iter()
                    .any(|&a| a == w || chain(a).is_some() && chain(a) == chain(w))
        })
        .collect()
}

/// Whether the token stands for a person or group.
pub fn is_human(reader: &Reader, token: usize) -> bool {
    use reportedly_model::MentionType::{Group, Person};
    reader
        .chains
        .chain_at(token)
        .is_some_and(|c| matches!(reader.chains.mention_type(c), Person | Group))
}

/// "*Vesta Bank* was indicted", "is investigating *the foundation*": a body that a court may try.
pub fn may_be_tried(reader: &Reader, act: LegalAct, token: usize) -> bool {
    use LegalAct::{Acquitted, Charged, Convicted, Investigated};
    let document = reader.document;
    let body = reader.chains.chain_at(token).is_some_and(|c| {
        reader.chains.mention_type(c) == reportedly_model::MentionType::Organization
    });
    // "the DUI investigation": letters alone may be no body's
    let letters = |name: &Name| {
        !document
            .words(name.tokens.clone())
            .contains(char::is_lowercase)
    };
    let named = document.is_name(token, NameType::Organization)
        && !document.name_of(token).is_some_and(letters);
    let business = document
        .lexicon
        .organizations
        .businesses
        .has(document.lemma(token));
    matches!(act, Acquitted | Charged | Convicted | Investigated) && body && (named || business)
}
