//! `package`: what goes to others than children, in `dist/packages/`.

use crate::content;
use crate::fault::{Fault, Outcome};
use crate::kit::{self, Address};
use crate::packages::{self, Ask, Kind};
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
    /// The module's address, for the kit: a code on the poster that a telephone reads
    #[arg(long, value_name = "HTTPS-ADDRESS", conflicts_with = "sign")]
    address: Option<String>,
    /// Of packages for platforms: only this story; may be given several times
    #[arg(long, value_name = "ID", conflicts_with = "sign")]
    story: Vec<String>,
    /// Of packages for platforms: only the stories of this session
    #[arg(long, value_name = "ID", conflicts_with = "sign")]
    session: Option<String>,
    /// Of packages for platforms: only this language; may be given several times
    #[arg(long, value_name = "TAG", conflicts_with = "sign")]
    language: Vec<String>,
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
    /// A poster, cards and short texts for campaigns, in every language: kit/
    Kit,
    /// The whole site for a web server: site.zip
    Site,
    /// For learning platforms that take SCORM 1.2: tokkae-scorm12.zip
    Scorm12,
    /// For learning platforms that take SCORM 2004: tokkae-scorm2004.zip
    Scorm2004,
    /// For learning platforms that take cmi5: tokkae-cmi5.zip
    Cmi5,
    /// For Kolibri: tokkae-html5.zip
    Html5,
    /// The whole module in one file, for a USB stick: tokkae.html
    Single,
}

impl Product {
    /// The package that it is, if it is one for platforms.
    fn kind(self) -> Option<Kind> {
        match self {
            Self::Review | Self::Kit => None,
            Self::Site => Some(Kind::Site),
            Self::Scorm12 => Some(Kind::Scorm12),
            Self::Scorm2004 => Some(Kind::Scorm2004),
            Self::Cmi5 => Some(Kind::Cmi5),
            Self::Html5 => Some(Kind::Html5),
            Self::Single => Some(Kind::Single),
        }
    }
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
    // Before anything is made: a slip in it should not cost a minute.
    let address = options.address.as_deref().map(Address::parse).transpose()?;
    let out = options
        .out
        .clone()
        .unwrap_or_else(|| workspace.dist().join("packages"));
    let wanted = |product| options.products.is_empty() || options.products.contains(&product);
    if address.is_some() && !wanted(Product::Kit) {
        return Err(Fault::new(
            "Only the kit uses an address.",
            "Leave --address out, or add `kit` to what is to be made.",
        ));
    }
    if wanted(Product::Review) {
        make_review_kit(&workspace, &assets, &out.join("review"))?;
    }
    if wanted(Product::Kit) {
        make_awareness_kit(&workspace, &assets, address.as_ref(), &out.join("kit"))?;
    }
    let kinds: Vec<_> = if options.products.is_empty() {
        Kind::ALL.to_vec()
    } else {
        options
            .products
            .iter()
            .filter_map(|one| one.kind())
            .collect()
    };
    if !kinds.is_empty() {
        make_packages(&workspace, &assets, options, &kinds, &out)?;
    }
    Ok(())
}

fn make_packages(
    workspace: &Workspace,
    assets: &Path,
    options: &Options,
    kinds: &[Kind],
    out: &Path,
) -> Outcome {
    println!("Packing the module for learning platforms and USB sticks");
    let catalogue = content::load_checked(assets)?;
    let ask = Ask::new(
        &catalogue,
        assets,
        options.session.as_deref(),
        &options.story,
        &options.language,
    )?;
    for made in packages::make(workspace, &catalogue, &ask, kinds, out)? {
        println!("  {:>9} bytes  {}", made.bytes, made.name);
    }
    println!("They are in {}, with their SHA256SUMS.", out.display());
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

fn make_awareness_kit(
    workspace: &Workspace,
    assets: &Path,
    address: Option<&Address>,
    folder: &Path,
) -> Outcome {
    println!("Drawing a poster and cards in every language");
    let packs = content::packs(&content::load_checked(assets)?)?;
    let written = kit::write(&workspace.root, &packs, address, folder)?;
    for language in &written {
        tell(language, folder);
    }
    if address.is_none() {
        println!(
            "The poster has no code to scan. For one, run it with the module's address: \
             cargo xtask package kit --address https://example.org/tokkae/"
        );
    }
    Ok(())
}

fn tell(language: &kit::Written, folder: &Path) {
    let folder = folder.join(&language.tag);
    let name = &language.name;
    println!("Wrote the kit in {name}: {}", folder.display());
    if let Some(letters) = &language.letters_without_font {
        println!(
            "  No PNG files: no font of this computer has {letters}\n  \
             Install one (on Debian: fonts-noto-core, for Khmer also fonts-khmeros), then run it again. \
             The SVG files are whole, and show on computers that have one."
        );
    }
    if language.is_draft {
        println!(
            "  The translation is a draft, and each piece says so, until a reviewer has signed it."
        );
    }
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
