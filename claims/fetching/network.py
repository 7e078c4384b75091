"""The network as httpcore sees it here: every connection is judged at the moment it is made.

The name is resolved once, every address of it is judged, and the connection goes to one of the addresses judged:
a name server that answers differently a moment later (DNS rebinding) is not asked again. All bytes pass a meter.
"""

import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any

import httpcore

from claims.fetching.addresses import is_special_name, literal, why_forbidden
from claims.fetching.page import FetchError, FetchProblem, Limits

#: Takes a name, gives its addresses, raises OSError. A parameter so that tests can answer as a name server would.
Resolve = Callable[[str], list[str]]
Allowed = frozenset[tuple[str, int]]

#: Where web sites are. Elsewhere other protocols listen (mail, databases), that a request could be made to speak to.
PORTS = frozenset({80, 443, 8080, 8443})

#: How many addresses of a name are tried, one after the other.
ATTEMPTS = 4


def resolve(name: str) -> list[str]:
    """By the system's resolver; the final dot keeps it from trying the name within the machine's own domain."""
    found = socket.getaddrinfo(f"{name}.", None, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Meter:
    """Time and bytes that are left to one fetch."""

    def __init__(self, limits: Limits) -> None:
        self._deadline = time.monotonic() + limits.seconds
        self._bytes_left = 0

    def grant(self, count: int) -> None:
        """From here on, so many bytes may come."""
        self._bytes_left = count

    def seconds_left(self, at_most: float | None) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise FetchError(FetchProblem.TIMEOUT, "not finished in the time allowed")
        return left if at_most is None else min(left, at_most)

    def bytes_left(self, at_most: int) -> int:
        if self._bytes_left <= 0:
            raise FetchError(FetchProblem.TOO_LARGE, "more bytes than allowed")
        return min(self._bytes_left, at_most)

    def took(self, count: int) -> None:
        self._bytes_left -= count


class GuardedNetwork(httpcore.NetworkBackend):
    def __init__(self, meter: Meter, allowed: Allowed, resolve: Resolve, ports: frozenset[int]) -> None:
        self._meter = meter
        self._allowed = allowed
        self._resolve = resolve
        self._ports = ports
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Raises FetchError where it may not connect, httpcore's errors where it cannot."""
        addresses = self._judged(host, port)
        for address in addresses[:-1]:
            try:
                return self._connect(address, port, timeout)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue  # the next address, as browsers do
        return self._connect(addresses[-1], port, timeout)

    def _connect(self, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        left = self._meter.seconds_left(timeout)
        return MeteredStream(self._sockets.connect_tcp(address, port, left), self._meter)

    def _judged(self, host: str, port: int) -> list[str]:
        """The addresses to connect to, none of which is forbidden. Raises FetchError."""
        spelled_out = literal(host)
        if spelled_out is None and is_special_name(host):
            raise FetchError(FetchProblem.FORBIDDEN_ADDRESS, f"{host} is not a public name")
        found = [str(spelled_out)] if spelled_out else self._addresses_of(host)
        for address in found:
            if (address, port) in self._allowed:
                continue
            if why := why_forbidden(ip_address(address)):
                raise FetchError(FetchProblem.FORBIDDEN_ADDRESS, f"{host} is {address}: {why}")
            if port not in self._ports:
                raise FetchError(
                    FetchProblem.FORBIDDEN_PORT, f"port {port} is not one of {sorted(self._ports)}"
                )
        return found[:ATTEMPTS]

    def _addresses_of(self, name: str) -> list[str]:
        """Raises FetchError. In a thread, because the system's resolver takes no time limit."""
        answer: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answer.put(self._resolve(name))
            except OSError as error:
                answer.put(error)

        threading.Thread(target=ask, name=f"resolve {name}", daemon=True).start()
        try:
            found = answer.get(timeout=self._meter.seconds_left(None))
        except queue.Empty:
            raise FetchError(FetchProblem.TIMEOUT, f"no answer about the name {name}") from None
        if isinstance(found, socket.gaierror) and found.errno == socket.EAI_AGAIN:
            raise FetchError(FetchProblem.TIMEOUT, f"no answer about the name {name}") from found
        if isinstance(found, OSError):
            raise FetchError(FetchProblem.NOT_FOUND_NAME, f"{name}: {found}") from found
        if not found:
            raise FetchError(FetchProblem.NOT_FOUND_NAME, f"{name} has no address")
        return found


class MeteredStream(httpcore.NetworkStream):
    """A connection whose every wait is cut to the time left, and whose every byte counts."""

    def __init__(self, stream: httpcore.NetworkStream, meter: Meter) -> None:
        self._stream = stream
        self._meter = meter

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        received = self._stream.read(self._meter.bytes_left(max_bytes), self._meter.seconds_left(timeout))
        self._meter.took(len(received))
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._meter.seconds_left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._meter.seconds_left(timeout)
        try:
            encrypted = self._stream.start_tls(ssl_context, server_hostname, left)
        except httpcore.ConnectError as error:
            raise FetchError(FetchProblem.TLS, str(error)) from error
        return MeteredStream(encrypted, self._meter)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
