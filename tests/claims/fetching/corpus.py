"""Addresses that must never be reached, in every writing that some program somewhere understands.

Written from the published ranges (IANA's special-purpose registries and the RFCs named beside the networks), from
what ``inet_aton`` takes, and from what browsers make of an address (WHATWG URL Standard); nothing is taken from the
code under test. ``{port}`` stands for the canary's port.
"""

from ipaddress import IPv4Address, ip_network


def listed(words: str) -> list[str]:
    return words.split()


#: Every network that is not the public Internet.
RANGES = listed("""
0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 255.255.255.255/32
::/128 ::1/128 ::/96 ::ffff:0.0.0.0/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 200::/7
2001::/32 2001:1::1/128 2001:1::2/128 2001:1::3/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28
2001:20::/28 2001:30::/28 2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3ffe::/16 3fff::/20 5f00::/16 fc00::/7
fe80::/10 fec0::/10 ff00::/8 1000::/4 4000::/3 8000::/2 c000::/3
""")

#: Single addresses of note: neighbours that answer, cloud metadata, and what Python 3.11.7 takes for public.
HOSTS = listed("""
127.0.0.1 127.0.0.2 127.0.1.1 127.127.127.127 127.255.255.254 0.0.0.0 0.0.0.1 10.0.0.1 10.255.255.254 172.16.0.1
172.17.0.1 172.31.255.254 192.168.0.1 192.168.1.1 192.168.255.254 169.254.169.254 169.254.170.2 169.254.169.123
100.100.100.200 168.63.129.16 192.0.0.192 192.0.0.8 192.0.0.9 192.0.0.10 192.0.0.170 198.19.255.254 224.0.0.1
239.255.255.250 255.255.255.255
::1 :: ::ffff:127.0.0.1 64:ff9b:1::1 2002:7f00:1:: 3fff::1 fd00:ec2::254 fd20:ce::254 fe80::1 fec0::1 ff02::1
fe80::a9fe:a9fe
""")


