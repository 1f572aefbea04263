//! A finished module, as far as it must be known to be cut.

use crate::trim::address;
use std::collections::{HashMap, HashSet};
use wasmparser::{
    BinaryReaderError, ConstExpr, DataKind, Element, ElementItems, ElementKind, ExternalKind,
    FunctionBody, GlobalType, KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType,
    TypeRef, TypeSectionReader,
};

/// A module in pieces.
#[derive(Default)]
pub struct Parts<'a> {
    pub types: Option<TypeSectionReader<'a>>,
    /// How many functions are imported: they come first.
    pub imported: u32,
    /// The type of each function.
    pub function_types: Vec<u32>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub names: HashMap<u32, String>,
    /// The exported functions, and the one that is called at the start.
    pub roots: Vec<u32>,
    /// Under which name each other thing is exported.
    pub exported: HashMap<(Kind, u32), String>,
    pub tables: Vec<TableType>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<GlobalType>,
    /// The functions in table 0: the first one's place, and them.
    pub elements: Vec<(u32, Vec<u32>)>,
    /// Functions that are named elsewhere than in table 0.
    pub declared: Vec<u32>,
    /// What is put into memory, with its address.
    pub data: Vec<(u32, &'a [u8])>,
}

/// Where functions are put into table 0 at the start, if that is what an element does.
pub fn place_in_table<'e, 'a>(element: &'e Element<'a>) -> Option<&'e ConstExpr<'a>> {
    match (&element.kind, &element.items) {
        (
            ElementKind::Active {
                table_index: None | Some(0),
                offset_expr,
            },
            ElementItems::Functions(_),
        ) => Some(offset_expr),
        _ => None,
    }
}

/// What is exported besides functions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Table,
    Memory,
    Global,
}

/// What a function's body uses.
#[derive(Default)]
pub struct Uses {
    pub functions: Vec<u32>,
    pub globals: HashSet<u32>,
    /// What only works in the module that it was made for.
    pub is_bound: bool,
}

impl<'a> Parts<'a> {
    pub fn read(module: &'a [u8]) -> Result<Self, BinaryReaderError> {
        let mut parts = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            parts.take(payload?)?;
        }
        Ok(parts)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(types) => self.types = Some(types),
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    match import?.ty {
                        TypeRef::Func(kind) => {
                            self.imported += 1;
                            self.function_types.push(kind);
                        }
                        TypeRef::Global(global) => self.globals.push(global),
                        TypeRef::Table(table) => self.tables.push(table),
                        TypeRef::Memory(memory) => self.memories.push(memory),
                        _ => {}
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                for kind in functions {
                    self.function_types.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::StartSection { func, .. } => self.roots.push(func),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    let kind = match export.kind {
                        ExternalKind::Table => Kind::Table,
                        ExternalKind::Memory => Kind::Memory,
                        ExternalKind::Global => Kind::Global,
                        _ => {
                            self.roots.push(export.index);
                            continue;
                        }
                    };
                    let name = export.name.to_owned();
                    self.exported.insert((kind, export.index), name);
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.take_element(&element?)?;
                }
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    if let DataKind::Active { offset_expr, .. } = &segment.kind {
                        self.data.push((address(offset_expr)?, segment.data));
                    }
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(parts) = section.as_known() {
                    for part in parts {
                        if let Ok(Name::Function(functions)) = part {
                            for function in functions {
                                let function = function?;
                                self.names.insert(function.index, function.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take_element(&mut self, element: &Element<'_>) -> Result<(), BinaryReaderError> {
        let ElementItems::Functions(functions) = &element.items else {
            return Ok(());
        };
        let functions = functions.clone().into_iter();
        let functions = functions.collect::<Result<Vec<_>, _>>()?;
        match place_in_table(element) {
            Some(place) => self.elements.push((address(place)?, functions)),
            None => self.declared.extend(functions),
        }
        Ok(())
    }

    /// What a function uses; nothing for one that is imported.
    pub fn uses(&self, function: u32) -> Result<Uses, BinaryReaderError> {
        let mut uses = Uses::default();
        let Some(number) = function.checked_sub(self.imported) else {
            return Ok(uses);
        };
        let mut reader = self.bodies[number as usize].get_operators_reader()?;
        while !reader.eof() {
            match reader.read()? {
                Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                    uses.functions.push(function_index);
                }
                Operator::RefFunc { function_index } => {
                    uses.functions.push(function_index);
                    uses.is_bound = true;
                }
                Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                    uses.globals.insert(global_index);
                }
                Operator::MemoryInit { .. }
                | Operator::DataDrop { .. }
                | Operator::TableInit { .. }
                | Operator::ElemDrop { .. } => uses.is_bound = true,
                _ => {}
            }
        }
        Ok(uses)
    }
}
