"""Which addresses are refused: all that are not ordinary hosts on the public Internet.

The standard library's ``is_global`` is not enough: in Python 3.11.7 it lets 192.0.0.8, 64:ff9b:1::1, 2002:7f00:1:: and
3fff::1 through. The list below is IANA's registries of special-purpose addresses, both versions, with what older
RFCs reserved and never gave back. Networks that carry an IPv4 address inside an IPv6 one are refused whole, whatever
they carry: no web site needs them, and where the inner address would come out depends on routers we do not know.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address

#: https://www.iana.org/assignments/iana-ipv4-special-registry
IPV4 = {
    "0.0.0.0/8": "this network",  # RFC 791
    "10.0.0.0/8": "private use",  # RFC 1918
    "100.64.0.0/10": "shared address space",  # RFC 6598, carrier-grade NAT; Alibaba's metadata 100.100.100.200
    "127.0.0.0/8": "loopback",  # RFC 1122
    "168.63.129.16/32": "cloud metadata",  # Azure's host, on a public number
    "169.254.0.0/16": "link local",  # RFC 3927; most clouds' metadata 169.254.169.254
    "172.16.0.0/12": "private use",  # RFC 1918
    "192.0.0.0/24": "IETF protocol assignments",  # RFC 6890; DS-Lite, Oracle's metadata 192.0.0.192
    "192.0.2.0/24": "documentation (TEST-NET-1)",  # RFC 5737
    "192.31.196.0/24": "AS112",  # RFC 7535
    "192.52.193.0/24": "AMT",  # RFC 7450
    "192.88.99.0/24": "6to4 relay anycast",  # RFC 7526, deprecated
    "192.168.0.0/16": "private use",  # RFC 1918
    "192.175.48.0/24": "direct delegation AS112",  # RFC 7534
    "198.18.0.0/15": "benchmarking",  # RFC 2544
    "198.51.100.0/24": "documentation (TEST-NET-2)",  # RFC 5737
    "203.0.113.0/24": "documentation (TEST-NET-3)",  # RFC 5737
    "224.0.0.0/4": "multicast",  # RFC 5771
    "255.255.255.255/32": "limited broadcast",  # RFC 919
    "240.0.0.0/4": "reserved",  # RFC 1112
}

#: https://www.iana.org/assignments/iana-ipv6-special-registry
IPV6 = {
    "::/128": "unspecified",  # RFC 4291
    "::1/128": "loopback",  # RFC 4291
    "::/96": "IPv4-compatible",  # RFC 4291, deprecated
    "::ffff:0:0/96": "IPv4-mapped",  # RFC 4291
    "::ffff:0:0:0/96": "IPv4-translated",  # RFC 2765, obsolete
    "64:ff9b::/96": "NAT64",  # RFC 6052
    "64:ff9b:1::/48": "NAT64, local use",  # RFC 8215
    "100::/64": "discard only",  # RFC 6666
    "100:0:0:1::/64": "dummy prefix",  # RFC 9780
    "200::/7": "NSAP",  # RFC 4048, deprecated
    "2001::/32": "Teredo",  # RFC 4380
    "2001:2::/48": "benchmarking",  # RFC 5180
    "2001:3::/32": "AMT",  # RFC 7450
    "2001:4:112::/48": "AS112",  # RFC 7535
    "2001:10::/28": "ORCHID",  # RFC 4843, deprecated
    "2001:20::/28": "ORCHIDv2",  # RFC 7343
    "2001:30::/28": "drone remote ID",  # RFC 9374
    "2001::/23": "IETF protocol assignments",  # RFC 2928, with the anycasts 2001:1::1, ::2 and ::3
    "2001:db8::/32": "documentation",  # RFC 3849
    "2002::/16": "6to4",  # RFC 3056
    "2620:4f:8000::/48": "direct delegation AS112",  # RFC 7534
    "3ffe::/16": "6bone",  # RFC 3701, given back
    "3fff::/20": "documentation",  # RFC 9637
    "5f00::/16": "segment routing",  # RFC 9602
    "fc00::/7": "unique local",  # RFC 4193; metadata of Amazon fd00:ec2::254 and Google fd20:ce::254
    "fe80::/10": "link local",  # RFC 4291
    "fec0::/10": "site local",  # RFC 3879, deprecated
    "ff00::/8": "multicast",  # RFC 4291
}

_NETWORKS = [(ip_network(network), name) for network, name in (IPV4 | IPV6).items()]

#: All that is given out to hosts (RFC 4291, 2.4); what is outside is reserved.
_GLOBAL_UNICAST = ip_network("2000::/3")

#: The interface identifiers 0:5efe and 200:5efe carry an IPv4 address to tunnel to, in any network (RFC 5214).
_ISATAP_MASK, _ISATAP = 0xFCFF_FFFF, 0x0000_5EFE


def why_forbidden(address: Address) -> str | None:
    """The name of the reserved network that the address is in; None for an ordinary public host."""
    for network, name in _NETWORKS:
        if address in network:
            return name
    if isinstance(address, IPv6Address):
        if address.scope_id is not None:
            return "scoped"
        if address not in _GLOBAL_UNICAST:
            return "reserved"
        if int(address) >> 32 & _ISATAP_MASK == _ISATAP:
            return "ISATAP"
    return None


#: Ends of names that stand for this machine or network (RFC 6761, 6762, 7686, 8375, 9476, ICANN's "internal", and
#: "localdomain" of many a hosts file): not asked for.
_SPECIAL_NAMES = (
    "localhost",
    "localdomain",
    "localdomain6",
    "local",
    "internal",
    "home.arpa",
    "onion",
    "alt",
    "test",
    "invalid",
)


def is_special_name(name: str) -> bool:
    """Whether a name, in lower case and without a final dot, is not one of the public name system.

    A name of one label is none either: a resolver would complete it with the machine's own domain.
    """
    return "." not in name or any(f".{name}".endswith(f".{special}") for special in _SPECIAL_NAMES)


def literal(host: str) -> Address | None:
    """The address that a host spells out; None where it is a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None
