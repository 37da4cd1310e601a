//! Has the crate built again when the web application was.

fn main() {
    let built = "../../web/dist";
    // A path that isn't there counts as changed each time; its folder changes when it comes.
    let watched = if std::path::Path::new(built).exists() {
        built
    } else {
        "../../web"
    };
    println!("cargo::rerun-if-changed={watched}");
}
