"""The drill's own web server, worker and beat: the commands of ``make run``, each to be killed at will."""

import os
import secrets
import signal
import socket
import subprocess
import time
from pathlib import Path

from factcheck import supervisor
from factcheck.embedded import PROJECT, Addresses


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def environment(here: Addresses, port: int) -> dict[str, str]:
    """What is set for the programs, and for this process before Django is loaded: as deployed."""
    return {
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
        "DATABASE_URL": here.database_url,
        "REDIS_URL": here.redis_url,
        "PORT": str(port),
        "SITE_URL": f"http://localhost:{port}",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "DEBUG": "0",
        "PYTHONUNBUFFERED": "1",
    }


class Programs:
    """Programs by name, each the leader of a session of its own, with what it prints in a file of its own."""

    def __init__(self, port: int, folder: Path, logs: Path) -> None:
        self._commands = supervisor.commands(port)
        beat = self._commands["beat"]
        beat[beat.index("--schedule") + 1] = str(folder / "beat-schedule")
        self._environment = {**os.environ, "FACTCHECK_VAR": str(folder)}
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._logs = logs
        self.ended_by_themselves: list[str] = []
        logs.mkdir(parents=True, exist_ok=True)
        for old in logs.glob("*.log"):
            old.unlink()

    def start(self, name: str) -> None:
        """Start a program; what it prints is added to its file."""
        with (self._logs / f"{name}.log").open("ab") as log:
            self._running[name] = subprocess.Popen(
                self._commands[name],
                cwd=PROJECT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def kill(self, name: str) -> None:
        """End a program and all its children with SIGKILL, and wait until the last of them has gone."""
        process = self._running.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        _wait_for_group(process.pid)

    def look_after(self) -> None:
        """Start again what has ended without being killed, as a supervisor would, and remember it."""
        for name, process in list(self._running.items()):
            if process.poll() is not None:
                self.ended_by_themselves.append(f"{name} (status {process.returncode})")
                self.start(name)

    def end(self) -> None:
        """Kill whatever runs: nothing in it is needed any more."""
        for name in list(self._running):
            try:
                self.kill(name)
            except ProcessLookupError:
                continue


def _wait_for_group(group: int) -> None:
    """Until the killed leader's children, too, have ended; in a container nobody may ever collect them."""
    end = time.monotonic() + 1
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
