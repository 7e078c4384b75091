"""What a page or an uploaded document says: its words and what it tells of itself. Read in a child with limits."""

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

#: Wall time: above the child's processor time, for a machine that is busy, and below Celery's soft limit on a task
#: together with the time for fetching (``snapshots.LIMITS``).
SECONDS = 10


class Unreadable(ValueError):
    """The bytes are not what they are said to be, or reading them met a limit."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``content_type`` is what was found; the rest is empty where nothing is told."""

    content_type: str
    text: str = ""
    title: str = ""
    publisher: str = ""
    published_on: date | None = None
    language: str = ""


def read(content: bytes, content_type: str = "?", charset: str = "") -> Reading:
    """Read a page of that type, or find out the type of an upload (PDF or picture). Raises Unreadable."""
    try:
        child = subprocess.run(
            [sys.executable, "-m", "reviews.citing.reading_child", content_type, charset],
            input=content,
            cwd=ROOT,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise Unreadable(content_type) from error
    told = json.loads(child.stdout)
    published_on = told["published_on"]
    return Reading(
        content_type=told["content_type"],
        text=told["text"],
        title=" ".join(told["title"].split())[:300],
        publisher=" ".join(told["publisher"].split())[:200],
        published_on=date.fromisoformat(published_on) if published_on else None,
        language=told["language"],
    )
