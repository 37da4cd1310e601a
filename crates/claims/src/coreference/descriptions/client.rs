//! "My client", "my brother": whoever speaks calls so the one whose lawyer or sister the report
//! says he or she is.

use reportedly_model::{MentionForm, Number};

use crate::coreference::Chains;
use crate::coreference::pronouns::speaking::spoke_last;
use crate::coreference::pronouns::topic;
use crate::document::Document;
use crate::mentions::{Draft, pronoun};
use crate::quotes::speaker_of_quote;
use crate::syntax::{Relation, subject_of};

/// The mention that the speaker of the quotation around `mention` hangs on: Gela in "'My client
/// left,' said Gela's lawyer".
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let (possessor, mine) = match draft.anchor {
        Some(possessor) => (possessor, pronoun(document, possessor)?.first_person),
        None => (draft.head, is_address(document, draft)),
    };
    let client = draft.lemma == "client";
    let known = chains.best_name(document, chains.chain(mention)).is_some();
    if !mine && !client || known || draft.number == Number::Plural {
        return None;
    }
    let speaker = match mine {
        true => chains.chain_at(speaker_of_quote(document, possessor)?)?,
        // "A lawyer for Gela said his client had left"
        false => chains.chain_at(who_says(document, possessor)?)?,
    };
    chains
        .members(speaker)
        .filter_map(|m| match chains.drafts[m].form {
            MentionForm::Nominal if calls(document, &chains.drafts[m].lemma, &draft.lemma) => {
                whose(document, chains, m)
            }
            MentionForm::Name => called_before_name(document, chains, m, &draft.lemma),
            _ => None,
        })
        .find(|&m| chains.chain(m) != speaker && !is_of_other_sex(chains, draft, m))
        .or_else(|| represented(document, chains, speaker).filter(|_| client))
        .or_else(|| client_of(document, chains, mention, speaker).filter(|_| client))
}

/// "my mother", where she is told to be the daughter of a man.
fn is_of_other_sex(chains: &Chains, relative: &Draft, mention: usize) -> bool {
    let genders = (relative.gender, chains.gender(chains.chain(mention)));
    matches!(genders, (Some(a), Some(b)) if a != b)
}

/// "*his* daughter Nusrat", where the model takes the noun for a part of the name.
fn called_before_name(
    document: &Document,
    chains: &Chains,
    mention: usize,
    word: &str,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let noun = draft.tokens.start.checked_sub(1)?;
    let part = document.tree.head(noun) == draft.head
        && document.tree.relation(noun) == Relation::Compound
        && calls(document, document.lemma(noun), word);
    let owner = document.tree.child_in(draft.head, &[Relation::Poss])?;
    chains.mention_at(owner).filter(|_| part)
}

/// "Their lawyer said *he* had learned of his client's departure": who speaks of his client in one
/// breath with himself is the lawyer.
pub fn speaks_of_client(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let head = chains.drafts[mention].head;
    let clause = tree.head(head);
    let subject = matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass);
    let speaker = chains.mention_at(who_says(document, tree.head(clause))?)?;
    let of_client = tree.subtree(clause).into_iter().any(|t| {
        let own = tree.child_in(t, &[Relation::Poss]);
        document.lemma(t) == "client" && own.is_some_and(|own| document.token(own).tag == "PRP$")
    });
    let lawyer = chains
        .members(chains.chain(speaker))
        .any(|m| calls(document, &chains.drafts[m].lemma, "client"));
    let told = tree.relation(clause) == Relation::Ccomp && speaker < mention;
    (subject && of_client && lawyer && told).then_some(speaker)
}

