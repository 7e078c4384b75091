"""Present participles that tell what the subject of the clause before them did, with what says so by itself."""

_FRENCH = """tuant tué blessant blessé détruisant détruit endommageant endommagé provoquant provoqué causant causé
    entraînant entraîné privant privé forçant forcé obligeant obligé ravageant ravagé déclenchant déclenché
    touchant touché renversant renversé emportant emporté inondant inondé coupant coupé"""
_ENGLISH = """killing killed wounding wounded injuring injured destroying destroyed damaging damaged causing
    caused forcing forced cutting cut flooding flooded triggering triggered"""


def _pairs(text: str) -> dict[str, str]:
    listed = text.split()
    return dict(zip(listed[::2], listed[1::2], strict=True))


DEEDS = {"fr": _pairs(_FRENCH), "en": _pairs(_ENGLISH)}
