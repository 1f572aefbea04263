//! What panics of the standard library, of Yew and of wasm-bindgen say: nobody hears it once they are traps.

/// Each is said by panics only, and by nothing that a page shows.
const WORDS: [&str; 90] = [
    "begin > end (",
    ") when slicing `",
    "start byte index ",
    "end byte index ",
    " is out of bounds of `",
    " is not a char boundary; it is inside ",
    " (bytes ",
    "slice index starts at ",
    " but ends at ",
    "index out of bounds: the len is ",
    " but the index is ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    " start, found node type ",
    "assertion `left ",
    " right` failed",
    "  left: ",
    " right: ",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "Attempted to initialize thread-local while it is being dropped",
    "opening tag, found comment node",
    "closing tag, found EOF",
    "opening tag, found EOF",
    "expected element of type ",
    ", found EOF.",
    "expected element, found node type ",
    "expected element of kind ",
    "expected EOF, found node.",
    "expected an element.",
    "expected end of suspense, found node.",
    "expected end of component, found node",
    "attribute nodetext nodecdata section nodeentity reference nodeentity nodeprocessing instruction nodecomment \
     nodedocument nodedocument type nodedocument fragment nodenotation nodeunknown node",
    "Portal is not hydratable. Try creating your portal by delaying it with use_effect.",
    "VRef is not hydratable. Try moving it to a component mounted after an effect.",
    "To suspend rendering, a <Suspense /> component is required.",
    "copy_from_slice: source slice length (",
    ") does not match destination slice length (",
    "removal index (is ",
    ") should be < len (is ",
    "finish: callbacks should be Some",
    "finish: result should be None",
    "a Display implementation returned an error unexpectedly",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "called `Result::unwrap()` on an `Err` value",
    "called `Option::unwrap()` on a `None` value",
    "internal error: entered unreachable code",
    ": empty internal node",
    "mid > len",
    "destination and source slices have different lengths",
    "attempt to join into collection with len > usize::MAX",
    "assertion failed: edge.height == self.height - 1",
    "assertion failed: edge.height == self.node.height - 1",
    "assertion failed: src.len() == dst.len()",
    "assertion failed: ",
    "old_right_len + count <= CAPACITY",
    "old_left_len + count <= CAPACITY",
    "Tried to shrink to a larger capacity",
    "Hash table capacity overflow",
    "attempt to divide by zero",
    "`async fn` resumed after completion",
    "cannot modify the panic hook from a panicking thread",
    "unkeyed child in fully keyed list",
    "FnOnce called more than once",
    "closure invoked recursively or after being dropped",
    "failed to clone node.",
    "failed to remove child element",
    "invalid attribute key",
    "could not set property",
    "could not remove attribute",
    "could not remove property",
    "can't create namespaced element for vtag",
    "couldn't clone cached element",
    "can't create element for vtag",
    "couldn't clone node to be cached",
    "failed to append child",
    "failed to insert node before next sibling",
    "failed to create detached element",
    "idx < CAPACITY",
    "old_left_len >= count",
    "old_right_len >= count",
    "match track_edge_idx {\n    LeftOrRight::Left(idx) => idx <= old_left_len,\n    LeftOrRight::Right(idx) => idx <= right_len,\n}",
    "new_left_len <= CAPACITY",
    "called `Result::unwrap_throw()` on an `Err` value",
    "Can't find the global Window",
    "Can't find document",
    "recursive use of an object detected which would lead to unsafe aliasing in rust",
    "LazyCell instance has previously been poisoned",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
];

/// Zeros in place of the words; answers with their length.
pub fn clear(data: &mut [u8]) -> usize {
    let mut cleared = 0;
    for words in WORDS {
        let length = words.len();
        let mut at = 0;
        while at + length <= data.len() {
            if data[at..].starts_with(words.as_bytes()) {
                data[at..at + length].fill(0);
                cleared += length;
                at += length;
            } else {
                at += 1;
            }
        }
    }
    cleared
}

#[cfg(test)]
mod tests {
    use super::{WORDS, clear};

    #[test]
    fn clears_what_panics_say_wherever_it_stands_and_nothing_else() {
        let mut data = b"keep mid > len keepassertion failed: mid > lenkeep mid".to_vec();
        assert_eq!(clear(&mut data), 9 + 18 + 9);
        let kept: Vec<u8> = data.into_iter().filter(|byte| *byte != 0).collect();
        assert_eq!(kept, b"keep  keepkeep mid");
    }

    #[test]
    fn longer_words_come_before_those_that_they_hold() {
        for (at, words) in WORDS.iter().enumerate() {
            let earlier = WORDS[..at].iter().find(|one| words.contains(**one));
            assert_eq!(earlier, None, "{words}");
        }
    }
}