/// "X's lawyer spoke. *He* said his client was ill": who tells of his client is the lawyer told of last.
pub fn tells_of_client(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    if let Some(lawyer) = quoted_of_client(document, chains, mention) {
        return Some(lawyer);
    }
    let tree = &document.tree;
    let head = chains.drafts[mention].head;
    let verb = tree.head(head);
    let speech = &document.lexicon.speech;
    let says = speech.verbs.has(document.lemma(verb)) || speech.denials.has(document.lemma(verb));
    let content = tree.child_in(verb, &[Relation::Ccomp])?;
    let of_client = tree.subtree(content).into_iter().any(|t| {
        let own = tree.child_in(t, &[Relation::Poss]);
        document.lemma(t) == "client" && own.is_some_and(|own| document.token(own).tag == "PRP$")
    });
    let near = |&m: &usize| tree.sentence(head) - tree.sentence(chains.drafts[m].head) <= 3;
    let subject = tree.relation(head) == Relation::Nsubj && says && of_client;
    let mut earlier = (0..mention).rev().take_while(near).filter(|_| subject);
    earlier
        .find(|&m| chains.drafts[m].form != MentionForm::Pronoun && is_lawyer(document, chains, m))
}

/// "Salas said her client would appeal. 'My client did not flee,' *she* told reporters": who says "my client" right
/// before is whoever spoke of a client.
fn quoted_of_client(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let head = chains.drafts[mention].head;
    let verb = tree.head(head);
    let says = document.lexicon.speech.verbs.has(document.lemma(verb))
        && tree.relation(head) == Relation::Nsubj;
    let quote = { document.quotations.iter() }
        .rfind(|quote| quote.tokens.end <= head && head - quote.tokens.end <= 2)
        .filter(|_| says)?;
    let client = |t: usize| document.lemma(t) == "client";
    let own = |t: usize| t > 0 && client(t) && document.lower(t - 1) == "my";
    if !quote.tokens.clone().any(own) {
        return None;
    }
    let start = quote.tokens.start;
    let near = |m: &usize| tree.sentence(head) - tree.sentence(chains.drafts[*m].head) <= 4;
    let gender = chains.drafts[mention].gender;
    (0..mention).rev().take_while(near).find(|&m| {
        let draft = &chains.drafts[m];
        let governor = tree.head(draft.head);
        let told = tree.relation(draft.head) == Relation::Nsubj
            && document.lexicon.speech.verbs.has(document.lemma(governor))
            && tree.subtree(governor).into_iter().any(client);
        let person = draft.form == MentionForm::Name && !chains.differs(chains.chain(m), gender);
        draft.head < start && person && (told || is_lawyer(document, chains, m))
    })
}

/// "Defence lawyer Salas denied that *his* client had fled": a client is the lawyer's who speaks of
/// him.
pub fn owner_of_client(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let head = chains.drafts[mention].head;
    let client = tree.head(head);
    if tree.relation(head) != Relation::Poss || document.lemma(client) != "client" {
        return None;
    }
    let speaker = chains.mention_at(who_says(document, client)?)?;
    (speaker < mention && is_lawyer(document, chains, speaker)).then_some(speaker)
}

/// Whether somebody is called a lawyer, be it before the name.
fn is_lawyer(document: &Document, chains: &Chains, mention: usize) -> bool {
    chains.members(chains.chain(mention)).any(|m| {
        let draft = &chains.drafts[m];
        let mut titles = super::office::titles(document, draft);
        calls(document, &draft.lemma, "client")
            || titles.any(|t| {
                let title = super::office::spelled_out(document, t);
                calls(
                    document,
                    title.unwrap_or_else(|| document.lemma(t)),
                    "client",
                )
            })
    })
}

/// "His associate was found dead. 'My client is innocent,' said *his* lawyer": the lawyer is no lawyer of
/// somebody of whom it is only told whose associate he was.
pub fn has_lawyer_of_another(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let owned = tree.head(token);
    tree.relation(token) == Relation::Poss
        && calls(document, document.lemma(owned), "client")
        && chains
            .members(chain)
            .any(|m| chains.drafts[m].anchor.is_some())
}

/// Of a lawyer of whom it is not said whose he is, the client is the one whom the report is about.
fn client_of(
    document: &Document,
    chains: &Chains,
    mention: usize,
    speaker: usize,
) -> Option<usize> {
    let topic = topic::of(document, chains, mention).filter(|&topic| topic != speaker)?;
    let lawyer = is_lawyer(document, chains, speaker);
    let named = |m: &usize| chains.drafts[*m].form == MentionForm::Name;
    chains
        .earlier(topic, mention)
        .find(named)
        .filter(|_| lawyer)
}

