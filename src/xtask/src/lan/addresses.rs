//! This computer's addresses in its networks. Nothing is sent to find them.

use if_addrs::{IfAddr, get_if_addrs};
use std::net::{IpAddr, Ipv4Addr, UdpSocket};

/// The addresses under which others could reach it, the likeliest first: devices in a room speak IPv4.
pub fn addresses() -> Vec<IpAddr> {
    let found = get_if_addrs().unwrap_or_default().into_iter();
    // Names as systems give them to bridges for programs, which lead to no other device.
    let is_inner = |name: &str| {
        ["docker", "veth", "br-", "virbr"]
            .iter()
            .any(|one| name.starts_with(one))
    };
    let found = found
        .filter(|interface| interface.is_oper_up() && !is_inner(&interface.name))
        .filter_map(|interface| match interface.addr {
            IfAddr::V4(address) => Some(address.ip),
            IfAddr::V6(_) => None,
        });
    in_order(found.collect(), way_out())
        .into_iter()
        .map(IpAddr::V4)
        .collect()
}

/// Those that others can reach, the one by which the way out would start first.
fn in_order(found: Vec<Ipv4Addr>, first: Option<Ipv4Addr>) -> Vec<Ipv4Addr> {
    let mut addresses: Vec<_> = found
        .into_iter()
        .filter(|address| {
            !address.is_loopback() && !address.is_unspecified() && !address.is_link_local()
        })
        .collect();
    addresses.sort_by_key(|address| (Some(*address) != first, !address.is_private(), *address));
    addresses.dedup();
    addresses
}

/// The address from which a packet to elsewhere would start. None is sent.
fn way_out() -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?; // an address for documentation
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::net::Ipv4Addr;

    #[test]
    fn the_way_out_comes_first_then_private_networks_and_what_nobody_reaches_not_at_all() {
        let of = |last| Ipv4Addr::new(192, 168, 1, last);
        let public = Ipv4Addr::new(203, 0, 113, 5);
        let useless = [
            Ipv4Addr::LOCALHOST,
            Ipv4Addr::new(169, 254, 3, 4),
            Ipv4Addr::UNSPECIFIED,
        ];
        let found = [&useless[..], &[public, of(9), of(7), of(7)]].concat();
        assert_eq!(in_order(found.clone(), Some(of(9))), [of(9), of(7), public]);
        assert_eq!(in_order(found, None), [of(7), of(9), public]);
        assert!(in_order(useless.to_vec(), None).is_empty());
    }
}
