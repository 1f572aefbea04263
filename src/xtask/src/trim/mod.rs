//! What the compiler can't know to be dead, 13 kB of a first visit: the words of panics, small letters, and what is done
//! with kinds of events that nobody listens to.
//!
//! Dead functions become traps, and what only they read becomes zeros, before wasm-bindgen and `wasm-opt` run.

mod dead;
pub mod events;
mod kinds;
mod letters;
mod places;
mod words;

use dead::End;
pub use dead::end_of;
use kinds::{Cases, cases_of};
use std::collections::HashMap;
use std::ops::Range;
use wasmparser::{ConstExpr, DataKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// The instructions of a body that traps: no locals, `unreachable`, padding, `end`.
const NO_LOCALS: u8 = 0x00;
const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;

/// Trims a module that still has its functions' names, and says how many bytes became traps, zeros and other cases. The
/// module keeps its length: what is dead now, `wasm-opt` takes out, and zeros take no room on the wire.
///
/// # Errors
/// If the bytes are no module.
pub fn trim(module: &mut [u8]) -> wasmparser::Result<usize> {
    let found = Found::in_module(module)?;
    let folded = kinds::fold(module, &found.cases, &found.data)?;
    let mut trimmed = 0;
    for (end, body) in found.bodies {
        if let [first, second, padding @ .., last] = &mut module[body] {
            let does = if end == End::Trap { UNREACHABLE } else { NOP };
            (*first, *second, *last) = (NO_LOCALS, does, END);
            padding.fill(NOP);
            trimmed += padding.len();
        }
    }
    // Without the functions there may be other readers.
    if trimmed > 0 {
        for (address, data) in found.data {
            trimmed += letters::clear(&mut module[data.clone()]);
            trimmed += words::clear(&mut module[data.clone()]);
            trimmed += events::clear(&mut module[data.clone()]);
            trimmed += places::clear(&mut module[data], address);
        }
    }
    Ok(trimmed + folded)
}

/// The places in a module that are looked at.
#[derive(Default)]
struct Found {
    /// The bodies of dead functions.
    bodies: Vec<(End, Range<usize>)>,
    /// The functions with a case for each kind of event.
    cases: Vec<(Cases, Range<usize>)>,
    /// What is put into memory, and its address there.
    data: Vec<(usize, Range<usize>)>,
}

impl Found {
    fn in_module(module: &[u8]) -> wasmparser::Result<Self> {
        let (mut imported, mut names) = (0, HashMap::new());
        let (mut bodies, mut data) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(place(&body.range())),
                Payload::DataSection(segments) => {
                    for segment in segments {
                        let segment = segment?;
                        let whole = place(&segment.range);
                        if let DataKind::Active { offset_expr, .. } = &segment.kind {
                            let bytes = whole.end - segment.data.len()..whole.end;
                            data.push((address(offset_expr)? as usize, bytes));
                        }
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(parts) = section.as_known() {
                        for part in parts {
                            if let Name::Function(functions) = part? {
                                for function in functions {
                                    let function = function?;
                                    names.insert(function.index as usize, function.name);
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let mut found = Self {
            data,
            ..Self::default()
        };
        for (number, body) in bodies.into_iter().enumerate() {
            let Some(name) = names.get(&(imported + number)) else {
                continue;
            };
            if let Some(end) = end_of(name) {
                found.bodies.push((end, body));
            } else if let Some(cases) = cases_of(name) {
                found.cases.push((cases, body));
            }
        }
        Ok(found)
    }
}

/// The address that an expression gives, 0 if it gives none that is known.
///
/// # Errors
/// If it is no expression.
pub fn address(expression: &ConstExpr) -> wasmparser::Result<u32> {
    Ok(match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => value.cast_unsigned(),
        _ => 0,
    })
}

/// A range of the module, which is in memory and so is no longer than memory is.
fn place(range: &Range<u64>) -> Range<usize> {
    let at = |offset| usize::try_from(offset).unwrap_or(usize::MAX);
    at(range.start)..at(range.end)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::letters::BEGINS;
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, ExportKind, ExportSection, Function, FunctionSection,
        Instruction, MemorySection, MemoryType, Module, NameMap, NameSection, TypeSection, ValType,
    };

    /// A module with two functions of these names, and a table of letters in its memory.
    fn module(names: [&str; 2]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut exports = ExportSection::new();
        exports.export("first", ExportKind::Func, 0);
        let mut code = CodeSection::new();
        for number in [7, 8] {
            let mut function = Function::new([]);
            for _ in 0..3 {
                function.instruction(&Instruction::I32Const(number));
                function.instruction(&Instruction::Drop);
            }
            function.instruction(&Instruction::I32Const(number));
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        let mut bytes = b"before".to_vec();
        bytes.extend(BEGINS);
        bytes.extend([0xc2, 0, 0, 0, 0xe2, 0, 0, 0]);
        bytes.extend(b"\0\0\0\0after");
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(0), bytes);
        let mut map = NameMap::new();
        for (index, name) in (0..).zip(names) {
            map.append(index, name);
        }
        let mut section = NameSection::new();
        section.functions(&map);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&memories)
            .section(&exports);
        module.section(&code).section(&data).section(&section);
        module.finish()
    }

    #[test]
    fn makes_a_trap_of_the_function_and_zeros_of_its_table() {
        let mut trimmed = module(["alloc::str::to_lowercase", "other"]);
        let whole = trimmed.clone();
        let count = trim(&mut trimmed).expect("a module");
        assert_eq!(trimmed.len(), whole.len());
        assert!(count > BEGINS.len(), "{count}");
        assert!(!trimmed.windows(BEGINS.len()).any(|window| window == BEGINS));
        for kept in [&b"before"[..], b"after"] {
            assert!(trimmed.windows(kept.len()).any(|window| window == kept));
        }
        // The other function is as it was, and the module is one still.
        let body = [0x41, 8, 0x1a, 0x41, 8, 0x1a, 0x41, 8, 0x1a, 0x41, 8, 0x0b];
        assert!(trimmed.windows(body.len()).any(|window| window == body));
        for payload in Parser::new(0).parse_all(&trimmed) {
            payload.expect("sound");
        }
    }

    #[test]
    fn leaves_a_module_alone_that_has_no_such_function() {
        let mut same = module(["to_uppercase", "to_lowercase_or_not"]);
        let whole = same.clone();
        assert_eq!(trim(&mut same).expect("a module"), 0);
        assert_eq!(same, whole);
        assert!(trim(&mut b"no module".to_vec()).is_err());
    }
}