/// "Rusu, who represents *Gela*, said": whom the speaker is told to speak for in court.
fn represented(document: &Document, chains: &Chains, speaker: usize) -> Option<usize> {
    let tree = &document.tree;
    let speaks_for = |verb: &usize| matches!(document.lemma(*verb), "represent" | "defend");
    chains.members(speaker).find_map(|m| {
        let head = chains.drafts[m].head;
        let own = tree.children_in(head, &[Relation::Relcl, Relation::Acl]);
        let above = (tree.relation(head) == Relation::Nsubj).then(|| tree.head(head));
        let verb = own.chain(above).find(speaks_for)?;
        chains.mention_at(tree.child_in(verb, &[Relation::Dobj])?)
    })
}

/// "Papa", "Mum": a relative of whoever speaks, without "my".
fn is_address(document: &Document, draft: &Draft) -> bool {
    draft.form == MentionForm::Nominal
        && draft.tokens.len() == 1
        && document.name_of(draft.head).is_some()
        && document.lexicon.kin.get(&draft.lemma).is_some()
}

/// The subject of the verb of saying, or of denying, that `token` is told under.
fn who_says(document: &Document, token: usize) -> Option<usize> {
    let speech = &document.lexicon.speech;
    let says = |lemma: &str| speech.verbs.has(lemma) || speech.denials.has(lemma);
    let verb = document
        .tree
        .ancestors(token)
        .find(|&t| says(document.lemma(t)))?;
    subject_of(document, verb).map(|subject| subject.token)
}

/// Whether somebody told as `tie` ("lawyer", "sister") calls the other one `word` ("client",
/// "brother").
fn calls(document: &Document, tie: &str, word: &str) -> bool {
    let lexicon = document.lexicon;
    let kin = lexicon.kin.get(tie);
    kin.is_some_and(|kin| kin.converse.iter().any(|c| c == word))
        || lexicon
            .ties
            .iter()
            .any(|t| t.nouns.has(tie) && t.converse.has(word))
}

/// Whom a description hangs on: "Gela's lawyer", "a lawyer for Gela".
fn whose(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let tree = &document.tree;
    let anchor = draft.anchor.or_else(|| {
        // "a lawyer for Gela", "a lawyer who has acted for Gela"
        let acting = tree.child_in(draft.head, &[Relation::Relcl, Relation::Acl]);
        std::iter::once(draft.head)
            .chain(acting)
            .flat_map(|t| tree.children_in(t, &[Relation::Prep]))
            .filter(|&p| document.lower(p) == "for")
            .find_map(|p| tree.child_in(p, &[Relation::Pobj]))
    })?;
    chains.mention_at(anchor)
}

/// "His lawyer said he had left", "her sister, Ruth, denies that she": who speaks for somebody
/// speaks of that one.
pub fn somebodys_speaker(document: &Document, chains: &Chains, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(clause);
    let speech = &document.lexicon.speech;
    let says = speech.verbs.has(document.lemma(verb)) || speech.denials.has(document.lemma(verb));
    if tree.relation(clause) != Relation::Ccomp || !says {
        return None;
    }
    let subject = subject_of(document, verb)?.token;
    // "Il est chez lui, *assure-t-il*": the lawyer who spoke before
    let behind = document.token(subject).morph.contains("Inverted=Yes");
    let spoke = behind.then(|| spoke_last(document, chains, chains.mention_at(subject)?));
    let speaker = match spoke {
        Some(mention) => chains.chain(mention?),
        None => chains.chain_at(subject)?,
    };
    chains
        .members(speaker)
        .filter(|&m| behind || tree.sentence(chains.drafts[m].head) == tree.sentence(verb))
        .filter_map(|m| chains.drafts[m].anchor)
        .find_map(|anchor| chains.chain_at(owner_of_several(chains, anchor)))
        .filter(|&anchor| anchor != speaker)
}

/// "one of *his* lawyers": whose the several are, where one of them is told by their number.
fn owner_of_several(chains: &Chains, anchor: usize) -> usize {
    let several = chains
        .mention_at(anchor)
        .map(|m| &chains.drafts[m])
        .filter(|draft| draft.number == Number::Plural && draft.form == MentionForm::Nominal);
    several.and_then(|draft| draft.anchor).unwrap_or(anchor)
}
