//! Cuts a finished module in two.

use super::linked::clear;
use super::module::{Kind, Parts, place_in_table};
use super::reach::reach;
use super::{LATE, broken, is_door};
use crate::fault::Outcome;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::convert::Infallible;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, FunctionSection, ImportSection, Instruction, Module, TableSection, TableType,
    TypeSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, DataSectionReader, ElementSectionReader,
    ExportSectionReader, FunctionBody, FunctionSectionReader, Operator, Parser, TableSectionReader,
};

/// The name under which the rest imports from the first part, which `www/boot.js` gives it.
const FIRST: &str = "";

/// How many bytes that both parts know may lie between two pieces of data that the rest brings: a piece of its own
/// takes as many.
const GAP: u32 = 6;

/// The two modules: what starts, and the rest. `data` says which addresses only the rest reads; the module's functions
/// must have their names.
///
/// # Errors
/// If the module can't be read, or something else than a table of methods leads to a door.
pub fn cut(module: &[u8], data: &[Range<u32>]) -> Outcome<(Vec<u8>, Vec<u8>)> {
    let parts = Parts::read(module).map_err(|error| broken(&error))?;
    let cut = Cut::plan(&parts, data)?;
    let first = cut.first(module).map_err(|error| broken(&error))?;
    let rest = cut.rest().map_err(|error| broken(&error))?;
    Ok((first, rest))
}

/// Where to cut.
struct Cut<'a> {
    parts: &'a Parts<'a>,
    data: &'a [Range<u32>],
    /// The functions of the rest, in order.
    moved: BTreeSet<u32>,
    /// Those that the first part calls by name: each gets a place at the table's end.
    late: Vec<u32>,
    /// The functions of the first part that the rest calls, in order.
    called: Vec<u32>,
    /// The globals that the rest uses, in order.
    globals: Vec<u32>,
}

impl<'a> Cut<'a> {
    fn plan(parts: &'a Parts<'a>, data: &'a [Range<u32>]) -> Outcome<Self> {
        let count = parts.imported + u32::try_from(parts.bodies.len()).unwrap_or(u32::MAX);
        let uses = (0..count).map(|function| parts.uses(function));
        let uses: Vec<_> = uses
            .collect::<Result<_, _>>()
            .map_err(|error| broken(&error))?;
        let leads_to = |function: u32| uses[function as usize].functions.clone();
        let in_table: HashSet<u32> = (parts.elements.iter())
            .flat_map(|(_, functions)| functions.iter().copied())
            .collect();
        let named = |function: &u32| parts.names.get(function).map_or("", String::as_str);
        let names: Vec<String> = (0..count).map(|function| plain(named(&function))).collect();
        let late = LATE.map(|name| {
            let found = (0..count).zip(&names).find(|(_, own)| *own == name);
            let found = found.map(|(function, _)| function);
            found.ok_or_else(|| broken(&format!("it has no {name}")))
        });
        let late = late.into_iter().collect::<Outcome<Vec<u32>>>()?;
        let doors: HashSet<u32> = (in_table.iter().copied())
            .filter(|function| is_door(&names[*function as usize]))
            .chain(late.iter().copied())
            .collect();
        let roots = parts.roots.iter().chain(&parts.declared);
        let roots = roots.chain(in_table.difference(&doors)).copied();
        let first = reach(roots, leads_to, |function| late.contains(&function));
        if let Some(door) = doors.iter().find(|door| first.contains(door)) {
            return Err(broken(&format!(
                "{} is called from the first part",
                named(door)
            )));
        }
        if doors.len() == late.len() {
            return Err(broken(&"none of its functions is a door"));
        }
        let behind = reach(doors.iter().copied(), leads_to, |_| false);
        // Imported functions stay, and are passed on.
        let moved = behind.difference(&first).copied();
        let moved: BTreeSet<u32> = moved
            .filter(|function| *function >= parts.imported)
            .collect();
        let of_moved = |function: &u32| &uses[*function as usize];
        if let Some(bound) = moved.iter().find(|function| of_moved(function).is_bound) {
            return Err(broken(&format!("{} can't be moved", named(bound))));
        }
        let called = moved
            .iter()
            .flat_map(|function| &of_moved(function).functions);
        let called: BTreeSet<u32> = called.copied().collect();
        let globals: BTreeSet<u32> = (moved.iter())
            .flat_map(|function| of_moved(function).globals.iter().copied())
            .collect();
        Ok(Self {
            parts,
            data,
            called: called.difference(&moved).copied().collect(),
            globals: globals.into_iter().collect(),
            moved,
            late,
        })
    }

