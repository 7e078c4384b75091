"""The drill's client: sends articles over HTTP as another program would, until each is answered with 202."""

import http.client
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

TRY_FOR = 90.0  # seconds, before an article counts as never accepted
SENT_TWICE = 25  # one in so many articles is sent a second time after it was accepted


class Pace:
    """How many articles may have been sent: a share of them for each stage, spread over some seconds.

    The next share is held back until the stage's fault has happened, so that every fault meets work.
    """

    def __init__(self, articles: int, stages: int, seconds: float) -> None:
        self._share = articles / stages
        self._seconds = seconds
        self._stage = 0
        self._since = time.monotonic()

    def next_stage(self) -> None:
        """The fault of this stage has happened."""
        self._since = time.monotonic()
        self._stage += 1

    def allows(self, number: int) -> bool:
        """Whether the article with this number, counted from 0, may be sent now."""
        part = min(1.0, (time.monotonic() - self._since) / self._seconds)
        return number < self._share * (self._stage + part) + 1e-6


@dataclass
class Outcome:
    """What the client was told."""

    accepted: dict[int, int] = field(default_factory=dict)  # number of the article: its id
    refused: list[str] = field(default_factory=list)
    tried_again: int = 0
    sent_twice: int = 0
    other_id: int = 0  # the second answer named another article


class Client:
    """Sends articles with a few threads."""

    def __init__(self, port: int, token: str, write: Callable[[int], str], articles: int, pace: Pace) -> None:
        self._port = port
        self._headers = {"Authorization": f"Token {token}", "Content-Type": "application/json"}
        self._write = write
        self._articles = articles
        self._pace = pace
        self._next = 0
        self._lock = threading.Lock()
        self._stopped = False
        self.outcome = Outcome()
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(2)]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wait(self) -> None:
        """Until every article was accepted, or given up."""
        for thread in self._threads:
            thread.join()

    def stop(self) -> None:
        """Send nothing more."""
        self._stopped = True

    def _run(self) -> None:
        while not self._stopped:
            with self._lock:
                number = self._next
                self._next += 1
            if number >= self._articles:
                return
            while not self._pace.allows(number) and not self._stopped:
                time.sleep(0.01)
            self._submit(number)

    def _submit(self, number: int) -> None:
        body = json.dumps({"text": self._write(number)}).encode()
        article_id = self._send(number, body)
        if article_id is None:
            return
        with self._lock:
            self.outcome.accepted[number] = article_id
        if number % SENT_TWICE == 0:
            again = self._send(number, body)
            with self._lock:
                self.outcome.sent_twice += 1
                self.outcome.other_id += again != article_id

    def _send(self, number: int, body: bytes) -> int | None:
        """The article's id, once it is accepted."""
        end = time.monotonic() + TRY_FOR
        answer = "not sent"
        while time.monotonic() < end and not self._stopped:
            try:
                status, content = self._post(body)
            except (OSError, http.client.HTTPException) as error:
                answer = repr(error)
            else:
                if status == 202:
                    return int(json.loads(content)["id"])
                answer = f"status {status}: {content[:200].decode(errors='replace')}"
                if status < 500:
                    break
            with self._lock:
                self.outcome.tried_again += 1
            time.sleep(0.25)
        with self._lock:
            self.outcome.refused.append(f"article {number}: {answer}")
        return None

    def _post(self, body: bytes) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=20)
        try:
            connection.request("POST", "/api/v1/articles", body, self._headers)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()
