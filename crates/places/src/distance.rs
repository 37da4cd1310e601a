/// Great-circle distance in kilometres between two points in degrees, on a sphere with the
/// Earth's mean radius.
pub fn kilometres(from: (f64, f64), to: (f64, f64)) -> f64 {
    const DIAMETER: f64 = 2.0 * 6371.0088;
    let (from_lat, to_lat) = (from.0.to_radians(), to.0.to_radians());
    let half_lat = (to_lat - from_lat) / 2.0;
    let half_lon = (to.1 - from.1).to_radians() / 2.0;
    let square = half_lat.sin().powi(2) + from_lat.cos() * to_lat.cos() * half_lon.sin().powi(2);
    DIAMETER * square.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::kilometres;

    #[test]
    fn measures_along_the_globe() {
        let (paris, london) = ((48.8534, 2.3488), (51.5085, -0.1257));
        assert!((kilometres(paris, london) - 343.0).abs() < 3.0);
        assert!(kilometres(paris, paris) < 1e-6);
        assert!((kilometres((0.0, 179.5), (0.0, -179.5)) - 111.2).abs() < 0.5);
    }
}
