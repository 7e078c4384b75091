"""How long work on a row may take, and when it is tried again. Pure numbers, no Django.

Work is leased: a worker that takes a row writes until when it holds it and a fencing token that grows with
every taking. Results are stored only under the token that is still on the row, so a worker that was thought
dead and wakes up late changes nothing.
"""

from datetime import timedelta

# Longer than Celery's visibility timeout, which is longer than the hard limit on a task (factcheck/celery.py).
LEASE = timedelta(seconds=75)

# An article that killed or failed its worker this often is not tried again without somebody asking.
MAX_ATTEMPTS = 3

# When a row whose bell was rung is still waiting, the sweeper rings again: long enough for a full queue to
# move, short enough that nobody notices a lost bell. Rows come round at this pace however long they wait.
RING_AGAIN_AFTER = timedelta(seconds=20)

# How many rows one sweep announces; the next sweep takes the next ones.
SWEEP_BATCH = 500


def backoff(attempts: int) -> timedelta:
    """The pause after the ``attempts``-th failed attempt: 5 s, 25 s, 125 s …"""
    return timedelta(seconds=5**attempts)
