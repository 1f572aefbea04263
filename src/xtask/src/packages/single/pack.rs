//! Many files as one, as short as it gets.

use crate::fault::{Fault, Outcome};
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use std::io::Write;

/// As far back as anything may repeat: farther than everything is long.
const FAR: u32 = 1 << 26;

/// The files one behind the other, like beside like, behind the list of their names and lengths.
pub fn joined<'a>(files: impl Iterator<Item = (&'a String, &'a Vec<u8>)>) -> Outcome<Vec<u8>> {
    let mut files: Vec<_> = files.collect();
    let kind = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    files.sort_by_key(|(path, _)| (kind(path), (*path).clone()));
    let list: Vec<_> = (files.iter())
        .map(|(path, bytes)| (path.as_str(), bytes.len()))
        .collect();
    let list = serde_json::to_vec(&list).map_err(|error| {
        Fault::new(
            format!("The list of files: {error}"),
            "Report it as a fault.",
        )
    })?;
    let length = u32::try_from(list.len()).unwrap_or(u32::MAX);
    let mut all = length.to_be_bytes().to_vec();
    all.extend(list);
    for (_, bytes) in files {
        all.extend(bytes);
    }
    Ok(all)
}

/// Packed as `www/single/loader.js` unpacks it: LZMA without a header, without an end, with lc=3, lp=0, pb=0.
pub fn packed(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let options = LzmaOptions {
        dict_size: FAR,
        lc: 3,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: 1000,
        preset_dict: None,
    };
    let write = || -> lzma_rust2::Result<Vec<u8>> {
        let mut writer =
            LzmaWriter::new(Vec::new(), &options, false, false, Some(bytes.len() as u64))?;
        writer.write_all(bytes)?;
        writer.finish()
    };
    write().map_err(|error| {
        Fault::new(
            format!("The module can't be packed: {error}"),
            "Look whether there is memory left, then try again.",
        )
    })
}
