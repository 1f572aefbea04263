//! Links that name a folder get the name of its page: learning platforms and disks know files only.

/// The page with `href="../help/"` as `href="../help/index.html"`.
pub fn named(html: &str) -> String {
    let mut named = String::with_capacity(html.len() + 1024);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("href=\"") {
        let (address, after) = after.split_once('"').unwrap_or((after, ""));
        named.push_str(before);
        named.push_str("href=\"");
        named.push_str(&with_name(address));
        named.push('"');
        rest = after;
    }
    named.push_str(rest);
    named
}

/// `help/#top` as `help/index.html#top`; addresses of other sites and of files stay.
fn with_name(address: &str) -> String {
    let end = address.find(['#', '?']).unwrap_or(address.len());
    let (path, rest) = address.split_at(end);
    let is_ours = !path.contains(':') && !path.starts_with('/');
    if is_ours && path.ends_with('/') {
        format!("{path}index.html{rest}")
    } else {
        address.to_owned()
    }
}

/// The page with a script before anything else that it runs.
pub fn with_first_script(html: &str, address: &str) -> Option<String> {
    let at = html.find("<meta name=\"referrer\"")?;
    let (before, after) = html.split_at(at);
    Some(format!(
        "{before}<script src=\"{address}\"></script>\n{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn folders_get_the_name_of_their_page_and_nothing_else_changes() {
        for (link, expected) in [
            ("../", "../index.html"),
            ("../en/help/", "../en/help/index.html"),
            ("read/#8-10", "read/index.html#8-10"),
            ("../?lang=km", "../index.html?lang=km"),
            ("#note", "#note"),
            ("app.0.css", "app.0.css"),
            ("tel:1280", "tel:1280"),
            ("https://example.org/", "https://example.org/"),
            ("data:,", "data:,"),
            ("", ""),
        ] {
            let page = format!("<p><a href=\"{link}\">a</a>");
            assert_eq!(named(&page), format!("<p><a href=\"{expected}\">a</a>"));
        }
    }
}
