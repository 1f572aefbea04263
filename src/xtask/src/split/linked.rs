//! What the linker kept of who refers to whom: who reads which bytes of memory.

use super::reach::reach;
use super::{DOORS, broken, is_door};
use crate::fault::Outcome;
use crate::trim::{address, end_of};
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ConstExpr, DataSection, Module};
use wasmparser::{
    BinaryReaderError, CustomSectionReader, DataKind, KnownCustom, Linking, Parser, Payload,
    RelocationType, SymbolInfo, TypeRef,
};

/// A function by its number, or a piece of data by its symbol's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Node {
    Function(u32),
    Data(u32),
}

#[derive(Default)]
struct Linked {
    imported: u32,
    /// Where each body is in the section of code, in order.
    bodies: Vec<Range<u64>>,
    code: u64,
    /// Where each segment's bytes are in the section of data, and their address.
    segments: Vec<(Range<u64>, u32)>,
    data: u64,
    /// What each symbol is, with the address and size of data.
    symbols: Vec<Option<(Node, Range<u32>)>>,
    names: HashMap<u32, String>,
    roots: Vec<Node>,
    /// Places that refer to a symbol: in code or data, and at which byte of the section.
    links: Vec<(Section, u64, u32)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Code,
    Data,
}

/// Who reads what is in memory: addresses in order, which don't overlap.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Readers {
    /// What only the rest reads.
    pub rest: Vec<Range<u32>>,
    /// What nobody reads any more.
    pub nobody: Vec<Range<u32>>,
}

/// Finds out who reads what. A module that is to be cut must have all doors: one that nobody has is a name that changed.
///
/// # Errors
/// If the module doesn't hold what the linker keeps with [`super::LINKER`].
pub fn readers(module: &[u8], is_cut: bool) -> Outcome<Readers> {
    let linked = Linked::read(module).map_err(|error| broken(&error))?;
    if linked.links.is_empty() {
        return Err(broken(&"it was linked without --emit-relocs"));
    }
    let named = |is: fn(&str) -> bool| -> HashSet<Node> {
        let found = linked.names.iter().filter(|(_, name)| is(name));
        found.map(|(index, _)| Node::Function(*index)).collect()
    };
    let doors = named(is_door);
    let is_there = |door: &&str| linked.names.values().any(|name| name.starts_with(*door));
    if let Some(gone) = DOORS.iter().find(|door| is_cut && !is_there(door)) {
        return Err(broken(&format!("it has no {gone}…")));
    }
    // What is dead is called still, and does nothing.
    let dead = named(|name| end_of(name).is_some());
    let edges = linked.edges();
    let leads_to = |node: Node| match edges.get(&node) {
        Some(nodes) if !dead.contains(&node) => nodes.clone(),
        _ => Vec::new(),
    };
    let roots = || linked.roots.iter().copied();
    let first = reach(roots(), leads_to, |node| doors.contains(&node));
    let all = reach(roots().chain(doors.iter().copied()), leads_to, |_| false);
    Ok(Readers {
        rest: linked.data_of(|node| all.contains(&node) && !first.contains(&node)),
        nobody: linked.data_of(|node| !all.contains(&node)),
    })
}

/// The ranges of what is true.
fn runs(owned: &[bool]) -> Vec<Range<u32>> {
    let mut runs: Vec<Range<u32>> = Vec::new();
    for (address, is_owned) in (0..).zip(owned) {
        match runs.last_mut() {
            _ if !is_owned => {}
            Some(run) if run.end == address => run.end += 1,
            _ => runs.push(address..address + 1),
        }
    }
    runs
}

