"""Web sites on this machine that behave as badly as a test asks, and a canary that nobody may reach."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

#: A key and a certificate for 127.0.0.1 and secure.example, signed by nobody but itself, until 2119.
CERTIFICATE = Path(__file__).parent / "self_signed.pem"

#: How an answer begins.
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

#: Plays the server's part on a connection, after the question was read.
Handler = Callable[[socket.socket], None]


def answer(
    body: bytes = b"", *headers: str, status: str = "200 OK", content_type: str | None = "text/html"
) -> Handler:
    """A whole and proper answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    if content_type is not None:
        lines.append(f"Content-Type: {content_type}")
    return raw("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


def redirect(location: str, status: int = 302) -> Handler:
    return answer(b"", f"Location: {location}", status=f"{status} Elsewhere")


def raw(sent: bytes) -> Handler:
    return lambda connection: connection.sendall(sent)


def trusting() -> ssl.SSLContext:
    """A client that believes the certificate."""
    return ssl.create_default_context(cafile=CERTIFICATE)


class Site:
    """Answers every path with what ``pages`` holds for it, in a thread for each connection."""

    def __init__(self, listener: socket.socket, tls: ssl.SSLContext | None = None) -> None:
        self.address, self.port = listener.getsockname()[:2]
        self.pages: dict[str, Handler] = {}
        self.asked: list[str] = []  # whole questions, headers included
        self.connections = 0
        self.allowed = frozenset({(str(self.address), int(self.port))})
        self._listener = listener
        self._tls = tls
        threading.Thread(target=self._accept, daemon=True).start()

    def url(self, path: str = "/") -> str:
        scheme = "https" if self._tls else "http"
        host = f"[{self.address}]" if ":" in self.address else self.address
        return f"{scheme}://{host}:{self.port}{path}"

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        # A client that had enough goes away in the middle.
        with contextlib.suppress(OSError), connection:
            if self._tls:
                with self._tls.wrap_socket(connection, server_side=True) as encrypted:
                    self._talk(encrypted)
            else:
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        question = b""
        while b"\r\n\r\n" not in question:
            received = connection.recv(65536)
            if not received:
                return
            question += received
        self.asked.append(question.decode("latin-1"))
        path = self.asked[-1].split(" ")[1]
        self.pages.get(path, answer(b"Not here", status="404 Not Found"))(connection)


class Canary:
    """Listens on one port of both loopback addresses. Whoever reaches it got past the guard."""

    def __init__(self) -> None:
        self.sites = [Site(listen("127.0.0.1"))]
        self.port = self.sites[0].port
        with contextlib.suppress(OSError):  # a machine without IPv6
            self.sites.append(Site(listen("::1", self.port)))
        for site in self.sites:
            site.pages["/"] = answer(b"Caught", content_type="text/plain")

    @property
    def connections(self) -> int:
        return sum(site.connections for site in self.sites)

    def close(self) -> None:
        for site in self.sites:
            site.close()


def listen(address: str, port: int = 0) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
        listener.listen(64)
    except OSError:
        listener.close()
        raise
    return listener


@contextlib.contextmanager
def serving(*, tls: bool = False, address: str = "127.0.0.1") -> Iterator[Site]:
    context = None
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
    site = Site(listen(address), context)
    try:
        yield site
    finally:
        site.close()
