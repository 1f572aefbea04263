//! Small modules, cut in two.

#![allow(clippy::expect_used)] // a test may fail by panicking

use super::linked::clear;
use super::{DOORS, LATE, cut, is_door, joined, readers, rest_of, without_links};
use std::ops::Range;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection,
    Function, FunctionSection, GlobalSection, GlobalType, Instruction, MemorySection, MemoryType,
    Module, NameMap, NameSection, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{Parser, Payload, validate};

const DATA: &[u8] = b"first rest both";

/// A module whose function `run` calls a door through the table and every late function by its name. `shared` is
/// called by `run` and by the door, `own` by the door alone.
fn module(door: &str) -> Vec<u8> {
    let late: Vec<&str> = LATE.into();
    let names = [&["run", "shared", door, "own"], &late[..]].concat();
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let (mut functions, mut code, mut map) =
        (FunctionSection::new(), CodeSection::new(), NameMap::new());
    for (number, name) in (0_u32..).zip(&names) {
        functions.function(0);
        map.append(number, name);
        let mut body = Function::new([]);
        let calls: Vec<u32> = match number {
            0 => (4..4 + u32::try_from(late.len()).expect("few"))
                .chain([1])
                .collect(),
            2 => vec![1, 3],
            _ => vec![],
        };
        for call in calls {
            body.instruction(&Instruction::Call(call));
        }
        if number == 0 {
            body.instruction(&Instruction::I32Const(1));
            body.instruction(&Instruction::CallIndirect {
                type_index: 0,
                table_index: 0,
            });
        }
        if number == 3 {
            body.instruction(&Instruction::GlobalGet(0));
            body.instruction(&Instruction::Drop);
        }
        body.instruction(&Instruction::End);
        code.function(&body);
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        minimum: 2,
        maximum: Some(2),
        table64: false,
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    let global = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(global, &ConstExpr::i32_const(7));
    let mut exports = ExportSection::new();
    exports
        .export("run", ExportKind::Func, 0)
        .export("memory", ExportKind::Memory, 0);
    let mut elements = ElementSection::new();
    let in_table = Elements::Functions(vec![2, 1].into());
    elements.active(None, &ConstExpr::i32_const(0), in_table);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(16), DATA.iter().copied());
    let mut section = NameSection::new();
    section.functions(&map);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&functions)
        .section(&tables)
        .section(&memories);
    module
        .section(&globals)
        .section(&exports)
        .section(&elements);
    module.section(&code).section(&data).section(&section);
    module.finish()
}

fn door() -> String {
    format!("{}update::h0123456789abcdef", DOORS[0])
}

/// How many functions a module has of its own, what it exports and imports, and the bytes that it puts into memory.
fn facts(module: &[u8]) -> (u32, Vec<String>, Vec<String>, Vec<u8>) {
    let (mut own, mut exports, mut imports, mut data) = (0, Vec::new(), Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.expect("sound") {
            Payload::FunctionSection(functions) => own = functions.count(),
            Payload::ExportSection(section) => {
                let names = section
                    .into_iter()
                    .map(|export| export.expect("sound").name.to_owned());
                exports.extend(names);
            }
            Payload::ImportSection(section) => {
                let names = section
                    .into_imports()
                    .map(|import| import.expect("sound").name.to_owned());
                imports.extend(names);
            }
            Payload::DataSection(segments) => {
                segments
                    .into_iter()
                    .for_each(|segment| data.extend(segment.expect("sound").data));
            }
            _ => {}
        }
    }
    (own, exports, imports, data)
}

#[test]
fn the_rest_has_what_only_doors_lead_to_and_the_first_part_everything_else() {
    let rest_reads: Range<u32> = 22..26;
    let (first, rest) = cut(&module(&door()), &[rest_reads]).expect("cut");
    validate(&first).expect("sound");
    validate(&rest).expect("sound");
    let (own, exports, _, data) = facts(&first);
    assert_eq!(own, 2, "run, and what both call");
    assert_eq!(exports, ["run", "memory", "0", "t0", "g0"]);
    assert_eq!(data, b"first \0\0\0\0 both");
    let (own, _, imports, data) = facts(&rest);
    assert_eq!(own as usize, 2 + LATE.len());
    assert_eq!(imports, ["0", "memory", "t0", "g0"]);
    assert_eq!(data, b"rest");
}

#[test]
fn a_door_is_found_by_name_and_what_is_done_before_the_rest_is_none() {
    let of = |at: usize, method: &str| format!("{}{method}", DOORS[at]);
    assert!(is_door(&of(0, "update")) && is_door(&of(1, "save")) && is_door(LATE[0]));
    for none in [
        of(1, "leave"),
        of(1, "rest"),
        of(1, "save::{{closure}}"),
        "main".to_owned(),
    ] {
        assert!(!is_door(&none), "{none}");
    }
}

#[test]
fn refuses_what_can_not_be_cut() {
    let fault = cut(&module("update"), &[]).expect_err("no door");
    assert!(fault.what.contains("door"), "{fault}");
    let fault = readers(&module(&door()), true).expect_err("no links");
    assert!(fault.what.contains("--emit-relocs"), "{fault}");
    for broken in [&b"\0asm"[..], b"\0asm\x01\0\0\0\x01"] {
        assert!(cut(broken, &[]).is_err() && without_links(broken, &[]).is_err());
        assert!(readers(broken, false).is_err() && rest_of(broken).is_err());
    }
}

#[test]
fn one_file_holds_both_and_says_where_the_rest_is() {
    let (first, rest) = cut(&module(&door()), &[]).expect("cut");
    let file = joined(first.clone(), &rest);
    validate(&file).expect("a module as a whole");
    let between = rest_of(&file).expect("sound").expect("in two parts");
    assert_eq!(file[..between.start], first);
    assert_eq!(file[between.end..], rest);
    assert_eq!(rest_of(&first).expect("sound"), None);
}

#[test]
fn clears_only_what_lies_in_the_bytes() {
    let mut bytes = b"0123456789".to_vec();
    clear(100, &mut bytes, &[90..101, 103..105, 109..200, 300..301]);
    assert_eq!(bytes, b"\x0012\x00\x005678\x00");
    let nobody: Vec<Range<u32>> = std::iter::once(16..21).collect();
    let kept = without_links(&module("x"), &nobody).expect("a module");
    assert_eq!(facts(&kept).3, b"\0\0\0\0\0 rest both");
}
