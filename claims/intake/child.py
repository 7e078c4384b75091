"""Reads one file in a process of its own, with limits: ``python -m claims.intake.child markdown``.

Bytes come in on standard input; out goes a JSON object, either ``text``, ``title`` and ``layout`` or the
``code`` and ``detail`` of an IntakeError. Whatever else happens ends this process and nothing more.
"""

import json
import resource
import sys

from claims.intake import markdown
from claims.intake.frozen import IntakeError

#: An article of 60,000 characters takes a third of a second; what takes longer than this was made to.
CPU_SECONDS = 5
MEMORY_BYTES = 1024 * 1024 * 1024
OPEN_FILES = 16

READERS = {"markdown": markdown.freeze}


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    # Nothing is written anywhere but to standard output.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main(kind: str) -> None:
    limit()
    try:
        frozen = READERS[kind](sys.stdin.buffer.read())
    except IntakeError as error:
        answer: dict[str, object] = {"code": error.code, "detail": error.detail}
    else:
        layout = [[block.start, block.end, block.kind] for block in frozen.layout]
        answer = {"text": frozen.text, "title": frozen.title, "layout": layout}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
