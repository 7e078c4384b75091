"""What is refused, network by network, and that its neighbours are not."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.fetching import FetchError, FetchProblem
from claims.fetching.addresses import Address, is_special_name, why_forbidden
from claims.fetching.target import follow, parse
from tests.claims.fetching.corpus import HOSTS, IN_RANGES, listed

PUBLIC = listed("""
1.0.0.0 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 168.63.129.15
168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 192.0.1.255 192.0.3.0
192.31.195.255 192.31.197.0 192.52.192.255 192.52.194.0 192.88.98.255 192.88.100.0 192.167.255.255 192.169.0.0
192.175.47.255 192.175.49.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0 203.0.112.255 203.0.114.0
223.255.255.255
2001:200:: 2001:db7:ffff:ffff:ffff:ffff:ffff:ffff 2001:db9:: 2001:4860:4860::8888 2003:: 2606:4700:4700::1111
2620:4f:7fff:: 2620:4f:8001:: 2a00:1450:4007:80c::200e 3ffd:ffff:: 3fff:1000::
""")


@pytest.mark.parametrize("address", [*IN_RANGES, *HOSTS])
def test_forbidden(address: str) -> None:
    assert why_forbidden(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_the_neighbours_are_ordinary_hosts(address: str) -> None:
    assert why_forbidden(ip_address(address)) is None


@given(st.ip_addresses())
def test_never_more_lenient_than_the_standard_library(address: Address) -> None:
    if not address.is_global or address.is_multicast or address.is_reserved:
        assert why_forbidden(address)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("127.0.0.1", "loopback"),
        ("10.1.2.3", "private use"),
        ("169.254.169.254", "link local"),
        ("::ffff:8.8.8.8", "IPv4-mapped"),  # refused whole, whatever is inside
        ("2002:808:808::", "6to4"),
        ("fe80::1%lo", "link local"),
        ("2606:4700:4700::1111%2", "scoped"),
        ("2a00:1450::5efe:127.0.0.1", "ISATAP"),
        ("4000::", "reserved"),
    ],
)
def test_says_why(address: str, network: str) -> None:
    assert why_forbidden(ip_address(address)) == network


@pytest.mark.parametrize(
    "name", ["localhost", "a.localhost", "x.local", "metadata.google.internal", "printer"]
)
def test_special_names(name: str) -> None:
    assert is_special_name(name)


@pytest.mark.parametrize(
    "name", ["example.org", "localhost.example.org", "notlocal.example", "my-internal.fr"]
)
def test_public_names(name: str) -> None:
    assert not is_special_name(name)


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("http://example.org", "http://example.org/"),
        ("HTTPS://Example.ORG:443/A?b=C#d", "https://example.org/A?b=C"),
        ("http://example.org:443/", "http://example.org:443/"),
        ("http://example.org.:80/", "http://example.org/"),
        ("http://élysée.fr/é à?q=œ&r=%C3%A9", "http://xn--lyse-9oad.fr/%C3%A9%20%C3%A0?q=%C5%93&r=%C3%A9"),
        ("http://straße.de/", "http://xn--strae-oqa.de/"),  # not strasse.de, which is somebody else's
        ("http://xn--lyse-9oad.fr/", "http://xn--lyse-9oad.fr/"),
        ("http://a_b.example.org/", "http://a_b.example.org/"),
        ("http://[2606:4700:4700:0::1111]:8080/", "http://[2606:4700:4700::1111]:8080/"),
        ("http://9.9.9.9/a%2Fb;c=1,2", "http://9.9.9.9/a%2Fb;c=1,2"),
        ("http://3com.com/", "http://3com.com/"),
        ("http://example.org?q=1", "http://example.org/?q=1"),
        ("http://example.org/a@b:c", "http://example.org/a@b:c"),
    ],
)
def test_an_address_is_read_as_browsers_do(url: str, read: str) -> None:
    assert str(parse(url)) == read


@pytest.mark.parametrize(
    "url",
    [
        "http://" + "a" * 64 + ".fr/",
        "http://" + "é" * 64 + ".fr/",
        "http://" + "a." * 127 + "fr/",
        "http://-a.fr/",
        "http://a-.fr/",
        "http://a..fr/",
        "http://a,b.fr/",
        "http://a%20b.fr/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://9.9.9.9.9/",
        "http://example.0x7f/",
        "http://example.09/",
        "http://exam\tple.org/",
        "http://example.org/a\\b",
        "http://user@example.org/",
        "http://user:password@example.org/",
        "http://example.org/#" + "a" * 2000,
        "http://example.org:port/",
        "http://example.org/" + "a" * 2000,
        "http://example.org/" + "é" * 500,
        "http://\udcff.fr/",
        "http://example.org/\udcff",
    ],
)
def test_not_an_address(url: str) -> None:
    with pytest.raises(FetchError) as raised:
        parse(url)
    assert raised.value.code is FetchProblem.BAD_URL


@given(st.text(alphabet=st.sampled_from("http:/\\[]@#?%.0127xfa:é①。-_ \t\n"), max_size=40))
def test_any_text_is_an_address_or_none(text: str) -> None:
    for url in (text, f"http://{text}", f"http://example.org{text}"):
        try:
            target = parse(url)
        except FetchError as error:
            assert error.code is FetchProblem.BAD_URL  # noqa: PT017  (most texts are none)
        else:
            assert parse(str(target)) == target


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "https://example.org/b"),
        ("b", "https://example.org/a/b"),
        ("?q", "https://example.org/a/?q"),
        ("../c", "https://example.org/c"),
        ("//other.example/", "https://other.example/"),
        ("http://other.example", "http://other.example/"),
        ("/é b#c", "https://example.org/%C3%A9%20b"),
    ],
)
def test_where_a_redirect_leads(location: str, leads_to: str) -> None:
    assert str(follow(parse("https://example.org/a/"), location)) == leads_to


@pytest.mark.parametrize(
    "location", ["/a\tb", "/a\\b", "\\\\other.example/", "file:///etc/passwd", "http://["]
)
def test_where_a_redirect_does_not_lead(location: str) -> None:
    with pytest.raises(FetchError) as raised:
        follow(parse("https://example.org/a/"), location)
    assert raised.value.code is FetchProblem.BAD_URL
