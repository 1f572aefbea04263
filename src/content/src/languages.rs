//! Living languages that people who answer may speak, each with its own name for itself (Unicode CLDR).

const LANGUAGES: [(&str, &str); 49] = [
    ("af", "Afrikaans"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("bn", "বাংলা"),
    ("ceb", "Cebuano"),
    ("cy", "Cymraeg"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fil", "Filipino"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gu", "ગુજરાતી"),
    ("hi", "हिन्दी"),
    ("hil", "Hiligaynon"),
    ("id", "Bahasa Indonesia"),
    ("ilo", "Ilokano"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("km", "ខ្មែរ"),
    ("kn", "ಕನ್ನಡ"),
    ("ko", "한국어"),
    ("lo", "ລາວ"),
    ("mi", "Māori"),
    ("ml", "മലയാളം"),
    ("mr", "मराठी"),
    ("ms", "Bahasa Melayu"),
    ("my", "မြန်မာ"),
    ("nl", "Nederlands"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ru", "Русский"),
    ("so", "Soomaali"),
    ("st", "Sesotho"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("th", "ไทย"),
    ("tl", "Tagalog"),
    ("tr", "Türkçe"),
    ("tsg", "Bahasa Sūg"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("war", "Winaray"),
    ("xh", "isiXhosa"),
    ("zh", "中文"),
    ("zu", "isiZulu"),
];

/// A language's own name for itself, by its BCP 47 tag.
pub(crate) fn own_name(tag: &str) -> Option<&'static str> {
    let found = LANGUAGES.iter().find(|(known, _)| *known == tag);
    found.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, own_name};

    #[test]
    fn knows_living_languages_by_their_tags() {
        assert_eq!(own_name("km"), Some("ខ្មែរ"));
        assert_eq!(own_name("la"), None, "nobody answers in Latin");
        assert!(LANGUAGES.is_sorted());
    }
}
