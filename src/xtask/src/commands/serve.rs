//! `serve`: sets up, builds, serves, and prints the address.

use super::build;
use crate::fault::{Fault, Outcome};
use crate::site::{self, Builds};
use crate::watch;
use crate::workspace::Workspace;
use axum::Router;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};

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
    let listener = listen(options)?; // before the long build: a taken port is told at once
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
    serve(listener, site, || announce(port, options.lan))
}

fn listen(options: &Options) -> Outcome<TcpListener> {
    let host = if options.lan {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    TcpListener::bind((host, options.port)).map_err(|error| refused(options.port, error.kind()))
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

fn serve(listener: TcpListener, site: Router, ready: impl FnOnce()) -> Outcome {
    let failed = |error: std::io::Error| {
        Fault::new(format!("The server stopped: {error}"), "Start it again.")
    };
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        ready();
        axum::serve(listener, site).await.map_err(failed)
    })
}

fn announce(port: u16, lan: bool) {
    println!("Serving. Stop it with Ctrl+C.");
    if !lan {
        println!("Open http://127.0.0.1:{port}/");
        return;
    }
    println!("On this computer: http://127.0.0.1:{port}/");
    match address_in_the_network() {
        Some(address) => {
            println!(
                "On every device of this network: Open {}",
                url(SocketAddr::new(address, port))
            );
        }
        None => println!(
            "On other devices: open http://<this computer's address>:{port}/ (see its network settings)"
        ),
    }
}

fn url(address: SocketAddr) -> String {
    format!("http://{address}/")
}

/// This computer's address, as the way to another one would start. Nothing is sent.
fn address_in_the_network() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?; // an address for documentation
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
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
                address: None,
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
