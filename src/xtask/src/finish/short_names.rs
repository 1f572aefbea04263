//! Short names between the app's script and its WebAssembly: what wasm-bindgen calls
//! `__wbg_setAttribute_5a4f…` is read by nobody, and 140 such names are 3 kB of a first visit. The name of the script
//! itself stands before each of them in the module.

use crate::fault::{Fault, Outcome};
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, ExternalKind, Import, Imports, Parser, Payload};

/// What the module calls the script.
const SCRIPT: &str = "a";

/// The module and its script with short names for everything that the module imports, and for what it exports under
/// names that wasm-bindgen made.
///
/// # Errors
/// If the module can't be read, or the script doesn't hold each name.
pub fn shorten(module: &[u8], script: &str) -> Outcome<(Vec<u8>, String)> {
    let names = imported(module).map_err(|error| broken(&error))?;
    let exports = exported(module).map_err(|error| broken(&error))?;
    let short: HashMap<_, _> = names
        .into_iter()
        .chain(exports)
        .enumerate()
        .map(|(number, name)| (name, spell(number)))
        .collect();
    let script = rename(&rename_itself(script, module)?, &short)?;
    let mut renamed = Module::new();
    let mut renamer = Renamer { short: &short };
    renamer
        .parse_core_module(&mut renamed, Parser::new(0), module)
        .map_err(|error| broken(&error))?;
    Ok((renamed.finish(), script))
}

fn broken(error: &dyn std::fmt::Display) -> Fault {
    Fault::new(
        format!("The app's WebAssembly can't be read: {error}"),
        "Build again.",
    )
}

/// The script with its short name where it says what it gives the module.
fn rename_itself(script: &str, module: &[u8]) -> Outcome<String> {
    let mut given = script.to_owned();
    let modules = imported_from(module).map_err(|error| broken(&error))?;
    for module in modules {
        let quoted = format!("\"{module}\"");
        if given.matches(&quoted).count() != 1 {
            return Err(lacks(&quoted));
        }
        given = given.replace(&quoted, SCRIPT);
    }
    Ok(given)
}

fn lacks(name: &str) -> Fault {
    Fault::new(
        format!("The app's script doesn't hold {name}, which its WebAssembly names."),
        "Build again; if it stays so, wasm-bindgen writes its script another way now.",
    )
}

/// From where the module imports: its script.
fn imported_from(module: &[u8]) -> wasmparser::Result<HashSet<String>> {
    let imports = imports(module)?.into_iter();
    Ok(imports.map(|import| import.module.to_owned()).collect())
}

/// The names that the module imports, each once, in its order.
fn imported(module: &[u8]) -> wasmparser::Result<Vec<String>> {
    let mut names = Vec::new();
    for import in imports(module)? {
        let name = import.name.to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

fn imports(module: &[u8]) -> wasmparser::Result<Vec<Import<'_>>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                found.push(import?);
            }
        }
    }
    Ok(found)
}

/// The names of exported functions that no one could have written by hand.
fn exported(module: &[u8]) -> wasmparser::Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ExportSection(exports) = payload? {
            for export in exports {
                let export = export?;
                if export.kind == ExternalKind::Func && export.name.contains("__") {
                    names.push(export.name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

/// `a0`, `a1`, … : a name that no word of the script could be part of.
fn spell(number: usize) -> String {
    format!("a{number}")
}

/// The script with its keys renamed; every name must be there.
fn rename(script: &str, short: &HashMap<String, String>) -> Outcome<String> {
    let mut renamed = String::with_capacity(script.len());
    let mut met = HashSet::new();
    let mut rest = script;
    let in_word = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '$');
    while let Some(start) = rest.find(in_word) {
        let (before, word_on) = rest.split_at(start);
        let end = word_on.find(|sign| !in_word(sign)).unwrap_or(word_on.len());
        let (word, after) = word_on.split_at(end);
        renamed.push_str(before);
        renamed.push_str(short.get(word).map_or(word, |name| {
            met.insert(word);
            name
        }));
        rest = after;
    }
    renamed.push_str(rest);
    match short.keys().find(|name| !met.contains(name.as_str())) {
        None => Ok(renamed),
        Some(name) => Err(lacks(&format!("`{name}`"))),
    }
}

struct Renamer<'a> {
    short: &'a HashMap<String, String>,
}

impl Reencode for Renamer<'_> {
    type Error = Infallible;

    // Always one import an entry: browsers don't read the compact form yet.
    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in imports {
            let (_, import) = import?;
            self.parse_import(section, import)?;
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        section: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let name = self
            .short
            .get(export.name)
            .map_or(export.name, String::as_str);
        let kind = self.export_kind(export.kind)?;
        let index = self.external_index(export.kind, export.index)?;
        section.export(name, kind, index);
        Ok(())
    }

    fn parse_import(
        &mut self,
        section: &mut ImportSection,
        import: Import<'_>,
    ) -> Result<(), Error<Infallible>> {
        let name = self
            .short
            .get(import.name)
            .map_or(import.name, String::as_str);
        let kind = self.entity_type(import.ty)?;
        section.import(SCRIPT, name, kind);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in ["__wbg_open_1", "__wbg_openUrl_2"] {
            imports.import("./app.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn renames_whole_words_on_both_sides() {
        let script = "x={\"./app.js\":{__wbg_open_1:1,__wbg_openUrl_2(){}}};__wbg_open_12";
        let (short, script) = shorten(&module(), script).expect("both names are there");
        assert_eq!(script, "x={a:{a0:1,a1(){}}};__wbg_open_12");
        assert_eq!(
            imported_from(&short).expect("a module"),
            HashSet::from([SCRIPT.to_owned()])
        );
        assert_eq!(imported(&short).expect("a module"), ["a0", "a1"]);
        wasmparser::validate(&short).expect("a sound module");
    }

    #[test]
    fn refuses_a_script_of_another_module_and_a_broken_module() {
        let fault =
            shorten(&module(), "x={\"./app.js\":{__wbg_open_1:1}}").expect_err("a name is missing");
        assert!(fault.what.contains("__wbg_openUrl_2"), "{fault}");
        let fault = shorten(&module(), "x={}").expect_err("the script doesn't know itself");
        assert!(fault.what.contains("./app.js"), "{fault}");
        assert!(shorten(b"\0asm\x01\0\0", "").is_err());
    }
}
