//! Serves a folder as `cargo xtask serve` does, for as long as the command runs.

use crate::fault::{Fault, Outcome};
use crate::site;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

/// Starts serving on a free port, and answers with the address.
///
/// # Errors
/// If no port can be listened on.
pub fn serve(folder: &Path) -> Outcome<String> {
    let failed = |error: std::io::Error| {
        Fault::new(
            format!("{} can't be served: {error}", folder.display()),
            "Run it again.",
        )
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(failed)?;
    let router = site::router(folder.to_owned());
    std::thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        })
    });
    Ok(format!("http://{address}/"))
}
