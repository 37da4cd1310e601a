//! What a word is embedded in: verbs and nouns over an infinitive or a clause.

use reportedly_model::{Certainty, Modality};

use super::forms::{has_to, infinitive_or_gerund, is_bare_infinitive};
use super::suspended::{is_allowed_at_last, is_for_no_fact, is_planned, suspended};
use super::{
    Factuality, adjectives, averse, barred, circumstances, content, coordinated, details, hearsay,
    helped, imagined, left_open, likelihood, nouns, own, refuted, shown, unrealised,
};
use crate::Reader;
use crate::document::Document;
use crate::quotes::quote_at;
use crate::syntax::{Relation, has_expletive, is_passive, verb_of_displaced_clause};

/// Applies the effect of `head` on what hangs on it at `at`; `false` when what stands above no
/// longer bears on the event.
pub fn apply(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    if unrealised::apply(reader, at, head, factuality) {
        return false;
    }
    if helped::is_only_help_denied(reader, at, head) {
        factuality.void = true;
        return false;
    }
    if let Some(word) = refuted::refutation(reader, at, head) {
        factuality.refute(word);
        return !speaks(reader, head);
    }
    if let Some(verb) = verb_of_displaced_clause(document, at) {
        clause(reader, at, verb, factuality);
        return false;
    }
    let two_in_one = !speaks(reader, head) && !is_passive(document, head)
        || (at..head).any(|t| document.lower(t) == ":");
    if tree.relation(at) == Relation::Ccomp && at < head && two_in_one {
        // "he died; the mayor did not attend", "he was freed: police had not told the minister"
        return false;
    }
    by_relation(reader, at, head, factuality)
}

/// The effect of `head` by how `at` hangs on it.
fn by_relation(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let noun = document.is_pos(at, "NOUN");
    match document.tree.relation(at) {
        Relation::Ccomp if document.is_pos(head, "NOUN") => {
            nouns::acl(reader, at, head, factuality)
        }
        Relation::Xcomp | Relation::Ccomp | Relation::Oprd | Relation::Csubj => {
            clause(reader, at, head, factuality)
        }
        Relation::Acl | Relation::Relcl => describing(reader, at, head, factuality),
        Relation::Dobj
            if document.is_pos(at, "PROPN") && shown::is_object_of_showing(reader, at) =>
        {
            clause(reader, at, head, factuality)
        }
        Relation::Pcomp => circumstances::preposition(reader, head, factuality),
        Relation::Advcl if document.lemma(head) == "purport" => {
            clause(reader, at, head, factuality)
        }
        // "was feared *drowned* off X", which the model takes for a circumstance
        Relation::Advcl if is_feared_so(reader, at, head) => clause(reader, at, head, factuality),
        Relation::Advcl => circumstances::adverbial(reader, at, head, factuality),
        Relation::Conj => coordinated::apply(reader, at, head, factuality),
        Relation::Dobj | Relation::Nsubjpass | Relation::Nsubj if noun => {
            nouns::argument(reader, at, head, factuality)
        }
        Relation::Pobj | Relation::Prep => nouns::prepositional(reader, at, head, factuality),
        Relation::Dative if document.lower(at) == "for" => {
            nouns::prepositional(reader, at, head, factuality)
        }
        // "gave the green light *to* his extradition"
        Relation::Dative if nouns::is_let_through(reader, at, head).is_some() => {
            nouns::prepositional(reader, at, head, factuality)
        }
        Relation::Acomp | Relation::Attr
            if document.is_pos(head, "AUX") || document.is_pos(head, "VERB") =>
        {
            own_of_governor(reader, head, factuality);
            true
        }
        Relation::Parataxis => !is_parted(document, at, head),
        _ => false,
    }
}

/// A clause that describes the noun at `head`, or says what it holds.
fn describing(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let above = document.tree.head(head);
    if document.lemma(head) == "time" && has_to(reader, at) {
        factuality.suspend(Modality::Intended);
        return true;
    }
    if barred::apply(reader, at, head, factuality) {
        return false;
    }
    if is_moment_ahead(reader, head) {
        factuality.suspend(Modality::Intended);
        return false;
    }
    if is_first_of_several(reader, head) {
        // "it was not the first time that he fled": that he did stands, and that before, too
        return false;
    }
    if document.tree.relation(at) == Relation::Acl {
        if document.lower(above) == "among" {
            // "was not among those arrested"
            own::apply(reader, document.tree.head(above), factuality);
            return false;
        }
        if document.token(at).tag == "VBG" && refuted::is_report(reader, head) {
            // "unconfirmed reports placing him in Cairo"
            hearsay::reported_by_noun(reader, head, factuality);
            return true;
        }
        return shown::is_shown(reader, at, head) || nouns::acl(reader, at, head, factuality);
    }
    if content::is_content_clause(reader, at, head) {
        nouns::noun(reader, head, factuality);
        return true;
    }
    if is_bare_infinitive(reader, at) {
        let number = document.is_pos(head, "NUM") && document.tree.relation(head) == Relation::Dobj;
        return if number {
            // "expects *200,000* to flee"
            clause(reader, at, above, factuality)
        } else {
            nouns::acl(reader, at, head, factuality)
        };
    }
    if is_cleft(reader, head) {
        own::apply(reader, above, factuality);
    }
    false
}

