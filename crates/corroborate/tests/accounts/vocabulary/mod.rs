//! Words to tell reports in, and to read events and answers back.

mod claim;
mod place;
mod report;
mod shown;
mod story;
mod written;

pub use claim::{Told, lina, omar, told, vera};
pub use report::{Draft, report, report_a, report_b, report_c, undated};
pub use shown::{apart, facet, in_short, left, opens, places, shown, tells};
pub use story::{Story, story};

pub const VERA: &str = "Vera Lind";
pub const OMAR: &str = "Omar Said";
pub const LINA: &str = "Lina Karam";
