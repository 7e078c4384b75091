"""What the number words are worth."""

_FRENCH = """zéro 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11
    douze 12 treize 13 quatorze 14 quinze 15 seize 16 dix-sept 17 dix-huit 18 dix-neuf 19 vingt 20
    trente 30 quarante 40 cinquante 50 soixante 60 soixante-dix 70 quatre-vingts 80 quatre-vingt-dix 90
    cent 100 mille 1000"""
_ENGLISH = """zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11
    twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20
    thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90"""


def _values(text: str) -> dict[str, int]:
    listed = text.split()
    return {word: int(value) for word, value in zip(listed[::2], listed[1::2], strict=True)}


def _joined(values: dict[str, int], and_: str) -> dict[str, int]:
    """With the tens and units that a hyphen joins: *twenty-six*, *vingt-et-un*."""
    found = dict(values)
    for tens, worth in values.items():
        if worth in range(20, 91, 10):
            for unit, less in values.items():
                if 1 <= less <= 9:
                    found[f"{tens}-{unit}"] = worth + less
                    if and_ and less == 1:
                        found[f"{tens}-{and_}-{unit}"] = worth + less
    return found


NUMBER_WORDS = {"fr": _joined(_values(_FRENCH), "et"), "en": _joined(_values(_ENGLISH), "")}
