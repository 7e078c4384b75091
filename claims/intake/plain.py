"""Plain text: frozen as it is."""

from claims.intake.frozen import Frozen, checked, decode


def freeze(content: bytes) -> Frozen:
    return checked(Frozen(decode(content)))
