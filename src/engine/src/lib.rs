//! The story machine: pure, deterministic, no clock, no I/O, no Yew.