def samples(network: str) -> list[str]:
    """The first, a middle and the last address of a network."""
    parsed = ip_network(network)
    first, size = parsed.network_address, parsed.num_addresses
    return list(dict.fromkeys(str(first + step) for step in (0, size // 2, size - 1)))


IN_RANGES = [address for network in RANGES for address in samples(network)]


def bracketed(address: str) -> str:
    return f"[{address}]" if ":" in address else address


# --- Writings of an IPv4 address ----------------------------------------------------------------------------

CIRCLED = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BOLD = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def writings(address: str) -> list[str]:
    a, b, c, d = (int(part) for part in address.split("."))
    number = int(IPv4Address(address))
    return [
        f"{number}",  # one number
        f"0x{number:x}",
        f"0X{number:08X}",
        f"0{number:o}",
        f"0x{number:016x}",  # with zeroes in front
        f"{number + 2**32}",  # too large, taken modulo 2^32 by some
        f"{a}.{number & 0xFFFFFF}",  # short forms
        f"{a}.{b}.{number & 0xFFFF}",
        f"0x{a:x}.{number & 0xFFFFFF}",
        f"0{a:o}.{b}.0x{number & 0xFFFF:x}",
        f"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}",  # part by part
        f"0X{a:02X}.0X{b:02X}.0X{c:02X}.0X{d:02X}",
        f"0{a:o}.0{b:o}.0{c:o}.0{d:o}",
        f"000{a:o}.000{b:o}.000{c:o}.000{d:o}",
        f"{a:03}.{b:03}.{c:03}.{d:03}",
        f"0x{a:x}.{b}.{c}.{d}",  # mixed
        f"0x{a:x}.0{b:o}.{c}.{d}",
        f"{a}.{b}.0{c:o}.0x{d:x}",
        f"{a}.{b}.{c}.{d + 256}",  # too large, cut to a byte by some
        f"{address}.",  # final dots
        f"{address}..",
        f".{address}",
        address.translate(FULL_WIDTH),  # letters that normalise to digits and dots
        address.translate(FULL_WIDTH).replace(".", "．"),
        address.translate(CIRCLED),
        address.translate(SUPERSCRIPT),
        address.translate(BOLD),
        address.translate(ARABIC),
        address.replace(".", "。"),
        address.replace(".", "｡"),
        address.replace(".", "․"),
        f"0ｘ{number:x}",
        f"０x{number:x}",
        f"{number}".translate(FULL_WIDTH),
        address.replace(".", "%2e"),  # percent-encoded
        address.replace(".", "%2E"),
        "".join(f"%{ord(letter):02x}" for letter in address),
        f"{address}%00",
        f"{address}%0a",
        f"{address}%23",
        f"\u00ad{address}",  # left out when normalised
        address.replace(".", "\u200b."),
        address.replace(".", ".\u2060"),
        f"{address}\u200d",
    ]


WRITTEN = [
    writing for address in ("127.0.0.1", "169.254.169.254", "192.168.1.1") for writing in writings(address)
]
WRITTEN += [
    "127.1",
    "127.0.1",
    "0",
    "0x0",
    "00",
    "0.0",
    "127",
    "0x7f.1",
    "0177.1",
    "127.0.0.1.",
    "127.0.0x1",
    "0x",
]


# --- IPv4 within IPv6 ---------------------------------------------------------------------------------------


def embedded(address: str) -> list[str]:
    number = int(IPv4Address(address))
    high, low = f"{number >> 16:x}", f"{number & 0xFFFF:x}"
    inverted = number ^ 0xFFFFFFFF
    return [
        f"::ffff:{address}",  # mapped
        f"::ffff:{high}:{low}",
        f"::FFFF:{high}:{low}",
        f"0:0:0:0:0:ffff:{high}:{low}",
        f"0000:0000:0000:0000:0000:ffff:{number >> 16:04x}:{number & 0xFFFF:04x}",
        f"0:0:0:0:0:FFFF:{address}",
        f"::{address}",  # compatible
        f"::{high}:{low}",
        f"::ffff:0:{address}",  # translated
        f"::ffff:0:{high}:{low}",
        f"64:ff9b::{address}",  # NAT64
        f"64:ff9b::{high}:{low}",
        f"0064:FF9B::{high}:{low}",
        f"64:ff9b:1::{address}",  # NAT64, local use
        f"64:ff9b:1:ffff:ffff:ffff:{high}:{low}",
        f"64:ff9b:1:{high}:{low[:2] or 0}:{low[2:] or 0}00::",
        f"2002:{high}:{low}::",  # 6to4
        f"2002:{high}:{low}::1",
        f"2002:{high}:{low}:1:2:3:4:5",
        f"2001:0:{high}:{low}::",  # Teredo: as its server, and as its client
        f"2001:0:4136:e378:8000:63bf:{inverted >> 16:x}:{inverted & 0xFFFF:x}",
        f"2a00:1450::5efe:{address}",  # ISATAP, within anybody's network
        f"2a00:1450::200:5efe:{high}:{low}",
        f"fe80::5efe:{high}:{low}",
    ]


EMBEDDED = [inner for address in ("127.0.0.1", "169.254.169.254", "10.0.0.1") for inner in embedded(address)]

OTHER_IPV6 = listed("""
0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 0::1 ::0:1 ::0001 0:0::0:1 ::0.0.0.1 0:0:0:0:0:0:0.0.0.1
0:0:0:0:0:0:0:0 :: ::0 FE80::1 FC00::1 FD00:EC2::254 ::1%lo ::1%25lo ::1%1 fe80::1%eth0 fe80::1%25eth0 fe80::1%2
::1%00 ::127.1 ::ffff:127.1 ::ffff:0x7f.1 ::ffff:127.0.0.01 ::ffff:2130706433 1::2::3 ::1/128 ::1. v1.::1 v6.127.0.0.1
2606:4700:4700::1111%lo
""")


# --- Names --------------------------------------------------------------------------------------------------

#: Answered by nobody's name server but this machine's own files and habits.
LOCAL_NAMES = listed("""
localhost LOCALHOST LocalHost localhost. localhost.. ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ loc%61lhost local\u00adhost
app.localhost a.b.localhost app.localhost. localhost.localdomain localhost4 localhost6 localhost6.localdomain6
ip6-localhost ip6-loopback loopback broadcasthost kubernetes metadata intranet printer router.local ROUTER.LOCAL
_http._tcp.local metadata.google.internal host.docker.internal kubernetes.docker.internal instance-data.ec2.internal
kubernetes.default.svc.cluster.local router.home.arpa duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion
""")

#: What a name server outside may answer for names that look ordinary.
NAMES: dict[str, list[str]] = {
    f"n{number}.attacker.example": [address]
    for number, address in enumerate(dict.fromkeys(IN_RANGES + HOSTS))
}
GOOD, GOOD6 = "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"
MIXED: dict[str, list[str]] = {
    f"m{number}.attacker.example": addresses
    for number, addresses in enumerate(
        mixture
        for bad in (
            "127.0.0.1",
            "::1",
            "10.0.0.1",
            "169.254.169.254",
            "192.0.0.8",
            "2002:7f00:1::",
            "64:ff9b:1::1",
        )
        for mixture in ([GOOD, bad], [bad, GOOD], [GOOD6, bad], [GOOD, GOOD6, bad], [GOOD] * 9 + [bad])
    )
}


# --- Whole addresses ----------------------------------------------------------------------------------------

CREDENTIALS = listed("""
http://example.org@127.0.0.1:{port}/ http://example.org:80@127.0.0.1:{port}/ http://user:pass@127.0.0.1:{port}/
http://@127.0.0.1:{port}/ http://:@127.0.0.1:{port}/ http://a@b@127.0.0.1:{port}/ http://example.org%40127.0.0.1:{port}/
http://example.org%2f@127.0.0.1:{port}/ http://127.0.0.1:{port}@example.org/ http://example.org&@127.0.0.1:{port}/
http://127.0.0.1:{port}#@example.org/ http://127.0.0.1:{port}?@example.org/ http://127.0.0.1:{port}/@example.org/
http://example.org;@127.0.0.1:{port}/ http://example.org＠127.0.0.1:{port}/ http://example.org@[::1]:{port}/
https://example.org@127.0.0.1:{port}/ http://127.1.1.1:80@127.2.2.2:80@127.0.0.1:{port}/
http://1.1.1.1&@2.2.2.2#@127.0.0.1:{port}/ http://example.org:@127.0.0.1:{port}/
""")

SEPARATORS = [
    "http:\\\\127.0.0.1:{port}/",
    "http:/\\127.0.0.1:{port}/",
    "http:\\/127.0.0.1:{port}/",
    "http://example.org\\@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@example.org/",
    "http://127.0.0.1:{port}\\.example.org/",
    "http://example.org\\.127.0.0.1:{port}/",
    "http:127.0.0.1:{port}/",
    "http:/127.0.0.1:{port}/",
    "http:///127.0.0.1:{port}/",
    "http:////127.0.0.1:{port}/",
    "http://127.0.0.1／:{port}/",
    "http://127.0.0.1：{port}/",
    "http://127.0.0.1∕example.org:{port}/",
    "//127.0.0.1:{port}/",
    "127.0.0.1:{port}/",
    "http://127.0.0.1 :{port}/",
    "http:// 127.0.0.1:{port}/",
    "http://\u00a0127.0.0.1:{port}/",
    "http://\u3000127.0.0.1:{port}/",
    " http://127.0.0.1:{port}/",
    "http://127.0.0.1:{port}/ ",
    "\thttp://127.0.0.1:{port}/",
    "\nhttp://127.0.0.1:{port}/",
    "\x00http://127.0.0.1:{port}/",
    "ht\ntp://127.0.0.1:{port}/",
    "http:\n//127.0.0.1:{port}/",
    "http:/\t/127.0.0.1:{port}/",
    "http://127.0\t.0.1:{port}/",
    "http://127.0.\r\n0.1:{port}/",
    "http://127.0.0.1\x00.example.org:{port}/",
    "http://127.0.0.1\x0b:{port}/",
    "http://127.0.0.1\x7f:{port}/",
    "http://127.0.0.1:\t{port}/",
    "http://example.org/\r\nHost: 127.0.0.1:{port}\r\n\r\n",
    "http://[::1:{port}/",
    "http://::1]:{port}/",
    "http://::1:{port}/",
    "http://[[::1]]:{port}/",
    "http://[::1]x:{port}/",
    "http://x[::1]:{port}/",
    "http://[127.0.0.1]:{port}/",
    "http://[localhost]:{port}/",
    "http://[]:{port}/",
    "http://:{port}/",
    "http://.:{port}/",
    "http://..:{port}/",
    "http://",
    "http:",
    "",
]

UPPER_CASE = listed("""
HTTP://127.0.0.1:{port}/ Http://127.0.0.1:{port}/ hTTpS://127.0.0.1:{port}/ HTTP://LOCALHOST:{port}/
HTTP://[::FFFF:7F00:1]:{port}/ HTTPS://[FE80::1]:{port}/
""")

PORTS = listed("""
http://127.0.0.1/ https://127.0.0.1/ http://127.0.0.1:/ http://127.0.0.1:80/ http://127.0.0.1:443/ http://127.0.0.1:0/
http://127.0.0.1:22/ http://127.0.0.1:25/ http://127.0.0.1:5432/ http://127.0.0.1:6379/ http://127.0.0.1:8080/
http://127.0.0.1:65535/ http://127.0.0.1:65536/ http://127.0.0.1:99999/ http://127.0.0.1:-1/ http://127.0.0.1:+80/
http://127.0.0.1:0{port}/ http://127.0.0.1:00000000{port}/ http://127.0.0.1:0x50/ http://127.0.0.1:８０/
http://127.0.0.1:{port}:80/ http://127.0.0.1:80:{port}/ http://127.0.0.1:{port}a/ http://[::1]/ https://[::1]/
http://[::1]:0{port}/ http://[::1]::{port}/
""")

SCHEMES = listed("""
file:///etc/passwd file://localhost/etc/passwd file://127.0.0.1/etc/passwd FILE:///etc/passwd file:/etc/passwd
file:etc/passwd ftp://127.0.0.1:{port}/ ftps://127.0.0.1:{port}/ sftp://127.0.0.1:{port}/ tftp://127.0.0.1:{port}/x
gopher://127.0.0.1:{port}/_GET%20/ dict://127.0.0.1:{port}/d:x ldap://127.0.0.1:{port}/ ldaps://127.0.0.1:{port}/
imap://127.0.0.1:{port}/ smtp://127.0.0.1:{port}/ redis://127.0.0.1:{port}/ postgresql://127.0.0.1:{port}/
ws://127.0.0.1:{port}/ wss://127.0.0.1:{port}/ ssh://127.0.0.1:{port}/ telnet://127.0.0.1:{port}/
smb://127.0.0.1:{port}/x \\\\127.0.0.1\\x data:text/html,hello data:text/html;base64,aGVsbG8= javascript:alert(1)
JavaScript:alert(1) vbscript:x about:blank blob:http://127.0.0.1:{port}/x view-source:http://127.0.0.1:{port}/
feed:http://127.0.0.1:{port}/ feed://127.0.0.1:{port}/ jar:http://127.0.0.1:{port}/x!/y netdoc:///etc/passwd
url:http://127.0.0.1:{port}/ mailto:a@127.0.0.1 http+unix://%2Ftmp%2Fx/ unix:///tmp/x httpx://127.0.0.1:{port}/
h://127.0.0.1:{port}/ ://127.0.0.1:{port}/ http.://127.0.0.1:{port}/ ｈttp://127.0.0.1:{port}/ chrome://settings
phar:///etc/passwd expect://id proc://self
""")


def _at_canary(hosts: list[str]) -> list[str]:
    return [f"http://{host}:{{port}}/" for host in hosts]


#: By class, so that a failure says what it is about.
CORPUS: dict[str, list[str]] = {
    "networks": _at_canary([bracketed(address) for address in IN_RANGES]),
    "hosts": _at_canary([bracketed(address) for address in HOSTS]),
    "writings": _at_canary(WRITTEN),
    "IPv4 in IPv6": _at_canary([bracketed(address) for address in EMBEDDED]),
    "IPv6": _at_canary([bracketed(address) for address in OTHER_IPV6]),
    "local names": _at_canary(LOCAL_NAMES),
    "names": _at_canary(list(NAMES)),
    "names with a good address too": _at_canary(list(MIXED)),
    "credentials": CREDENTIALS,
    "separators": SEPARATORS,
    "upper case": UPPER_CASE,
    "ports": PORTS,
    "schemes": SCHEMES,
}

#: Where a redirect leads from http://127.0.0.1:{site}/, beyond all of the above.
RELATIVE = listed("""
//127.0.0.1:{port}/ //127.1:{port}/ //localhost:{port}/ //[::1]:{port}/ //[::ffff:7f00:1]:{port}/ //2130706433:{port}/
//example.org@127.0.0.1:{port}/ //127.0.0.1:{port} ///127.0.0.1:{port}/ /\\127.0.0.1:{port}/ \\\\127.0.0.1:{port}/
\\/127.0.0.1:{port}/ //n0.attacker.example:{port}/ //m0.attacker.example:{port}/ HTTP://127.0.0.1:{port}/
https://127.0.0.1:{port}/ //0x7f000001:{port}/ //①②⑦.⓪.⓪.①:{port}/ //127。0。0。1:{port}/ //%31%32%37.0.0.1:{port}/
""")
