//! `serve`: sets up, builds, serves, and prints the address.

use super::build;
use crate::fault::{Fault, Outcome};
use crate::lan;
use crate::site::{self, Builds};
use crate::watch;
use crate::workspace::Workspace;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

/// What can be asked of the server.
#[derive(clap::Args)]
pub struct Options {
    /// The port to serve on; 0 takes any free one
    #[arg(long, default_value_t = 8080, value_name = "N")]
    port: u16,
    /// Serve to other devices of the network too
    #[arg(long)]
    lan: bool,
    /// Serve what is in dist/ already
    #[arg(long, conflicts_with_all = ["dev", "pseudo"])]
    no_build: bool,
    /// Don't build the content again when a file of it is saved
    #[arg(long)]
    no_watch: bool,
    #[command(flatten)]
    build: build::Options,
}

/// Serves the site until it is stopped.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    // Before the long build: a taken port and a missing network are told at once.
    let listener = listen(options)?;
    let addresses = options.lan.then(lan::found).transpose()?;
    if options.no_build {
        if !workspace.dist().join("index.html").is_file() {
            return Err(Fault::new(
                "There is no built site in dist/ yet.",
                "Run `cargo xtask serve` without --no-build.",
            ));
        }
    } else {
        build::plan(&workspace, &options.build)?.run()?;
    }
    let port = listener
        .local_addr()
        .map_or(options.port, |address| address.port());
    let mut site = site::router(workspace.dist());
    // A room full of children is no place for pages that reload.
    if !options.lan && !options.no_watch {
        let builds = Builds::default();
        site = site::with_reload(site, builds.clone());
        let build = &options.build;
        watch::content(workspace, builds, build.quality(), build.languages());
    }
    lan::serve(listener, site, || announce(port, addresses.as_deref()))
}

fn listen(options: &Options) -> Outcome<TcpListener> {
    let host = if options.lan {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    lan::listen(SocketAddr::from((host, options.port)))
        .map_err(|error| refused(options.port, error.kind()))
}

fn refused(port: u16, kind: ErrorKind) -> Fault {
    let what = match kind {
        ErrorKind::AddrInUse => format!("Port {port} is taken by another program."),
        ErrorKind::PermissionDenied => format!("This account may not serve on port {port}."),
        other => format!("Port {port} can't be served on: {other}."),
    };
    Fault::new(
        what,
        "Choose another one, such as `cargo xtask serve --port 8123`.",
    )
}

/// Says where the module is; the addresses are those of the network, if it is to be found there.
fn announce(port: u16, addresses: Option<&[IpAddr]>) {
    println!("Serving. Stop it with Ctrl+C.");
    match addresses {
        None => println!("Open http://127.0.0.1:{port}/"),
        Some(addresses) => {
            println!("On this computer: http://127.0.0.1:{port}/");
            lan::announce(addresses, port);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn a_taken_port_is_refused_with_another_one_to_try() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = taken.local_addr().expect("bound").port();
        let options = Options {
            port,
            lan: false,
            no_build: true,
            no_watch: true,
            build: build::Options {
                dev: false,
                pseudo: false,
            },
        };
        let fault = listen(&options).expect_err("it is taken");
        assert_eq!(
            fault.what,
            format!("Port {port} is taken by another program.")
        );
        assert!(fault.hint.contains("--port"));
    }
}
