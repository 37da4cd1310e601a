//! A claim in the notation of the lines.

use reportedly_model::{
    Certainty, Claim, Evidentiality, Modality, Movement, Party, PlaceValue, Polarity, Quoted,
    Slots, Source,
};

use super::matching::coded;

/// The claim on one line, with the rule that made it.
pub fn shown(claim: &Claim) -> String {
    let kind = format!("{:?}", claim.kind()).to_lowercase();
    let mut parts = vec![format!("{kind}: {}", party(&claim.subject))];
    parts.extend(slots(claim));
    parts.extend(factuality(claim));
    parts.extend(claim.time.as_ref().map(|time| match &time.edtf {
        Some(edtf) => format!("on {edtf}"),
        None => format!("on {:?}", time.text),
    }));
    let name = |source: &Source| source.name.clone().unwrap_or_else(|| source.text.clone());
    parts.extend(claim.sources.iter().map(|chain| {
        let chain: Vec<String> = chain.iter().map(name).collect();
        format!("says {}", chain.join(", through "))
    }));
    format!("{} ({})", parts.join("; "), claim.rule)
}

fn slots(claim: &Claim) -> Vec<String> {
    match &claim.slots {
        Slots::Movement(m) => movement(m),
        Slots::Presence(p) => places("in", &p.place),
        Slots::Fate(f) => [vec![coded(&f.event)], places("in", &f.place)].concat(),
        Slots::Legal(l) => {
            let mut parts = vec![coded(&l.act)];
            parts.extend(parties("by", &l.authority));
            parts.extend(parties("through", &l.relayed_by));
            parts.extend(parties("asked of", &l.addressee));
            parts.extend(quoted("for", &l.offence));
            parts.extend(
                l.condition
                    .iter()
                    .map(|condition| format!("if {}", condition.text)),
            );
            parts.extend(
                l.in_absentia
                    .filter(|absent| *absent)
                    .map(|_| "in absentia".to_owned()),
            );
            parts
        }
        Slots::Role(r) => {
            let mut parts = vec![format!("title {}", r.title.text)];
            parts.extend(r.organization.iter().map(|of| format!("of {}", of.name)));
            parts.push(format!("{:?}", r.status).to_lowercase());
            parts
        }
        Slots::Kinship(k) => vec![format!("{} = {}", k.relation.value, party(&k.relative))],
        Slots::Association(a) => vec![format!("{:?} = {}", a.relation.value, party(&a.other))],
        Slots::Statement(s) => vec![s.content.text.clone()],
    }
}

fn movement(m: &Movement) -> Vec<String> {
    let mut parts = places("from", &m.origin);
    parts.extend(places("via", &m.via));
    parts.extend(places("to", &m.destination));
    parts.extend(quoted("by", &m.means));
    parts.extend(parties("with", &m.companions));
    let arrival = match m.reached {
        Some(true) => "reached",
        Some(false) => "not reached",
        None => "arrival unsaid",
    };
    parts.push(arrival.to_owned());
    parts.extend(m.leg.map(|leg| format!("leg {leg}")));
    parts
}

fn factuality(claim: &Claim) -> Vec<String> {
    let mut parts = Vec::new();
    if claim.polarity == Polarity::Negative {
        parts.push("not so".to_owned());
    }
    if claim.modality != Modality::Actual {
        parts.push(format!("{:?}", claim.modality).to_lowercase());
    }
    if claim.certainty != Certainty::Certain {
        parts.push(format!("{:?}", claim.certainty).to_lowercase());
    }
    if claim.evidentiality == Evidentiality::Reported {
        parts.push("reported".to_owned());
    }
    parts
}

fn party(party: &Party) -> String {
    match &party.of {
        Some(of) => format!("{} ({} of {})", party.name, of.relation, of.name),
        None => party.name.clone(),
    }
}

fn places(word: &str, places: &[PlaceValue]) -> Vec<String> {
    places
        .iter()
        .map(|place| format!("{word} {}", place.name))
        .collect()
}

fn parties(word: &str, parties: &[Party]) -> Vec<String> {
    parties
        .iter()
        .map(|each| format!("{word} {}", party(each)))
        .collect()
}

fn quoted(word: &str, quoted: &[Quoted]) -> Vec<String> {
    quoted
        .iter()
        .map(|each| format!("{word} {}", each.text))
        .collect()
}