/// "is feared *drowned*", "are presumed *killed*": a participle right behind a passive of hearsay.
fn is_feared_so(reader: &Reader, participle: usize, verb: usize) -> bool {
    let document = reader.document;
    let hearsay = &document.lexicon.factuality.hearsay.verbs;
    document.token(participle).tag == "VBN"
        && participle == verb + 1
        && is_passive(document, verb)
        && hearsay.has(document.lemma(verb))
}

/// "would be arrested *the moment* he set foot in the country".
fn is_moment_ahead(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let moment = matches!(
        document.lower(noun),
        "moment" | "minute" | "second" | "instant" | "day"
    );
    let above = document.tree.head(noun);
    let mut auxiliaries = document.tree.children_in(above, &[Relation::Aux]);
    let ahead = |a: usize| {
        let word = document.lower(a);
        words.future.modals.has(word) || words.conditional.modals.has(word)
    };
    moment && document.is_pos(above, "VERB") && auxiliaries.any(ahead)
}

/// "the first time", "the second occasion".
fn is_first_of_several(reader: &Reader, noun: usize) -> bool {
    let lemma = reader.document.lemma(noun);
    matches!(lemma, "time" | "occasion" | "instance") && nouns::is_singled_out(reader, noun)
}

/// "it was not *Novak* who fled".
fn is_cleft(reader: &Reader, noun: usize) -> bool {
    let tree = &reader.document.tree;
    let copula = tree.head(noun);
    tree.relation(noun) == Relation::Attr
        && reader.document.lemma(copula) == "be"
        && has_expletive(reader.document, copula)
}

/// "nobody was *surprised* that he had left": that he had, is taken for granted.
fn is_felt(reader: &Reader, clause: usize, feeling: usize) -> bool {
    let document = reader.document;
    let felt = &document.lexicon.factuality.felt;
    let that = document
        .tree
        .children_in(clause, &[Relation::Mark])
        .any(|mark| document.lower(mark) == "that");
    let by_verb = document.is_pos(feeling, "VERB") && felt.verbs.has(document.lemma(feeling));
    that && (by_verb || felt.adjectives.has(document.lower(feeling)))
}

/// "Novak was arrested; his deputy is believed to be abroad".
fn is_parted(document: &Document, at: usize, head: usize) -> bool {
    (at..head).any(|token| document.token(token).text == ";")
}

/// A clause or infinitive under a verb or adjective.
fn clause(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    if details::are_open(reader, at, head) {
        return false;
    }
    if likelihood::apply(reader, at, head, factuality) {
        // an adjective's copula has had its say already
        return !document.is_pos(head, "ADJ") && !speaks(reader, head);
    }
    if is_felt(reader, at, head) {
        return false;
    }
    if averse::apply(reader, at, head, factuality) {
        return !speaks(reader, head);
    }
    if document.is_pos(head, "ADJ") {
        adjectives::apply(reader, at, head, factuality);
        return true;
    }
    if imagined::is_unreal(reader, head) {
        factuality.void = true;
        return false;
    }
    let unaccepted = document.lemma(head) == "accept" && refuted::is_negated(reader, head);
    if unaccepted || left_open::is_left_open(reader, head) && !details::asked_for(reader, at) {
        return stays_open(reader, head, factuality);
    }
    if has_to(reader, at) && is_yet_to_come(reader, head) {
        factuality.negate();
        return true;
    }
    if document.lemma(head) == "take" && has_expletive(reader.document, head) {
        return true;
    }
    by_verb(reader, at, head, factuality);
    if speaks(reader, head) || hearsay::is_spreading(reader, at, head) {
        hearsay::unconfirmed_speaker(reader, head, factuality);
        hearsay::reportedly_told(reader, head, factuality);
    }
    if details::asks_whether(reader, at) && refuted::is_negated(reader, head) {
        // "it is not known whether he left": not that he did not
        return false;
    }
    own_of_governor(reader, head, factuality);
    // what stands above somebody's saying bears on the saying, not on what is said
    !speaks(reader, head) || shown::purports(reader, head)
}

