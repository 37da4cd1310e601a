use compact_str::CompactString;

/// What the report says around a name, to choose among namesakes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Context {
    /// Countries the report speaks of, by ISO 3166-1 alpha-2 code, each with a weight; only the
    /// proportions matter, so counts of mentions will do.
    pub countries: Vec<(CompactString, f32)>,
    /// Whether no country is spoken of more than once, and so none of them at length.
    pub in_passing: bool,
    /// Divisions the report speaks of (states, provinces), by id, each with a weight as above.
    pub divisions: Vec<(CompactString, f32)>,
    /// A place the words put it in: "Lebanon" in "Tripoli, Lebanon".
    pub container: Option<String>,
    /// The sort of place the words call it, when it is not part of the name handed in:
    /// "airport", "province", "border crossing".
    pub head_noun: Option<String>,
}

impl Context {
    /// A context that knows only the countries spoken of, with counts or weights.
    pub fn of_countries<'c>(countries: impl IntoIterator<Item = (&'c str, f32)>) -> Self {
        let countries = countries
            .into_iter()
            .map(|(code, weight)| (CompactString::from(code), weight))
            .collect();
        Self {
            countries,
            ..Self::default()
        }
    }

    /// The same context, with the place that the words put the name in.
    #[must_use]
    pub fn inside(mut self, container: impl Into<String>) -> Self {
        self.container = Some(container.into());
        self
    }

    /// The same context, with the sort of place the words call it.
    #[must_use]
    pub fn called(mut self, head_noun: impl Into<String>) -> Self {
        self.head_noun = Some(head_noun.into());
        self
    }
}
