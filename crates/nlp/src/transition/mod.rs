//! Transition-based dependency parser and entity recogniser.
