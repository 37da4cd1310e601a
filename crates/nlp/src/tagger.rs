//! Tags from the shared embedding.
