//! Bytes as letters that may stand in a page: two letters are 13 or 14 bits, where base64 has 12.

/// Every printable sign of ASCII but `&`, `<` and `\`: 91 of them.
fn alphabet() -> Vec<u8> {
    (b'!'..=b'~')
        .filter(|sign| !b"&<\\".contains(sign))
        .collect()
}

/// The bytes as letters; `www/single/loader.js` reads them.
pub fn write(bytes: &[u8]) -> String {
    let letters = alphabet();
    let mut text = String::with_capacity(bytes.len() * 5 / 4);
    let mut put = |pair: u32| {
        for part in [pair % 91, pair / 91] {
            let letter = letters.get(part as usize).copied().unwrap_or(b'!');
            text.push(char::from(letter));
        }
    };
    let (mut bits, mut count) = (0_u32, 0);
    for byte in bytes {
        bits |= u32::from(*byte) << count;
        count += 8;
        if count > 13 {
            // 13 bits hold 8192 numbers, two letters 8281: the lowest 89 get a bit more.
            let size = if bits & 8191 > 88 { 13 } else { 14 };
            put(bits & ((1 << size) - 1));
            bits >>= size;
            count -= size;
        }
    }
    if count > 0 {
        put(bits);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{alphabet, write};

    fn read(text: &str) -> Vec<u8> {
        let letters = alphabet();
        let value = |letter: &u8| letters.iter().position(|one| one == letter).unwrap_or(0);
        let (mut bits, mut count, mut bytes) = (0, 0, Vec::new());
        for pair in text.as_bytes().chunks(2) {
            let pair = value(&pair[0]) + 91 * value(&pair[1]);
            bits |= pair << count;
            count += if pair & 8191 > 88 { 13 } else { 14 };
            while count > 7 {
                bytes.extend(u8::try_from(bits & 255));
                bits >>= 8;
                count -= 8;
            }
        }
        bytes
    }

    #[test]
    fn every_byte_comes_back_and_nothing_closes_the_script() {
        let bytes: Vec<u8> = (0..70_000_u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0])
            .collect();
        for length in [0, 1, 2, 3, 4, 5, 70_000] {
            let text = write(&bytes[..length]);
            assert!(read(&text).starts_with(&bytes[..length]), "{length}");
            assert!(!text.contains(['<', '&', '\\']));
        }
        assert!(write(&bytes).len() < bytes.len() * 124 / 100);
    }
}
