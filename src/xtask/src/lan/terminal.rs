//! A code that a telephone reads, in the letters of a terminal: two modules above each other in one.

use crate::kit::qr;

/// The lines of the code; none if the text is too long for one. In colour it is black on white whatever the terminal's
/// own colours are.
pub fn code(text: &str, in_colour: bool) -> Option<Vec<String>> {
    let rows = qr::rows(text).ok()?;
    let (start, end) = if in_colour {
        ("\u{1b}[30;107m", "\u{1b}[0m")
    } else {
        ("", "")
    };
    let line = |pair: &[Vec<bool>]| {
        let lower = pair.get(1);
        let signs = pair[0].iter().enumerate().map(|(at, upper)| {
            let lower = lower.is_some_and(|row| row[at]);
            match (upper, lower) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            }
        });
        format!("{start}{}{end}", signs.collect::<String>())
    };
    Some(rows.chunks(2).map(line).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::code;

    /// The code as a telephone's camera sees it, four points a module.
    fn seen(lines: &[String]) -> String {
        let width = lines[0].chars().count();
        let dark = |x: usize, y: usize| {
            let sign = lines[y / 8].chars().nth(x / 4).unwrap_or(' ');
            match sign {
                '█' => true,
                '▀' => y % 8 < 4,
                '▄' => y % 8 >= 4,
                _ => false,
            }
        };
        let picture = |x, y| if dark(x, y) { 0 } else { 255 };
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width * 4, lines.len() * 8, picture);
        let grids = image.detect_grids();
        grids
            .first()
            .expect("a code is seen")
            .decode()
            .expect("it can be read")
            .1
    }

    #[test]
    fn can_be_read_and_holds_the_address() {
        let address = "http://192.168.43.1:8080/";
        let lines = code(address, false).expect("short enough");
        assert_eq!(seen(&lines), address);
        let coloured = code(address, true).expect("short enough");
        assert!(coloured[0].starts_with("\u{1b}[30;107m") && coloured[0].ends_with("\u{1b}[0m"));
    }
}
