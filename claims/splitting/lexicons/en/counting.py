"""English words for numbers and for time."""

# What the number words are worth; ``number_words`` joins tens and units.
NUMBERS = """zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11
    twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20
    thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90"""
# Order rather than count.
ORDINALS = "first second third fourth fifth"

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip

# Days as seen from today.
DAYS = "yesterday today tomorrow tonight overnight"
UNITS = """day days week weeks month months year years hour hours minute minutes century centuries
    decade decades weekend morning evening night afternoon quarter spring summer autumn winter season"""
# What time is counted in, and how many days one is; 0 where that varies.
DAYS_IN_UNIT = {
    "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 0, "months": 0, "year": 0, "years": 0, "hour": 0,
    "hours": 0,
}  # fmt: skip
