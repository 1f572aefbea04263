//! How wide a text is, near enough to place it: the same on every machine, whatever fonts it has.
//!
//! The widths are those of Noto Sans and Noto Sans Khmer in bold, rounded up, as parts of a letter's size.

/// The width of a text at size 1.
pub fn width(text: &str) -> f64 {
    let mut before = ' ';
    let mut all = 0.0;
    for letter in text.chars() {
        all += advance(letter, before);
        before = letter;
    }
    all
}

/// The size at which a text fits: the wished one, or smaller.
pub fn fit(text: &str, size: f64, room: f64) -> f64 {
    size.min(room / width(text).max(0.1))
}

/// Cuts a text into lines at its spaces: at the ends of sentences, if that takes no more lines, and else so
/// that none is much longer than another. In Khmer the spaces stand between clauses.
pub fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let even = even(text, size, room);
    let mut by_sentence: Vec<String> = Vec::new();
    for sentence in sentences(text) {
        let joined = by_sentence.last().map(|last| format!("{last} {sentence}"));
        match joined.filter(|joined| width(joined) * size <= room) {
            Some(joined) => {
                by_sentence.pop();
                by_sentence.push(joined);
            }
            None => by_sentence.extend(self::even(&sentence, size, room)),
        }
    }
    if by_sentence.len() > even.len() {
        even
    } else {
        by_sentence
    }
}

/// Sentences, each with the sign that ends it.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in text.split_whitespace() {
        let last = sentences.pop().unwrap_or_default();
        let is_end = word.ends_with(['.', '!', '?', '។']);
        sentences.push([last.as_str(), word].join(" ").trim().to_owned());
        if is_end {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// As few lines as can be, none much longer than another.
fn even(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut best = filled(text, size, room);
    let count = best.len();
    for part in (50..100).rev() {
        let lines = filled(text, size, room * f64::from(part) / 100.0);
        if lines.len() > count {
            break;
        }
        best = lines;
    }
    best
}

/// Lines as full as they can be.
fn filled(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}")) * size <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// What stays together: words, and a number with the words about it.
fn words(text: &str) -> Vec<String> {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match words.last_mut() {
            Some(last) if is_digit(last.chars().last()) || is_digit(word.chars().next()) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

fn advance(letter: char, before: char) -> f64 {
    match letter {
        ' ' => 0.27,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' | '(' | ')' => 0.36,
        'f' | 'r' | 't' | 'I' | '-' | '/' => 0.46,
        'm' | 'M' | 'W' => 0.99,
        'w' => 0.87,
        'A'..='Z' => 0.72,
        // Marks above and below stand on their letter; so does a letter under another.
        '\u{17b7}'..='\u{17bd}' | '\u{17c6}' | '\u{17c9}'..='\u{17d3}' | '\u{200b}' => 0.0,
        'រ' if before == '\u{17d2}' => 0.32,
        '\u{1780}'..='\u{17b3}' if before == '\u{17d2}' => 0.08,
        'ឃ' | 'ឈ' | 'ញ' | 'ណ' | 'ឡ' | 'ឍ' | 'យ' | 'ស' | 'អ' | 'ឱ' | 'ល' => {
            0.96
        }
        'រ' | 'វ' | 'ឋ' => 0.45,
        '\u{1780}'..='\u{17b3}' => 0.68,
        '\u{17be}' | '\u{17b6}' | '\u{17c1}'..='\u{17c3}' | '\u{17c7}' | '\u{17c8}' | '។' | '៖' => {
            0.4
        }
        '\u{17bf}' | '\u{17c0}' | '\u{17c4}' | '\u{17c5}' => 0.78,
        _ => 0.63,
    }
}

#[cfg(test)]
mod tests {
    use super::{fit, width, wrap};

    #[test]
    fn cuts_at_spaces_and_rather_between_sentences() {
        let cut = |text, room| wrap(text, 10.0, room).join("|");
        assert_eq!(cut("Day and night. Free.", 90.0), "Day and night.|Free.");
        assert_eq!(
            cut("Police who protect children", 120.0),
            "Police who|protect children"
        );
        assert_eq!(
            cut("Free. It works even when your phone has no credit.", 200.0),
            "Free. It works even when|your phone has no credit."
        );
        assert_eq!(cut("ទាំងយប់ទាំងថ្ងៃ។ មិនអស់លុយទេ។", 1.0), "ទាំងយប់ទាំងថ្ងៃ។|មិនអស់លុយទេ។");
        assert_eq!(cut("អាយុ 25 ឆ្នាំ ចុះក្រោម", 1.0), "អាយុ 25 ឆ្នាំ|ចុះក្រោម");
        assert_eq!(cut("  ", 1.0), "");
    }

    #[test]
    fn makes_letters_smaller_only_where_they_must_be() {
        assert!((fit("1280", 10.0, 1000.0) - 10.0).abs() < 0.01);
        let size = fit("0800 1111", 100.0, 100.0);
        assert!(width("0800 1111") * size <= 100.1);
    }
}
