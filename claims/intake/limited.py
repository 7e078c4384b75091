"""Strangers' bytes stay strange: what needs a parser is parsed in a child process with limits."""

import json
import subprocess
import sys
from pathlib import Path

from claims.intake.frozen import Frozen, IntakeError
from claims.splitting import Block, BlockKind

ROOT = Path(__file__).resolve().parent.parent.parent

#: Wall time: above the child's processor time, for a machine that is busy.
SECONDS = 15


def freeze(kind: str, content: bytes) -> Frozen:
    """What ``claims.intake.child`` makes of the bytes. Raises IntakeError, also where it met a limit."""
    try:
        child = subprocess.run(
            [sys.executable, "-m", "claims.intake.child", kind],
            input=content,
            cwd=ROOT,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise IntakeError("limit") from error
    answer = json.loads(child.stdout)
    if "code" in answer:
        raise IntakeError(answer["code"], answer["detail"])
    layout = tuple(Block(start, end, BlockKind(kind)) for start, end, kind in answer["layout"])
    return Frozen(answer["text"], answer["title"], layout)
