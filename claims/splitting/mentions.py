"""Mentions: dates, quantities and names in a unit, as plain values.

A date is resolved against the day of publication where only one day can be meant; else its value is "".
"""

import re
from datetime import date, timedelta

from claims.splitting.document import Document, Unit
from claims.splitting.lexicons import time_words
from claims.splitting.lexicons.number_words import NUMBER_WORDS
from claims.splitting.model import Mention, MentionKind
from claims.splitting.words import Words

_NEW = tuple.__new__  # makes a named tuple in half the time
_DATE, _QUANTITY, _NAME = MentionKind.DATE, MentionKind.QUANTITY, MentionKind.NAME
# Names may hold particles: "Jean de la Tour", "Trélissac-Nord", "Brandt & Lowell". Each alternative begins with
# a letter of its own, not with a repetition: so the other letters are skipped quickly.
_FOUND = re.compile(r"P(?:(?:ed?|[ld]|')?P)*|##*|T")
_COMPOUND = re.compile("H[iAc]{0,3}K")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_DAYS_AGO = {"hier": -1, "yesterday": -1, "aujourd'hui": 0, "today": 0, "demain": 1, "tomorrow": 1,
             "avant-hier": -2, "après-demain": 2}  # fmt: skip
_AHEAD = frozenset(("à", "pour", "avant", "jusque", "jusqu'", "jusqu'à"))
_PLANNED_LIST = (
    """prévu prévue prévus prévues attendu attendue attendus attendues due expected scheduled planned set"""
)
_PLANNED = frozenset(_PLANNED_LIST.split())
_NO_DAY = (["heures"], ["heure"], ["h"], ["am"], ["pm"])
_OTHER_WEEK = (["dernier"], ["prochain"])
_NEAR = 120  # days within which a day without a year is certain
_DAYS = re.compile("[my]")
_SIGNS = frozenset("%€$£°")
_MOST_WORDS_OF_A_DATE = 5
_DIGITS_OF_A_YEAR = 4


def find_mentions(document: Document) -> None:
    """Fill ``mentions`` of each unit, in order."""
    finder = _Finder(document)
    for unit in document.units:
        if mentions := finder.find(unit):
            unit.mentions = tuple(mentions)