/// What the verb at `head` makes of the clause at `at`: denied, planned, tried, believed.
fn by_verb(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) {
    let words = &reader.document.lexicon.factuality;
    let lemma = reader.document.lemma(head);
    if words.denied.verbs.has(lemma) {
        if super::is_killing_denied(reader, at, head) {
            factuality.void = true;
        } else if !is_denial_itself(reader, at, head) {
            factuality.negate();
        }
    } else if is_reported(reader, at, head) {
        hearsay::passive_report(reader, head, lemma, words, factuality);
    } else if words.prevented.verbs.has(lemma) && infinitive_or_gerund(reader, at) {
        // "is forbidden to enter": a ban that stands, whether or not anybody has tried
        factuality.void |= barred::is_standing_ban(reader, head, at);
        factuality.negate();
    } else if is_allowed_at_last(reader, at, head) {
        // what was waited for came
    } else if let Some(modality) = suspended(reader, at, head) {
        factuality.suspend(modality);
        factuality.hedge(reader, head..head + 1);
    } else if is_hearsay(reader, at, head) {
        factuality.hearsay();
        factuality.hedge(reader, head..head + 1);
    } else if believes(reader, at, head) {
        factuality.at_most(Certainty::Probable);
        factuality.hedge(reader, head..head + 1);
    } else if words.doubted.verbs.has(lemma) && !has_to(reader, at) {
        factuality.leave_open();
    } else if is_for_no_fact(reader, at, head) {
        factuality.suspend(Modality::Intended);
    }
}

/// "denied it: *“I was not in A”*": the words of whoever denies, and not what is denied.
fn is_denial_itself(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let quoted = quote_at(document, at).is_some() && quote_at(document, head).is_none();
    quoted && document.tree.child_in(at, &[Relation::Neg]).is_some()
}

/// "*believes* that he left", "is *convinced* that he left".
fn believes(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let probable = &document.lexicon.factuality.probable.verbs;
    let convinced = document.lower(head) == "convinced" && !has_to(reader, at);
    convinced || probable.has(document.lemma(head)) && !is_passive(document, head)
}

/// "I *heard* that he had been moved": told by somebody unnamed, where "heard him leave" tells of what was witnessed.
fn is_hearsay(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let that = || {
        let mark = tree.child_in(at, &[Relation::Mark]);
        mark.is_some_and(|mark| document.lower(mark) == "that")
    };
    let past = || {
        tree.children_in(at, &[Relation::Aux])
            .any(|aux| document.lower(aux) == "had")
    };
    // "the court heard that" tells of evidence given
    let sits = tree.child_in(head, &[Relation::Nsubj]).is_some_and(|who| {
        let lemma = document.lemma(who).to_lowercase();
        document.lexicon.legal.judicial.has(&lemma)
            || matches!(
                lemma.as_str(),
                "inquest" | "inquiry" | "hearing" | "trial" | "commission" | "committee" | "panel"
            )
    });
    document.lemma(head) == "hear"
        && !sits
        && !is_passive(document, head)
        && tree.relation(at) == Relation::Ccomp
        && (that() || past())
}

/// "is said to have left", "it was reported that", but not "was supposed to fly".
fn is_reported(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let hearsay = &document.lexicon.factuality.hearsay.verbs;
    let clause = has_to(reader, at)
        || has_expletive(reader.document, head)
        || document.token(at).tag == "VBN";
    (is_passive(document, head) || is_reduced_passive(reader, at, head))
        && hearsay.has(document.lemma(head))
        && clause
        && !is_planned(reader, at, head)
}

/// "owner *said* to be in Cairo", as headlines have it.
fn is_reduced_passive(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    matches!(
        document.lower(head),
        "said" | "believed" | "thought" | "presumed" | "rumoured" | "rumored"
    ) && document.tree.relation(at) == Relation::Xcomp
        && has_to(reader, at)
}

/// "has yet to leave", "is yet to be arrested".
pub fn is_yet_to_come(reader: &Reader, head: usize) -> bool {
    let document = reader.document;
    matches!(document.lemma(head), "have" | "be" | "remain")
        && document
            .tree
            .children_in(head, &[Relation::Advmod])
            .any(|a| document.lower(a) == "yet")
}

/// What nobody believes is denied; what nobody would confirm stays open.
fn stays_open(reader: &Reader, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let believes = document
        .lexicon
        .factuality
        .probable
        .verbs
        .has(document.lemma(head));
    if believes {
        factuality.negate();
        factuality.at_most(Certainty::Probable);
    } else {
        factuality.leave_open();
    }
    factuality.hedge(reader, left_open::words_around(reader, head));
    false
}

fn speaks(reader: &Reader, verb: usize) -> bool {
    let speech = &reader.document.lexicon.speech;
    let lemma = reader.document.lemma(verb);
    (speech.verbs.has(lemma) || speech.denials.has(lemma)) && !is_passive(reader.document, verb)
}

/// Auxiliaries and negation of a governor bear on what it governs: "did not manage to", "may
/// have tried to". Negated attempts and plans stay negative.
fn own_of_governor(reader: &Reader, head: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let speech =
        document.lexicon.speech.verbs.has(document.lemma(head)) && !is_passive(document, head);
    if speech {
        return;
    }
    if let Some(before) = own::too_late(reader, head).filter(|_| manages(reader, head)) {
        factuality.negate_by(before);
    }
    own::apply(reader, head, factuality);
}

/// "managed to", "was able to".
fn manages(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document.lemma(verb) == "manage"
        || document
            .tree
            .children_in(verb, &[Relation::Acomp])
            .any(|a| document.lower(a) == "able")
}
