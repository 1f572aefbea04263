//! The table of small letters, 6 kB of a first visit: nobody reads it once nobody asks for small letters.

/// How the table begins: À and à, Á and á, each as a number of four bytes.
pub const BEGINS: [u8; 16] = [0xc0, 0, 0, 0, 0xe0, 0, 0, 0, 0xc1, 0, 0, 0, 0xe1, 0, 0, 0];

/// Zeros in place of the table; answers with its length.
pub fn clear(data: &mut [u8]) -> usize {
    let start = data
        .windows(BEGINS.len())
        .position(|window| window == BEGINS);
    let Some(start) = start else { return 0 };
    let letter = |at: usize| {
        let bytes = data.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes))
    };
    // Pairs of a capital and what becomes of it, by capital.
    let (mut end, mut last) = (start, 0);
    while let Some(capital) =
        letter(end).filter(|capital| (last + 1..0x0011_0000).contains(capital))
    {
        last = capital;
        end += 8;
    }
    let end = end.min(data.len());
    data[start..end].fill(0);
    end - start
}