impl Linked {
    fn read(module: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut linked = Self::default();
        let mut sections = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            let payload = payload?;
            match &payload {
                Payload::CodeSectionStart {
                    unchecked_range: range,
                    ..
                } => {
                    sections.push(Some(Section::Code));
                    linked.code = range.start;
                }
                Payload::DataSection(segments) => {
                    sections.push(Some(Section::Data));
                    linked.data = segments.range().start;
                }
                Payload::Version { .. } | Payload::CodeSectionEntry(_) | Payload::End(_) => {}
                _ => sections.push(None),
            }
            linked.take(payload, &sections)?;
        }
        Ok(linked)
    }

    fn take(
        &mut self,
        payload: Payload<'_>,
        sections: &[Option<Section>],
    ) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == wasmparser::ExternalKind::Func {
                        self.roots.push(Node::Function(export.index));
                    }
                }
            }
            Payload::StartSection { func, .. } => self.roots.push(Node::Function(func)),
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    let start = segment.range.end - segment.data.len() as u64;
                    let address = match &segment.kind {
                        DataKind::Active { offset_expr, .. } => address(offset_expr)?,
                        DataKind::Passive => 0,
                    };
                    self.segments.push((start..segment.range.end, address));
                }
            }
            Payload::CustomSection(section) => self.take_custom(&section, sections)?,
            _ => {}
        }
        Ok(())
    }

    fn take_custom(
        &mut self,
        section: &CustomSectionReader<'_>,
        sections: &[Option<Section>],
    ) -> Result<(), BinaryReaderError> {
        match section.as_known() {
            KnownCustom::Linking(parts) => {
                for part in parts {
                    if let Linking::SymbolTable(symbols) = part? {
                        for (number, symbol) in (0..).zip(symbols) {
                            let symbol = self.symbol(number, &symbol?);
                            self.symbols.push(symbol);
                        }
                    }
                }
            }
            KnownCustom::Reloc(links) => {
                let section = sections.get(links.section_index() as usize).copied();
                let Some(section) = section.flatten() else {
                    return Ok(());
                };
                for link in links.entries() {
                    let link = link?;
                    if link.ty != RelocationType::TypeIndexLeb {
                        self.links
                            .push((section, u64::from(link.offset), link.index));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn symbol(&mut self, number: u32, symbol: &SymbolInfo<'_>) -> Option<(Node, Range<u32>)> {
        match symbol {
            SymbolInfo::Func { index, name, .. } => {
                if let Some(name) = name {
                    let name = format!("{:#}", rustc_demangle::demangle(name));
                    self.names.insert(*index, name);
                }
                Some((Node::Function(*index), 0..0))
            }
            SymbolInfo::Data { symbol, .. } => {
                let place = symbol.as_ref()?;
                let (_, address) = self.segments.get(place.index as usize)?;
                let start = address + place.offset;
                Some((Node::Data(number), start..start + place.size))
            }
            _ => None,
        }
    }

    /// What each function and each piece of data refers to.
    fn edges(&self) -> HashMap<Node, Vec<Node>> {
        let mut edges: HashMap<Node, Vec<Node>> = HashMap::new();
        for (section, offset, symbol) in &self.links {
            let Some(Some((to, _))) = self.symbols.get(*symbol as usize) else {
                continue;
            };
            match section {
                Section::Code => {
                    if let Some(from) = self.function_at(self.code + offset) {
                        edges.entry(from).or_default().push(*to);
                    }
                }
                Section::Data => {
                    let Some(address) = self.address_of(self.data + offset) else {
                        continue;
                    };
                    // Functions have no place in memory.
                    let symbols = self.symbols.iter().flatten();
                    for (from, _) in symbols.filter(|(_, place)| place.contains(&address)) {
                        edges.entry(*from).or_default().push(*to);
                    }
                }
            }
        }
        edges
    }

    /// Where the pieces of data are that belong to someone and to nobody else.
    fn data_of(&self, belongs: impl Fn(Node) -> bool) -> Vec<Range<u32>> {
        let data = || self.symbols.iter().flatten();
        let last = data().map(|(_, place)| place.end).max().unwrap_or_default();
        // Byte by byte: symbols may overlap.
        let mut owned = vec![false; last as usize];
        for is_owned in [true, false] {
            for (node, place) in data() {
                if matches!(node, Node::Data(_)) && belongs(*node) == is_owned {
                    owned[place.start as usize..place.end as usize].fill(is_owned);
                }
            }
        }
        runs(&owned)
    }

    fn function_at(&self, offset: u64) -> Option<Node> {
        let next = self.bodies.partition_point(|body| body.start <= offset);
        let number = next.checked_sub(1)?;
        let index = u32::try_from(number).ok()?;
        (self.bodies[number].contains(&offset)).then_some(Node::Function(self.imported + index))
    }

    fn address_of(&self, offset: u64) -> Option<u32> {
        let (bytes, address) = (self.segments.iter()).find(|(bytes, _)| bytes.contains(&offset))?;
        Some(address + u32::try_from(offset - bytes.start).ok()?)
    }
}

/// The module without what the linker kept, and with zeros for what nobody reads.
///
/// # Errors
/// If it can't be read.
pub fn without_links(module: &[u8], nobody: &[Range<u32>]) -> Outcome<Vec<u8>> {
    let mut kept = Module::new();
    Keep { nobody }
        .parse_core_module(&mut kept, Parser::new(0), module)
        .map_err(|error| broken(&error))?;
    Ok(kept.finish())
}

struct Keep<'a> {
    nobody: &'a [Range<u32>],
}

impl Reencode for Keep<'_> {
    type Error = Infallible;

    fn parse_data(
        &mut self,
        data: &mut DataSection,
        segment: wasmparser::Data<'_>,
    ) -> Result<(), Error<Infallible>> {
        let DataKind::Active { offset_expr, .. } = &segment.kind else {
            return utils::parse_data(self, data, segment);
        };
        let start = address(offset_expr)?;
        let mut bytes = segment.data.to_vec();
        clear(start, &mut bytes, self.nobody);
        data.active(0, &ConstExpr::i32_const(start.cast_signed()), bytes);
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        if section.name() != "linking" && !section.name().starts_with("reloc.") {
            utils::parse_custom_section(self, module, section)?;
        }
        Ok(())
    }
}

/// Zeros in place of what lies in these ranges, in bytes from an address on. They take no room on the wire.
pub fn clear(start: u32, bytes: &mut [u8], ranges: &[Range<u32>]) {
    let end = start + u32::try_from(bytes.len()).unwrap_or_default();
    for range in ranges {
        let range = range.start.max(start)..range.end.min(end);
        if !range.is_empty() {
            bytes[(range.start - start) as usize..(range.end - start) as usize].fill(0);
        }
    }
}
