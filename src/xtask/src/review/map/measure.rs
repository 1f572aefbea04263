//! How wide letters are in print, nearly, and lines broken by it.

/// How wide a text is in a common sans-serif font of this size; rather too wide than too narrow.
pub fn width(text: &str, size: f64) -> f64 {
    let letter = |letter: char| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' => 0.31,
        ' ' | 'f' | 'r' | 't' | '(' | ')' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' | '—' => 0.92,
        'A'..='Z' | '0'..='9' => 0.72,
        _ => 0.61,
    };
    text.chars().map(letter).sum::<f64>() * size
}

/// The text in lines that fit; a word that is wider than a line has one for itself.
pub fn lines(text: &str, size: f64, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    balanced(lines, size, most)
}

/// Of two lines neither is much shorter, if another break does it.
fn balanced(lines: Vec<String>, size: f64, most: f64) -> Vec<String> {
    let [first, second] = lines.as_slice() else {
        return lines;
    };
    let text = format!("{first} {second}");
    let broken = text
        .match_indices(' ')
        .map(|(at, _)| (&text[..at], &text[at + 1..]));
    let longer = |(one, two): &(&str, &str)| width(one, size).max(width(two, size));
    let best = broken.min_by(|one, other| longer(one).total_cmp(&longer(other)));
    match best {
        Some(best) if longer(&best) <= most => vec![best.0.to_owned(), best.1.to_owned()],
        _ => lines,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_between_words_and_evenly() {
        assert_eq!(lines("The wind", 10.0, 100.0), ["The wind"]);
        let two = lines("Which ones cross the line", 10.0, 100.0);
        assert_eq!(two, ["Which ones", "cross the line"]);
        assert!(two.iter().all(|line| width(line, 10.0) <= 100.0));
        assert_eq!(
            lines("Immeasurablement a", 10.0, 50.0),
            ["Immeasurablement", "a"]
        );
        assert_eq!(lines("", 10.0, 50.0), [""; 0]);
    }
}
