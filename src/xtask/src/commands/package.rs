//! `package`: what goes to others than children, in `dist/packages/`.

use crate::fault::{Fault, Outcome};
use crate::review::{self, Sources};
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};
use tokkae_content::Date;
use tokkae_content::review::{ReviewKit, SignRequest, Signed, sign};

/// What can be packaged.
#[derive(clap::Args)]
pub struct Options {
    /// What to make [default: all]
    #[arg(value_enum, value_name = "PRODUCT", conflicts_with = "sign")]
    products: Vec<Product>,
    /// Where to put it [default: dist/packages]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Other assets than this checkout's
    #[arg(long, value_name = "DIR")]
    assets: Option<PathBuf>,
    /// Record that a reviewer has signed a story's sheet, in a language such as km or en
    #[arg(long, num_args = 2, value_names = ["STORY", "TAG"], requires = "by")]
    sign: Option<Vec<String>>,
    /// The reviewer's name
    #[arg(long, value_name = "NAME", requires = "sign")]
    by: Option<String>,
    /// The day of the signature [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", requires = "sign", value_parser = day)]
    on: Option<Date>,
    /// The digest on the signed sheet: refuses if a text has changed since it was printed
    #[arg(long, requires = "sign")]
    digest: Option<String>,
}

/// What there is to make, each in a folder of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Product {
    /// Sheets for those who review stories and translations: review/
    Review,
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| format!("`{text}` is no day of the calendar"))
}

/// Packages, or signs and then packages what was signed.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    let assets = options.assets.clone().unwrap_or_else(|| workspace.assets());
    if let (Some([unit, tag]), Some(by)) = (options.sign.as_deref(), &options.by) {
        let request = SignRequest {
            unit,
            tag,
            by,
            date: options.on.unwrap_or_else(Date::today),
            digest: options.digest.as_deref(),
        };
        return put_signature(&assets, &request);
    }
    let out = options
        .out
        .clone()
        .unwrap_or_else(|| workspace.dist().join("packages"));
    let wanted = |product| options.products.is_empty() || options.products.contains(&product);
    if wanted(Product::Review) {
        make_review_kit(&workspace, &assets, &out.join("review"))?;
    }
    Ok(())
}

fn make_review_kit(workspace: &Workspace, assets: &Path, folder: &Path) -> Outcome {
    println!("Reading the stories and their translations");
    let kit = ReviewKit::read(assets, Date::today());
    let sources = Sources {
        kit: &kit,
        assets,
        root: &workspace.root,
    };
    let count = review::write(&sources, folder)?;
    println!(
        "Wrote {count} review sheets. Print them from {}",
        folder.join("index.html").display()
    );
    Ok(())
}

fn put_signature(assets: &Path, request: &SignRequest) -> Outcome {
    let today = Date::today();
    let kit = ReviewKit::read(assets, today);
    let signed = sign(assets, &kit, request, today).map_err(|error| {
        Fault::new(
            format!("{} in {} is not signed: {error}", request.unit, request.tag),
            "Nothing was written.",
        )
    })?;
    let Signed { files, texts, left } = signed;
    for (path, text) in &files {
        put(path, text)?;
    }
    let files: Vec<_> = files
        .iter()
        .map(|(path, _)| path.display().to_string())
        .collect();
    let SignRequest {
        unit,
        tag,
        by,
        date,
        ..
    } = request;
    println!(
        "Signed {texts} texts of {unit} in {tag}, read by {by} on {date}: {}",
        files.join(", ")
    );
    match left.as_slice() {
        [] if *tag == tokkae_content::SOURCE_LOCALE => println!("All English texts are signed."),
        [] => println!(
            "All texts in {tag} are signed: its header may say `X-Tokkae-Status: reviewed`."
        ),
        left => println!("Not signed yet in {tag}: {}", left.join(", ")),
    }
    Ok(())
}

/// Beside it first: a full disk must not cost a story or a translator's work.
fn put(path: &Path, text: &str) -> Outcome {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let fresh = folder.join(format!(".{name}.new"));
    fs::write(&fresh, text).map_err(|error| Fault::file(&fresh, &error))?;
    fs::rename(&fresh, path).map_err(|error| Fault::file(path, &error))
}