    /// What of the table belongs to one of the parts: runs of functions, each with its first place.
    fn elements(&self, of_rest: bool) -> Vec<(u32, Vec<u32>)> {
        let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
        for (start, functions) in &self.parts.elements {
            for (place, function) in (*start..).zip(functions) {
                if self.moved.contains(function) != of_rest {
                    continue;
                }
                match runs.last_mut() {
                    Some((first, run)) if *first as usize + run.len() == place as usize => {
                        run.push(*function);
                    }
                    _ => runs.push((place, vec![*function])),
                }
            }
        }
        runs
    }

    fn first(&self, module: &[u8]) -> Result<Vec<u8>, Error<Infallible>> {
        let kept = (0..).take(self.parts.function_types.len());
        let kept = kept.filter(|function| !self.moved.contains(function));
        let mut first = Module::new();
        First {
            cut: self,
            places: kept.zip(0..).collect(),
        }
        .parse_core_module(&mut first, Parser::new(0), module)?;
        Ok(first.finish())
    }

    fn rest(&self) -> Result<Vec<u8>, Error<Infallible>> {
        let moved = self.called.iter().chain(&self.moved).copied();
        let mut rest = Rest {
            functions: moved.zip(0..).collect(),
            globals: self.globals.iter().copied().zip(0..).collect(),
        };
        let mut module = Module::new();
        if let Some(reader) = self.parts.types.clone() {
            let mut types = TypeSection::new();
            rest.parse_type_section(&mut types, reader)?;
            module.section(&types);
        }
        module.section(&self.imports(&mut rest)?);
        let mut functions = FunctionSection::new();
        for function in &self.moved {
            functions.function(self.parts.function_types[*function as usize]);
        }
        module.section(&functions);
        let mut elements = ElementSection::new();
        for (place, run) in self.elements(true) {
            put(&mut elements, place, &run, &mut rest)?;
        }
        put(&mut elements, self.places(), &self.late, &mut rest)?;
        module.section(&elements);
        let mut code = CodeSection::new();
        for function in &self.moved {
            let body = self.parts.bodies[(function - self.parts.imported) as usize].clone();
            rest.parse_function_body(&mut code, body)?;
        }
        module.section(&code);
        module.section(&self.brought());
        Ok(module.finish())
    }

    fn imports(&self, rest: &mut Rest) -> Result<ImportSection, Error<Infallible>> {
        let mut imports = ImportSection::new();
        for (number, function) in self.called.iter().enumerate() {
            let kind = EntityType::Function(self.parts.function_types[*function as usize]);
            imports.import(FIRST, &number.to_string(), kind);
        }
        for (kind, number) in self.shared() {
            let at = number as usize;
            let of = match kind {
                Kind::Memory => EntityType::Memory(rest.memory_type(self.parts.memories[at])?),
                Kind::Table => EntityType::Table(self.table(number, rest)?),
                Kind::Global => EntityType::Global(rest.global_type(self.parts.globals[at])?),
            };
            imports.import(FIRST, &self.name(kind, number), of);
        }
        Ok(imports)
    }

    /// What both parts use besides functions.
    fn shared(&self) -> impl Iterator<Item = (Kind, u32)> {
        let every = |length: usize| (0..).take(length);
        let memories = every(self.parts.memories.len()).map(|number| (Kind::Memory, number));
        let tables = every(self.parts.tables.len()).map(|number| (Kind::Table, number));
        let globals = self.globals.iter().map(|number| (Kind::Global, *number));
        memories.chain(tables).chain(globals)
    }

    /// How many places the module's table has without those for late functions.
    fn places(&self) -> u32 {
        let table = self.parts.tables.first();
        table.map_or(0, |table| u32::try_from(table.initial).unwrap_or(u32::MAX))
    }

    /// A table's type, with room for late functions in the first.
    fn table(
        &self,
        number: u32,
        encoder: &mut impl Reencode<Error = Infallible>,
    ) -> Result<TableType, Error<Infallible>> {
        let mut table = encoder.table_type(self.parts.tables[number as usize])?;
        if number == 0 {
            table.minimum += self.late.len() as u64;
            table.maximum = table.maximum.map(|most| most.max(table.minimum));
        }
        Ok(table)
    }

    /// Under which name the first part exports something that is no function.
    fn name(&self, kind: Kind, number: u32) -> String {
        let own = match kind {
            Kind::Table => 't',
            Kind::Memory => 'm',
            Kind::Global => 'g',
        };
        let known = self.parts.exported.get(&(kind, number)).cloned();
        known.unwrap_or_else(|| format!("{own}{number}"))
    }

