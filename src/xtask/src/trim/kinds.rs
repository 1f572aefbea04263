//! What Yew does with each of a hundred kinds of events, a case apiece, of which the app meets a few.
//!
//! What chose the case of another kind chooses the first case instead, before `wasm-opt` runs: that takes out what
//! nothing leads to.

use super::events::HEARD;
use std::ops::Range;
use wasmparser::{BinaryReader, FunctionBody, Operator};

/// The function whose cases hold the names of the kinds.
const NAMES: &str = "yew::virtual_dom::listeners::ListenerKind::type_name";

/// Another with the same cases in the same order.
const COPIES: &str =
    "<yew::dom_bundle::subtree_root::EventDescriptor as core::clone::Clone>::clone";

/// What a function has a case for each kind for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cases {
    /// It tells the kind's name.
    Names,
    /// It copies the kind.
    Copies,
}

/// What the function with this name, as the compiler writes it, has its cases for, if it has some.
pub fn cases_of(name: &str) -> Option<Cases> {
    match format!("{:#}", rustc_demangle::demangle(name)).as_str() {
        NAMES => Some(Cases::Names),
        COPIES => Some(Cases::Copies),
        _ => None,
    }
}

/// What chooses a case in a function: a byte for each, which says how many blocks to leave.
struct Choice {
    bytes: Range<usize>,
    otherwise: u8,
    /// The numbers in each case.
    numbers: Vec<Vec<usize>>,
}

