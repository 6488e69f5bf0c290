"""A proxy before a real CalDAV server, which counts requests and gets in the way where a test says so."""

import http.client
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@dataclass
class Proxy:
    """What the proxy does. `refuse`: status and body instead of an answer, by method."""

    url: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    refuse: dict[str, tuple[int, str]] = field(default_factory=dict)
    cut_after: str = ""  # the connection ends after the server did this, before its answer
    silent: bool = False  # no answer to a PUT has an entity tag
    rewrite: tuple[bytes, bytes] | None = None  # what the server makes of the bytes it is sent


@contextmanager
def proxy_before(target: str) -> Iterator[Proxy]:
    """A running proxy before the server at `target`."""
    known = Proxy()
    place = urlsplit(target)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            self._answer()

        def _answer(self) -> None:
            method = self.command
            known.counts[method] += 1
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if method in known.refuse:
                status, text = known.refuse[method]
                self._send(status, [("Content-Type", "application/xml")], text.encode())
                return
            if method == "PUT" and known.rewrite is not None:
                body = body.replace(*known.rewrite)
            upstream = http.client.HTTPConnection(place.hostname or "", place.port)
            headers = {k: v for k, v in self.headers.items() if k.lower() != "content-length"}
            upstream.request(method, self.path, body or None, headers)
            answer = upstream.getresponse()
            data = answer.read()
            upstream.close()
            if method == known.cut_after:
                self.close_connection = True
                return
            dropped = {"content-length", "transfer-encoding", "connection"}
            dropped |= {"etag"} if known.silent and method == "PUT" else set()
            kept = [(k, v) for k, v in answer.getheaders() if k.lower() not in dropped]
            self._send(answer.status, kept, data)

        def _send(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
            self.send_response_only(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing: tests print what they need."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    known.url = f"http://127.0.0.1:{server.server_address[1]}/"
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    try:
        yield known
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=10)