    /// What the rest puts into memory: its own pieces, and what lies between two that are near.
    fn brought(&self) -> DataSection {
        let mut section = DataSection::new();
        for (start, bytes) in &self.parts.data {
            let at = |address: u32| (address - start) as usize;
            let end = start + u32::try_from(bytes.len()).unwrap_or_default();
            let mut open: Option<Range<u32>> = None;
            let mut put = |range: Range<u32>| {
                let address = ConstExpr::i32_const(range.start.cast_signed());
                section.active(
                    0,
                    &address,
                    bytes[at(range.start)..at(range.end)].iter().copied(),
                );
            };
            for range in self.data {
                let range = range.start.max(*start)..range.end.min(end);
                if range.is_empty() {
                    continue;
                }
                match &mut open {
                    Some(open) if range.start <= open.end + GAP => open.end = range.end,
                    _ => open.replace(range).into_iter().for_each(&mut put),
                }
            }
            open.into_iter().for_each(put);
        }
        section
    }
}

/// A function's name as people read it.
fn plain(name: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    // wasm-bindgen has done that already, and left the hash.
    match name.rsplit_once("::h") {
        Some((plain, hash)) if hash.len() == 16 => plain.to_owned(),
        _ => name,
    }
}

fn put(
    elements: &mut ElementSection,
    place: u32,
    run: &[u32],
    encoder: &mut impl Reencode<Error = Infallible>,
) -> Result<(), Error<Infallible>> {
    let run = run.iter().map(|function| encoder.function_index(*function));
    let run: Vec<u32> = run.collect::<Result<_, _>>()?;
    elements.active(
        None,
        &ConstExpr::i32_const(place.cast_signed()),
        Elements::Functions(run.into()),
    );
    Ok(())
}

/// Writes the first part: everything but what is moved.
struct First<'a> {
    cut: &'a Cut<'a>,
    /// The new numbers of the functions that stay.
    places: HashMap<u32, u32>,
}

impl Reencode for First<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        // Nothing that stays names what is moved: `plan` has seen to it.
        Ok(self.places.get(&function).copied().unwrap_or_default())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (function, kind) in (self.cut.parts.imported..).zip(section) {
            if !self.cut.moved.contains(&function) {
                functions.function(self.type_index(kind?)?);
            }
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (function, body) in (self.cut.parts.imported..).zip(section) {
            if !self.cut.moved.contains(&function) {
                self.parse_function_body(code, body?)?;
            }
        }
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        section: TableSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (number, _) in (0..).zip(section) {
            let table = self.cut.table(number, self)?;
            tables.table(table);
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Infallible>> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        let mut reader = body.get_operators_reader()?;
        while !reader.eof() {
            let operator = reader.read()?;
            let late = match operator {
                Operator::Call { function_index } => (0..)
                    .zip(&self.cut.late)
                    .find(|(_, late)| **late == function_index),
                _ => None,
            };
            let Some((number, late)) = late else {
                function.instruction(&self.instruction(operator)?);
                continue;
            };
            let place = self.cut.places() + number;
            function.instruction(&Instruction::I32Const(place.cast_signed()));
            function.instruction(&Instruction::CallIndirect {
                type_index: self.cut.parts.function_types[*late as usize],
                table_index: 0,
            });
        }
        code.function(&function);
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_export_section(self, exports, section)?;
        let cut = self.cut;
        for (number, function) in cut.called.iter().enumerate() {
            let function = self.function_index(*function)?;
            exports.export(&number.to_string(), ExportKind::Func, function);
        }
        for (kind, number) in cut.shared() {
            let export = match kind {
                Kind::Memory => ExportKind::Memory,
                Kind::Table => ExportKind::Table,
                Kind::Global => ExportKind::Global,
            };
            if !cut.parts.exported.contains_key(&(kind, number)) {
                exports.export(&cut.name(kind, number), export, number);
            }
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        section: ElementSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (place, run) in self.cut.elements(false) {
            put(elements, place, &run, self)?;
        }
        for element in section {
            let element = element?;
            if place_in_table(&element).is_none() {
                self.parse_element(elements, element)?;
            }
        }
        Ok(())
    }

    fn parse_data_section(
        &mut self,
        data: &mut DataSection,
        _: DataSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (start, bytes) in &self.cut.parts.data {
            let mut bytes = bytes.to_vec();
            clear(*start, &mut bytes, self.cut.data);
            data.active(0, &ConstExpr::i32_const(start.cast_signed()), bytes);
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(()) // names, and what tools say of themselves
    }
}

/// Writes what is moved, with the numbers that it has in the rest.
struct Rest {
    functions: HashMap<u32, u32>,
    globals: HashMap<u32, u32>,
}

impl Reencode for Rest {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.functions.get(&function).copied().unwrap_or_default())
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.globals.get(&global).copied().unwrap_or_default())
    }
}
