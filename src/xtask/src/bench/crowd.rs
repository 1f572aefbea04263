//! A class that opens the module all at once: first visits over one server, compared with a visit alone.

use super::first_visit;
use crate::content;
use crate::fault::{Fault, Outcome};
use crate::lan;
use crate::site;
use crate::workspace::Workspace;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

/// A class, with some to spare.
const CLIENTS: usize = 40;

/// How often one client visits alone, for a fair ratio.
const ALONE: usize = 10;

/// A server that doesn't answer for so long is broken, not slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// Serves `dist/` as `cargo xtask serve --lan` does, lets a class visit it at once, and prints what came of it.
///
/// # Errors
/// If a visit fails, or if `dist/` isn't whole. Times are told, and fail nothing.
pub fn measure(workspace: &Workspace) -> Outcome {
    let dist = workspace.dist();
    let packs = content::packs(&content::load_for_build(workspace)?)?;
    let Some(locale) = packs.first() else {
        return Ok(());
    };
    let files = first_visit::files(&dist, locale)?;
    let files: Vec<_> = files.into_iter().map(|(_, file)| file).collect();
    let address = serve(&dist)?;
    let alone = (0..ALONE).map(|_| visit(address, &files));
    let alone = alone.collect::<Outcome<Vec<_>>>()?;
    let crowd = at_once(address, &files, CLIENTS)?;
    println!("A class at once, {CLIENTS} first visits to one server over loopback: none failed.");
    let requests = CLIENTS * files.len();
    let bytes: usize = crowd.iter().map(|visit| visit.bytes).sum();
    println!(
        "  {requests} requests, {bytes} bytes, {} a visit",
        bytes / CLIENTS
    );
    let (one, half, most) = (
        percentile(&alone, 50),
        percentile(&crowd, 50),
        percentile(&crowd, 95),
    );
    let ratio = |time: Duration| time.as_secs_f64() / one.as_secs_f64().max(f64::EPSILON);
    println!(
        "  a visit alone takes {:.1} ms; in the class half of them take {:.1} ms at most ({:.1} times), 95 % take {:.1} ms \
         at most ({:.1} times)",
        one.as_secs_f64() * 1e3,
        half.as_secs_f64() * 1e3,
        ratio(half),
        most.as_secs_f64() * 1e3,
        ratio(most),
    );
    Ok(())
}

/// A visit that brought everything.
struct Visit {
    time: Duration,
    bytes: usize,
}

/// Serves a folder on a free port, for as long as the command runs.
fn serve(folder: &Path) -> Outcome<SocketAddr> {
    let failed = |error: std::io::Error| {
        Fault::new(
            format!("{} can't be served: {error}", folder.display()),
            "Run it again.",
        )
    };
    let listener = lan::listen(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let router = site::router(folder.to_owned());
    thread::spawn(move || lan::serve(listener, router, || {}));
    Ok(address)
}

/// So many first visits that begin at the same moment.
fn at_once(address: SocketAddr, files: &[String], clients: usize) -> Outcome<Vec<Visit>> {
    let ready = Barrier::new(clients);
    thread::scope(|scope| {
        let client = || {
            ready.wait();
            visit(address, files)
        };
        let clients: Vec<_> = (0..clients).map(|_| scope.spawn(client)).collect();
        clients
            .into_iter()
            .map(|client| {
                let broken = || Fault::new("A client broke off.", "Run it again.");
                client.join().unwrap_or_else(|_| Err(broken()))
            })
            .collect()
    })
}

/// One first visit: the page, then all that it asks for, each over a line of its own.
fn visit(address: SocketAddr, files: &[String]) -> Outcome<Visit> {
    let start = Instant::now();
    let Some((page, others)) = files.split_first() else {
        return Err(Fault::new(
            "Nothing is to be visited.",
            "Run `cargo xtask build`.",
        ));
    };
    let mut bytes = get(address, page)?;
    thread::scope(|scope| {
        let lines: Vec<_> = others
            .iter()
            .map(|file| scope.spawn(move || get(address, file)))
            .collect();
        for line in lines {
            let broken = || Fault::new("A line broke off.", "Run it again.");
            bytes += line.join().unwrap_or_else(|_| Err(broken()))?;
        }
        Ok(Visit {
            time: start.elapsed(),
            bytes,
        })
    })
}

/// Asks for a file, and answers with how many bytes came, whole.
fn get(address: SocketAddr, file: &str) -> Outcome<usize> {
    let failed = |why: String| {
        Fault::new(
            format!("/{file} did not come: {why}."),
            "The server must answer a whole class; look at `xtask/src/lan/`.",
        )
    };
    let io = |error: std::io::Error| failed(error.to_string());
    let mut line = TcpStream::connect(address).map_err(io)?;
    line.set_read_timeout(Some(PATIENCE)).map_err(io)?;
    let path = file.strip_suffix("index.html").unwrap_or(file);
    let request = format!(
        "GET /{path} HTTP/1.1\r\nhost: {address}\r\naccept-encoding: br\r\nconnection: close\r\n\r\n"
    );
    line.write_all(request.as_bytes()).map_err(io)?;
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).map_err(io)?;
    whole(&answer).map_err(failed)
}

