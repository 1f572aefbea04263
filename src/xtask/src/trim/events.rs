//! The names of events, of which Yew carries a hundred and the app listens to a few.

/// How the list begins and ends.
const BEGINS: &[u8] = b"onauxclickonbluron";
const ENDS: &[u8] = b"ontransitionrunontransitionstart";

/// What an app may listen to. `tests/house` holds it to these.
pub const HEARD: [&str; 6] = [
    "onchange",
    "onclick",
    "oninput",
    "onkeydown",
    "onpointerdown",
    "onsubmit",
];

/// Zeros in place of the names that nobody listens to; answers with their length.
pub fn clear(data: &mut [u8]) -> usize {
    let find = |data: &[u8], words: &[u8]| data.windows(words.len()).position(|one| one == words);
    let Some(start) = find(data, BEGINS) else {
        return 0;
    };
    let Some(length) = find(&data[start..], ENDS).map(|at| at + ENDS.len()) else {
        return 0;
    };
    let list = &mut data[start..start + length];
    let kept = HEARD.map(|name| (find(list, name.as_bytes()), name.as_bytes()));
    list.fill(0);
    let mut cleared = length;
    for (at, name) in kept {
        if let Some(at) = at {
            list[at..at + name.len()].copy_from_slice(name);
            cleared -= name.len();
        }
    }
    cleared
}

#[cfg(test)]
mod tests {
    use super::clear;

    #[test]
    fn keeps_what_is_heard_in_its_place() {
        let list = b"onauxclickonbluroncancelonclickonwheelontransitionrunontransitionstart";
        let mut data = [&b"before onwheel "[..], list, b" after"].concat();
        let whole = data.clone();
        assert_eq!(clear(&mut data), list.len() - 7);
        assert_eq!(data.len(), whole.len());
        let kept: Vec<_> = (0..data.len()).filter(|at| data[*at] != 0).collect();
        assert!(kept.iter().all(|at| data[*at] == whole[*at]));
        let text: Vec<u8> = kept.iter().map(|at| data[*at]).collect();
        assert_eq!(text, b"before onwheel onclick after");
        assert_eq!(clear(&mut b"onauxclickonbluron and no end".to_vec()), 0);
    }
}
