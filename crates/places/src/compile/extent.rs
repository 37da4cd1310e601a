/// Where the cities of a country or division lie.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Extent {
    lats: Vec<f64>,
    lons: Vec<f64>,
    population: u64,
}

impl Extent {
    /// Takes in a city.
    pub(crate) fn push(&mut self, lat: f64, lon: f64, population: u32) {
        self.lats.push(lat);
        self.lons.push(lon);
        self.population += u64::from(population);
    }

    /// Inhabitants of all the cities.
    pub(crate) fn population(&self) -> u32 {
        u32::try_from(self.population).unwrap_or(u32::MAX)
    }

    /// The middle city by latitude and by longitude.
    pub(crate) fn middle(&mut self) -> Option<(f64, f64)> {
        Some((
            quantile(&mut self.lats, 0.5)?,
            quantile(&mut self.lons, 0.5)?,
        ))
    }

    /// South, north, west and east of what holds nearly all of them; a few far islands are left
    /// out.
    pub(crate) fn sides(&mut self) -> Option<[f64; 4]> {
        Some([
            quantile(&mut self.lats, 0.01)?,
            quantile(&mut self.lats, 0.99)?,
            quantile(&mut self.lons, 0.01)?,
            quantile(&mut self.lons, 0.99)?,
        ])
    }
}

fn quantile(values: &mut [f64], share: f64) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let at = ((values.len() - 1) as f64 * share).round() as usize;
    let (_, value, _) = values.select_nth_unstable_by(at, f64::total_cmp);
    Some(*value)
}