/// How many bytes the body has that an answer promises, if all of them came.
fn whole(answer: &[u8]) -> Result<usize, String> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.ok_or("no answer")?;
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let (status, _) = head.split_once("\r\n").unwrap_or((&head, ""));
    if !status.contains(" 200 ") {
        return Err(format!("it says \u{201c}{status}\u{201d}"));
    }
    let length = head
        .split("\r\n")
        .find_map(|line| line.strip_prefix("content-length: "));
    let promised: usize = length
        .and_then(|length| length.parse().ok())
        .ok_or("it has no length")?;
    let came = answer.len() - end - 4;
    if came != promised {
        return Err(format!("{came} of {promised} bytes came"));
    }
    Ok(came)
}

/// The time that so many in a hundred visits took at most.
fn percentile(visits: &[Visit], per_cent: usize) -> Duration {
    let mut times: Vec<_> = visits.iter().map(|visit| visit.time).collect();
    times.sort_unstable();
    let at = (times.len() * per_cent).div_ceil(100).max(1) - 1;
    times.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use std::fs;

    /// Not timed: on a busy machine it takes longer, and nothing fails.
    #[test]
    fn forty_first_visits_at_once_and_none_fails() {
        let folder = std::env::temp_dir().join(format!("tokkae-crowd-{}", std::process::id()));
        let sizes = [
            9_000, 11_000, 1_500, 2_500, 9_500, 75_000, 8_000, 700, 9_000,
        ];
        let files: Vec<_> = (0..sizes.len())
            .map(|at| format!("file-{at}.txt"))
            .collect();
        fs::create_dir_all(&folder).expect("a temporary folder");
        for (file, size) in files.iter().zip(sizes) {
            fs::write(folder.join(file), vec![b'a'; size]).expect("written");
        }
        let address = serve(&folder).expect("a free port");
        let visits = at_once(address, &files, CLIENTS).expect("none fails");
        assert_eq!(visits.len(), CLIENTS);
        let all: usize = sizes.iter().sum();
        assert!(visits.iter().all(|visit| visit.bytes == all));
        let missing = [files[0].clone(), "gone.txt".to_owned()];
        let fault = at_once(address, &missing, 2).err().expect("one is gone");
        assert!(
            fault.what.contains("gone.txt") && fault.what.contains("404"),
            "{fault}"
        );
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn an_answer_must_be_whole() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
        assert_eq!(whole(answer), Ok(3));
        assert!(whole(&answer[..answer.len() - 1]).is_err());
        assert!(whole(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n").is_err());
        assert!(whole(b"").is_err());
    }
}
