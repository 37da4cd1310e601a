//! When a claim says that something was, as the facet of time shows it.

use reportedly_model::FacetValue;

use super::value::{Raw, Value};
use crate::first_told::stated_time;
use crate::index::{ClaimAt, Index};

pub(super) fn time<'a>(index: &Index<'a>, at: ClaimAt) -> Option<Value<'a>> {
    let claim = index.claim(at);
    let time = claim.time.as_ref()?;
    let when = index.stated_time(at);
    let told_before = (when != stated_time(claim))
        .then(|| when.to_edtf())
        .flatten();
    let own = || time.edtf.clone().unwrap_or_else(|| time.text.clone());
    let shown = FacetValue {
        value: told_before.unwrap_or_else(own),
        text: time.text.clone(),
        span: time.span,
        claim: claim.id.clone(),
    };
    Some(Value {
        shown,
        raw: Raw::Time(when),
        claim,
    })
}
