//! The proxy that every request to another origin runs into, and is written down by.

use anyhow::Result;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A proxy that answers nothing but "no".
#[derive(Clone)]
pub struct Watch {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Watch {
    /// Starts watching, until the runtime ends.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let watch = Self {
            address: listener.local_addr()?,
            seen: Arc::default(),
        };
        tokio::spawn(watch.clone().serve(listener));
        Ok(watch)
    }

    /// Where browsers send what is not for the site.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The first line of every request that was not for the site.
    pub fn seen(&self) -> Vec<String> {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    async fn serve(self, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(self.clone().refuse(stream));
        }
    }

    async fn refuse(self, stream: TcpStream) {
        let mut stream = BufReader::new(stream);
        let mut line = String::new();
        if stream.read_line(&mut line).await.is_ok() && !line.is_empty() {
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.push(line.trim().to_owned());
        }
        let refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        let _ = stream.write_all(refusal).await;
    }
}
