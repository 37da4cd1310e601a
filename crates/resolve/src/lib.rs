//! Brings mentions of many reports together into people.