class _Finder:
    def __init__(self, document: Document) -> None:
        self.document = document
        lexicon = document.lexicon
        self.french = lexicon.language == "fr"
        self.months = time_words.MONTHS.get(lexicon.language, {})
        self.weekdays = time_words.WEEKDAYS.get(lexicon.language, {})
        self.worth = NUMBER_WORDS.get(lexicon.language, {})
        self.ordinals = time_words.ORDINALS
        self.names_nothing = lexicon.names_nothing

    def find(self, unit: Unit) -> list[Mention]:
        """The mentions of a unit, in order."""
        words, french, text = self.document.words[unit.sentence], self.french, self.document.text
        lower, tags, marks = words.lower, words.tags, unit.marks
        lo, hi, months = unit.lo, unit.hi, self.months
        done = lo
        found: list[Mention] = []
        days: list[int] = []
        if "m" in marks or "y" in marks:
            days = [lo + match.start() for match in _DAYS.finditer(marks)]
        may = not french and "may" in lower[lo:hi]  # a verb, or a month
        if may and ("o" in marks or days or _FOUND.search(tags, lo, hi)):
            starts = words.starts
            days += [i for i in range(lo + 1, hi) if lower[i] == "may" and text[starts[i]] == "M"]
        for match in _FOUND.finditer(tags, lo, hi):
            i, stop = match.span()
            while days and days[0] < i:
                day = days.pop(0)
                if day >= done:
                    mention, done = self._date(words, day, unit)
                    found.append(mention)
            if i < done:
                continue
            tag, word = tags[i], lower[i]
            if tag == "P":
                if not french and word in months and self._is_month(words, i, stop):
                    mention, done = self._date(words, i, unit)
                elif word in self.worth:
                    mention, done = self._quantity(words, i, i + 1, unit)
                elif stop == i + 1 and word in self.names_nothing:
                    continue
                else:
                    done = stop
                    start, end = words.starts[i], words.ends[stop - 1]
                    mention = _NEW(Mention, (start, end, _NAME, text[start:end], ""))
            elif tag == "T" or (stop < hi and lower[stop] in months) or self._dates(words, i, stop, unit):
                mention, done = self._date(words, i, unit)
            elif word not in self.ordinals:
                mention, done = self._quantity(words, i, stop, unit)
            else:
                continue
            found.append(mention)
        for day in days:
            if day >= done:
                mention, done = self._date(words, day, unit)
                found.append(mention)
        return found

    def _is_month(self, words: Words, i: int, stop: int) -> bool:
        around = words.tags[max(0, i - 1) : i] + words.tags[stop : stop + 1]
        return (
            "#" in around or words.lower[i] not in ("may", "march", "august") or words.tags[i - 1 : i] == "p"
        )

    # -- dates --------------------------------------------------------------------------------------

    def _dates(self, words: Words, i: int, stop: int, unit: Unit) -> bool:
        """Whether the number at ``i``, which no month follows, is (part of) a date."""
        lower = words.lower
        if i > unit.lo and lower[i - 1] in ("années", "ans"):
            return True
        if stop != i + 1 or len(lower[i]) != _DIGITS_OF_A_YEAR or not _YEAR.fullmatch(lower[i]):
            return False
        return self._is_year(words, i, unit)

    def _is_year(self, words: Words, i: int, unit: Unit) -> bool:
        if words.tags[i + 1 : i + 2] in ("n", "K") and i + 1 < unit.hi and words.tags[i - 1 : i] != "p":
            return False
        return words.ends[i] - words.starts[i] == 4

    def _date(self, words: Words, i: int, unit: Unit) -> tuple[Mention, int]:
        """The date around the word at ``i``, and the word after it."""
        lower, tags = words.lower, words.tags
        day = month = year = 0
        weekday = -1
        k = i
        limit = min(unit.hi, i + _MOST_WORDS_OF_A_DATE)
        while k < limit:
            word = lower[k]
            if tags[k] == "T" and weekday < 0 and not day:
                weekday = self.weekdays.get(word, -1)
            elif word in self.months and not month:
                month = self.months[word]
            elif tags[k] == "#" and not year:
                number = _number(word)
                if len(word) == 4 and _YEAR.fullmatch(word):
                    year = number
                elif (
                    not day
                    and 1 <= number <= 31
                    and self._day_here(lower, k, dated=bool(month) or weekday >= 0)
                ):
                    day = number
                else:
                    break
            elif word in _DAYS_AGO and k == i:
                k += 1
                break
            elif not (
                tags[k] == "," and not self.french and k + 1 < unit.hi and _YEAR.fullmatch(lower[k + 1])
            ):
                break
            k += 1
        k = max(k, i + 1)
        k -= tags[k - 1] == ","
        start, end = words.starts[i], words.ends[k - 1]
        value = self._resolve(lower[i], day, month, year, weekday, unit, alone=k - i == 1)
        if not value and weekday >= 0 and k - i == 1 and self._is_day_of_the_story(words, i):
            value = self._weekday(words, unit, weekday, lower[k : k + 1])
        return Mention(start, end, _DATE, value), k

    def _day_here(self, lower: list[str], k: int, *, dated: bool) -> bool:
        """Whether the number at ``k`` is a day: beside a month or weekday, and no hour."""
        following = lower[k + 1 : k + 2]
        return following not in _NO_DAY and (dated or bool(following and following[0] in self.months))

    def _resolve(
        self, word: str, day: int, month: int, year: int, weekday: int, unit: Unit, *, alone: bool
    ) -> str:
        published = self.document.published
        if year and not month:
            return str(year)
        if word in _DAYS_AGO and alone:
            return (published + timedelta(_DAYS_AGO[word])).isoformat() if published else ""
        if month:
            if not year:
                if published is None:
                    return f"--{month:02}-{day:02}" if day else f"--{month:02}"
                year = _year_of(published, month, day or 15, coming="F" in unit.marks)
            if not year:
                return f"--{month:02}-{day:02}" if day else f"--{month:02}"
            return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
        if weekday >= 0 and day and published:
            return _day_of_month(published, day, weekday)
        return ""

    def _is_day_of_the_story(self, words: Words, i: int) -> bool:
        """*a voté lundi*, *on Monday*: not *chaque lundi*, *until Monday*."""
        before = words.lower[i - 1] if i else ""
        if not self.french:
            return before in ("on", "since")
        to_another = words.tags[i + 1 : i + 3] == "pT"
        return words.tags[i - 1 : i] not in ("l", "d", "e", "#") and before not in _AHEAD and not to_another

    def _weekday(self, words: Words, unit: Unit, weekday: int, following: list[str]) -> str:
        """*lundi*: the last one before publication in the past tense, the next one in the future."""
        published = self.document.published
        if published is None or unit.quoted or following in _OTHER_WEEK:
            return ""
        if not _PLANNED.isdisjoint(words.lower[unit.lo : unit.hi]):
            return ""
        ahead = (weekday - published.weekday()) % 7
        if "F" in unit.marks:
            return (published + timedelta(ahead)).isoformat() if ahead else ""
        if "S" in unit.marks or _COMPOUND.search(words.tags, unit.lo, unit.hi):
            return (published - timedelta((-ahead) % 7)).isoformat()
        return ""

    # -- quantities ---------------------------------------------------------------------------------

    def _quantity(self, words: Words, i: int, stop: int, unit: Unit) -> tuple[Mention, int]:
        """The number at ``i:stop`` with its currency, sign and what it counts."""
        lower, tags = words.lower, words.tags
        begin, counted = i, ""
        if i > unit.lo and lower[i - 1] in _SIGNS:
            begin, counted = i - 1, lower[i - 1]
        value = self._value(lower[i:stop])
        if stop < unit.hi and (tags[stop] == "n" or lower[stop] in _SIGNS):
            counted = lower[stop]
            stop += 1
        elif stop + 1 < unit.hi and tags[stop] == "e" and tags[stop + 1] == "n":
            counted = lower[stop + 1]
            stop += 2
        start, end = words.starts[begin], words.ends[stop - 1]
        if counted in time_words.DAYS_IN_UNIT and self._ago(lower, i, stop):
            return Mention(start, end, _DATE, self._days_ago(value, time_words.DAYS_IN_UNIT[counted])), stop
        return _NEW(Mention, (start, end, _QUANTITY, value, counted)), stop

    def _ago(self, lower: list[str], i: int, stop: int) -> bool:
        """*il y a deux jours*, *two days ago*."""
        return (
            lower[max(0, i - 3) : i] == ["il", "y", "a"] if self.french else lower[stop : stop + 1] == ["ago"]
        )

    def _days_ago(self, number: str, days: int) -> str:
        """The day so many units before publication; "" where the unit is no certain number of days."""
        published = self.document.published
        if published is None or days != 1 or not number.isdigit() or int(number) > _NEAR:
            return ""
        return (published - timedelta(int(number))).isoformat()

    def _value(self, numbers: list[str]) -> str:
        """A number without spaces, with a point; number words as digits where they are one word."""
        if len(numbers) == 1 and numbers[0] in self.worth:
            return str(self.worth[numbers[0]])
        if len(numbers) == 1 and numbers[0].isdigit():
            return numbers[0]
        joined = " ".join(numbers) if len(numbers) > 1 else numbers[0]
        bare = joined.replace("\u00a0", "").replace("\u202f", "")
        if numbers[0][0].isdigit():
            bare = bare.replace(" ", "", 0 if len(numbers) > 1 else -1)
        return bare.replace(",", "." if self.french else "")


def _number(word: str) -> int:
    """A day as a number: *1er*, *2nd*; 0 for none."""
    bare = word.rstrip("erstndh")
    return int(bare) if bare.isdigit() else 0


def _year_of(published: date, month: int, day: int, *, coming: bool) -> int:
    """The year that brings a day close to that of publication; 0 where it is not certain."""
    for year in (published.year, published.year + 1, published.year - 1):
        try:
            distance = (date(year, month, day) - published).days
        except ValueError:
            continue
        if abs(distance) <= _NEAR or (coming and 0 <= distance < 365):
            return year
    return 0


def _day_of_month(published: date, day: int, weekday: int) -> str:
    """*lundi 23*: the closest day that is both."""
    for distance in range(60):
        for found in (published - timedelta(distance), published + timedelta(distance)):
            if found.day == day and found.weekday() == weekday:
                return found.isoformat()
    return ""
