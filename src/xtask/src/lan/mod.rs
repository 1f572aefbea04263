//! A room's own server: where other devices find it, said as people need it, and one that many can ask at once.

mod addresses;
mod terminal;

use crate::fault::{Fault, Outcome};
use axum::Router;
use std::io;
use std::io::IsTerminal;
use std::net::{IpAddr, SocketAddr, TcpListener};
use tokio::net::TcpSocket;
use tokio::runtime;

pub use addresses::addresses;

/// What others on the network can do and see, and what they can't.
const PLAINLY: [&str; 5] = [
    "Others on this network can open the module, as you can. Nothing else of this computer is served.",
    "What a child chooses, feels or opens in a story stays in that child's browser, and is never sent.",
    "The line is plain http: someone on the network could see which files a device asks for, and so which story or page. \
     Use a network whose people you trust, such as this computer's own hotspot.",
    "Over plain http browsers keep no copy, so the module doesn't work offline from this address. Leave this computer \
     on, and in the network, until the session is over.",
    "A device can't open it? Look whether it is in the same network, and whether this computer's firewall lets it in.",
];

/// Refuses a computer that no other device could find.
///
/// # Errors
/// If it is in no network.
pub fn found() -> Outcome<Vec<IpAddr>> {
    in_a_network(addresses())
}

fn in_a_network(addresses: Vec<IpAddr>) -> Outcome<Vec<IpAddr>> {
    if addresses.is_empty() {
        return Err(Fault::new(
            "This computer is in no network, so no other device could open the module.",
            "Join the room's network, or open a hotspot on this computer or a telephone; the internet isn't needed. Or run \
             `cargo xtask serve` without --lan, for this computer alone.",
        ));
    }
    Ok(addresses)
}

/// Says where other devices find it, with a code to scan, and what that means.
pub fn announce(addresses: &[IpAddr], port: u16) {
    for line in said(addresses, port, io::stdout().is_terminal()) {
        println!("{line}");
    }
}

fn said(addresses: &[IpAddr], port: u16, in_colour: bool) -> Vec<String> {
    let url = |address: &IpAddr| format!("http://{}/", SocketAddr::new(*address, port));
    let mut lines = Vec::new();
    for (number, address) in addresses.iter().enumerate() {
        lines.push(match number {
            0 => format!("On every device of this network: Open {}", url(address)),
            _ => format!("If that is another network than theirs: {}", url(address)),
        });
    }
    if let Some(code) = addresses
        .first()
        .and_then(|first| terminal::code(&url(first), in_colour))
    {
        lines.push(String::new());
        lines.extend(code);
    }
    lines.push(String::new());
    lines.extend(PLAINLY.map(|line| format!("- {line}")));
    lines
}

/// How many lines may wait to be taken up: with the usual 128, some of a class would knock again a second later.
const WAITING: u32 = 1024;

/// Listens where a whole class may knock at the same moment.
///
/// # Errors
/// If the port is taken, or may not be listened on.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
    let _inside = runtime.enter();
    let socket = TcpSocket::new_v4()?;
    // As the standard library does: a port is free again as soon as its server has gone.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)?.into_std()
}

/// Serves until it is stopped, on every core: a class asks all at once.
///
/// # Errors
/// If the server can't start, or stops.
pub fn serve(listener: TcpListener, site: Router, ready: impl FnOnce()) -> Outcome {
    let failed =
        |error: io::Error| Fault::new(format!("The server stopped: {error}"), "Start it again.");
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = runtime::Builder::new_multi_thread()
        .enable_io()
        .build()
        .map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        ready();
        axum::serve(listener, site).await.map_err(failed)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn a_computer_in_no_network_is_told_what_to_do() {
        let fault = in_a_network(Vec::new()).expect_err("nobody could find it");
        assert!(fault.what.contains("no network"), "{fault}");
        assert!(fault.hint.contains("hotspot"), "{fault}");
    }

    #[test]
    fn says_every_address_with_a_code_for_the_first_one_and_what_others_see() {
        let one = IpAddr::V4(Ipv4Addr::new(10, 42, 0, 1));
        let other = IpAddr::V4(Ipv4Addr::new(192, 168, 1, 7));
        let lines = said(&[one, other], 8080, false);
        let text = lines.join("\n");
        assert!(lines[0].ends_with("Open http://10.42.0.1:8080/"), "{text}");
        assert!(lines[1].ends_with("http://192.168.1.7:8080/"), "{text}");
        assert!(text.contains('█'), "{text}");
        for word in [
            "never sent",
            "could see",
            "doesn't work offline",
            "firewall",
        ] {
            assert!(text.contains(word), "{word}:\n{text}");
        }
    }
}
