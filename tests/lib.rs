//! What the test runners share.