impl Choice {
    /// The first choice in the body of a function.
    fn of(module: &[u8], body: &Range<usize>) -> wasmparser::Result<Option<Self>> {
        let reader = BinaryReader::new(&module[body.clone()], 0);
        let mut operators = FunctionBody::new(reader).get_operators_reader()?;
        let mut found = None;
        let mut depth = 0_usize;
        while !operators.eof() {
            let (operator, at) = operators.read_with_offset()?;
            let Some(Self { numbers, bytes, .. }) = &mut found else {
                if let Operator::BrTable { targets } = operator {
                    // Up to here both are one byte each: the instruction, and how many cases there are.
                    let start = body.start + usize::try_from(at).unwrap_or(usize::MAX) + 2;
                    let count = targets.len() as usize;
                    let (Ok(otherwise @ 0..128), 0..128) = (u8::try_from(targets.default()), count)
                    else {
                        return Ok(None);
                    };
                    // Case after case: each begins where one block more has ended.
                    let mut cases = Vec::new();
                    for target in targets.targets() {
                        cases.push(target?);
                    }
                    let bytes = start..start + count;
                    let is_plain = |(case, byte): (&u32, &u8)| *case == u32::from(*byte);
                    let in_order = cases.iter().zip(0..).all(|(case, at)| *case == at);
                    let read = module.get(bytes.clone()).unwrap_or_default();
                    if !in_order || !cases.iter().zip(read).all(is_plain) {
                        return Ok(None);
                    }
                    found = Some(Self {
                        bytes,
                        otherwise,
                        numbers: Vec::new(),
                    });
                }
                continue;
            };
            match operator {
                Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => depth += 1,
                Operator::End if depth > 0 => depth -= 1,
                Operator::End if numbers.len() == bytes.len() => break,
                Operator::End => numbers.push(Vec::new()),
                Operator::I32Const { value } => {
                    if let Some(case) = numbers.last_mut() {
                        case.push(value.cast_unsigned() as usize);
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// The kind of event that a case names, by the place and the length of its name in memory.
    fn named<'a>(&self, case: usize, module: &'a [u8], data: &[(usize, Range<usize>)]) -> &'a [u8] {
        let pairs = self.numbers.get(case).map_or(&[][..], Vec::as_slice);
        let text = |place: usize, length: usize| {
            let (start, bytes) = data.iter().rfind(|(start, _)| *start <= place)?;
            let segment = module.get(bytes.clone())?;
            segment.get(place - start..(place - start).checked_add(length)?)
        };
        let mut names = pairs
            .windows(2)
            .filter_map(|pair| text(pair[0], pair[1]))
            .filter(|text| text.starts_with(b"on"));
        names.next().unwrap_or_default()
    }
}

/// Leads from each kind that nobody listens to to the first case, in the functions with these cases and bodies;
/// answers with how many bytes are others now. `data` is what is put into memory, by address.
///
/// # Errors
/// If a body can't be read.
pub fn fold(
    module: &mut [u8],
    functions: &[(Cases, Range<usize>)],
    data: &[(usize, Range<usize>)],
) -> wasmparser::Result<usize> {
    let mut choices = Vec::new();
    for (cases, body) in functions {
        if let Some(choice) = Choice::of(module, body)? {
            choices.push((*cases, choice));
        }
    }
    let Some((_, names)) = choices.iter().find(|(cases, _)| *cases == Cases::Names) else {
        return Ok(0);
    };
    let cases = 0..names.bytes.len();
    let named: Vec<_> = cases.map(|case| names.named(case, module, data)).collect();
    let is_heard = |name: &[u8]| HEARD.iter().any(|heard| heard.as_bytes() == name);
    // Where not all are found, this is another Yew, and its cases may mean something else.
    if named.iter().filter(|name| is_heard(name)).count() != HEARD.len() {
        return Ok(0);
    }
    let unheard = |name: &&[u8]| !name.is_empty() && !is_heard(name);
    let unheard: Vec<_> = named.iter().map(unheard).collect();
    let mut folded = 0;
    for (_, choice) in choices {
        if choice.bytes.len() != unheard.len() {
            continue;
        }
        for (at, _) in choice.bytes.zip(&unheard).filter(|(_, unheard)| **unheard) {
            folded += usize::from(module[at] != choice.otherwise);
            module[at] = choice.otherwise;
        }
    }
    Ok(folded)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use wasm_encoder::{
        BlockType, CodeSection, Function, FunctionSection, Instruction, Module, TypeSection,
    };
    use wasmparser::{Parser, Payload};

    /// A function with a case for each kind; its numbers are a name's place and length, if there is a name.
    fn function(cases: &[Option<(i32, i32)>]) -> Function {
        let mut function = Function::new([]);
        for _ in cases {
            function.instruction(&Instruction::Block(BlockType::Empty));
        }
        function.instruction(&Instruction::I32Const(0));
        let targets: Vec<_> = (0..).take(cases.len()).collect();
        function.instruction(&Instruction::BrTable(targets.into(), 0));
        for case in cases {
            function.instruction(&Instruction::End);
            let (place, length) = case.unwrap_or((9999, 0));
            for number in [place, length] {
                function.instruction(&Instruction::I32Const(number));
                function.instruction(&Instruction::Drop);
            }
            function.instruction(&Instruction::Return);
        }
        function.instruction(&Instruction::End);
        function
    }

    /// A module of functions, their bodies, and their names in its memory at 100, which here is behind the module.
    fn module(functions: &[Function], words: &[u8]) -> (Vec<u8>, Vec<Range<usize>>, Range<usize>) {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut list, mut code) = (FunctionSection::new(), CodeSection::new());
        for function in functions {
            list.function(0);
            code.function(function);
        }
        let mut module = Module::new();
        module.section(&types).section(&list).section(&code);
        let mut bytes = module.finish();
        let bodies = Parser::new(0).parse_all(&bytes).filter_map(|payload| {
            let Payload::CodeSectionEntry(body) = payload.expect("sound") else {
                return None;
            };
            let at = |offset| usize::try_from(offset).expect("short");
            Some(at(body.range().start)..at(body.range().end))
        });
        let bodies = bodies.collect();
        let end = bytes.len();
        bytes.extend(words);
        (bytes, bodies, end..end + words.len())
    }

    /// Where the choice in a body is.
    fn place(module: &[u8], body: &Range<usize>) -> Range<usize> {
        let choice = Choice::of(module, body).expect("sound");
        choice.expect("a choice").bytes
    }

    /// The names, the kinds, and where each name is.
    fn kinds() -> (Vec<u8>, Vec<Option<(i32, i32)>>) {
        let mut words = Vec::new();
        let mut cases = Vec::new();
        for name in ["onabort", "onwheel"].iter().chain(&HEARD) {
            let number = |length: usize| i32::try_from(length).expect("short");
            cases.push(Some((100 + number(words.len()), number(name.len()))));
            words.extend(name.bytes());
        }
        cases.push(None);
        (words, cases)
    }

    #[test]
    fn leads_from_what_nobody_listens_to_to_the_first_case() {
        let (words, cases) = kinds();
        let copies = vec![None; cases.len()];
        let functions = [function(&cases), function(&copies), function(&[None; 3])];
        let (mut module, bodies, data) = module(&functions, &words);
        let length = module.len();
        let places: Vec<_> = bodies.iter().map(|body| place(&module, body)).collect();
        let kinds = [Cases::Names, Cases::Copies, Cases::Copies];
        let functions: Vec<_> = kinds.into_iter().zip(bodies).collect();
        let folded = fold(&mut module, &functions, &[(100, data)]).expect("sound");
        // `onwheel` twice; what has no name stays, and so does a function with other cases.
        assert_eq!((folded, module.len()), (2, length));
        let chosen: Vec<_> = places.into_iter().map(|place| &module[place]).collect();
        let expected = [0, 0, 2, 3, 4, 5, 6, 7, 8];
        assert_eq!(chosen, [&expected[..], &expected, &[0, 1, 2]]);
    }

    #[test]
    fn leaves_alone_what_does_not_name_all_that_is_heard() {
        let (words, mut cases) = kinds();
        cases.remove(3);
        let (mut module, bodies, data) = module(&[function(&cases)], &words);
        let whole = module.clone();
        let named = [(Cases::Names, bodies[0].clone())];
        assert_eq!(fold(&mut module, &named, &[(100, data)]).expect("sound"), 0);
        assert_eq!(module, whole);
    }
}
