"""Which known claims say nearly the same as one: candidates for the editor, never merged by themselves.

Two steps. One gram (``claims/wording.py``) stands for each of the wording's rarest words, as PostgreSQL's own
statistics know them, and the GIN index gives the claims that hold two such: any pair of words. One word alone
would find too much, all of them together too little. However many claims there are, that reads
``ROWS_A_PAIR`` rows a pair at most. Then the ``RE_RANKED`` claims with the most pairs are put in order of
likeness here.

Wordings that differ in a number or in that one of them denies are two claims, however alike they look:
"douze morts" and "quinze morts", "a cédé" and "n'a pas cédé". An editor wants to see them all the same, since
what was found on the one bears on the other. So they are found too, behind those that may be the same, and
say in what they differ; the page offers to set a duplicate aside only where nothing differs.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rapidfuzz import fuzz

from claims.models import Claim
from claims.wording import fold, is_negated, numbers, word_grams

#: Words looked up, rows read for each pair of them, rows whose likeness is measured, claims shown.
WORDS, ROWS_A_PAIR, RE_RANKED, SHOWN = 8, 500, 200, 5

#: The part of all claims that holds a rare gram: of two such, neither finds fewer claims to speak of.
RARE = 0.02

#: Of 1: below that, what two wordings share is their subject at most. `bench/matching.py` measures both.
LEAST_LIKENESS = 0.6


class Difference(StrEnum):
    """What keeps two wordings apart however alike they are."""

    NUMBERS = "numbers"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Similar:
    """A known claim (id, statement, slug and language are loaded), and how near it is to the wording: up to 1."""

    claim: Claim
    likeness: float
    difference: Difference | None


# The first rare gram of a word stands for it, since endings vary; a gram that is not among the most common ones
# is rarer than all of these. The rarest words come first, of several that are not known to be common the longest.
_CANDIDATES = """
    WITH frequent AS (
        SELECT gram, frequency
          FROM pg_stats, unnest(most_common_elems::text::integer[], most_common_elem_freqs) AS known(gram, frequency)
         WHERE schemaname = ANY (current_schemas(false)) AND tablename = 'claims_claim'
           AND attname = 'signature' AND gram IS NOT NULL
    ), standing_for_a_word AS (
        SELECT DISTINCT ON (word) word, gram, coalesce(frequency, 0) AS frequency
          FROM unnest(%(words)s::integer[], %(grams)s::integer[]) WITH ORDINALITY AS wanted(word, gram, place)
               LEFT JOIN frequent USING (gram)
         ORDER BY word, greatest(coalesce(frequency, 0), %(rare)s), place
    ), telling AS (
        SELECT word, gram FROM standing_for_a_word ORDER BY frequency, word LIMIT %(most_words)s
    ), sharing AS (
        SELECT id, count(*) AS pairs
          FROM telling AS one
               JOIN telling AS other ON one.word < other.word OR (SELECT count(*) = 1 FROM telling)
               CROSS JOIN LATERAL (
               SELECT id FROM claims_claim
                WHERE signature @> ARRAY[one.gram, other.gram]
                      AND language = %(language)s AND merged_into_id IS NULL
                LIMIT %(rows_a_pair)s) AS holding
         GROUP BY id
         ORDER BY pairs DESC, id DESC
         LIMIT %(re_ranked)s
    )
    SELECT id, statement, slug, language FROM sharing JOIN claims_claim USING (id) WHERE id IS DISTINCT FROM %(itself)s
"""


def similar_claims(claim: Claim) -> list[Similar]:
    """The known claims nearest to this one: same language, not merged; the nearest first, what differs last."""
    return similar_to(claim.statement, claim.language, itself=claim.pk)


def similar_to(statement: str, language: str, itself: int | None = None) -> list[Similar]:
    """As ``similar_claims``, for a wording that may be no claim yet."""
    words, wanted = fold(statement), _marks(statement)
    near = []
    for candidate in _candidates(statement, language, itself):
        likeness = fuzz.token_sort_ratio(words, fold(candidate.statement)) / 100
        if likeness >= LEAST_LIKENESS:
            near.append(Similar(candidate, likeness, _difference(wanted, _marks(candidate.statement))))
    near.sort(key=lambda similar: (similar.difference is not None, -similar.likeness, similar.claim.pk))
    return near[:SHOWN]


def _candidates(statement: str, language: str, itself: int | None) -> list[Claim]:
    grams = [(number, gram) for number, word in enumerate(word_grams(statement)) for gram in word]
    return list(
        Claim.objects.raw(
            _CANDIDATES,
            {
                "words": [number for number, _gram in grams],
                "grams": [gram for _number, gram in grams],
                "language": language,
                "itself": itself,
                "most_words": WORDS,
                "rows_a_pair": ROWS_A_PAIR,
                "re_ranked": RE_RANKED,
                "rare": RARE,
            },
        )
    )


def _marks(statement: str) -> tuple[frozenset[Decimal], bool]:
    return numbers(statement), is_negated(statement)


def _difference(
    one: tuple[frozenset[Decimal], bool], other: tuple[frozenset[Decimal], bool]
) -> Difference | None:
    if one[0] != other[0]:
        return Difference.NUMBERS
    return Difference.DENIAL if one[1] != other[1] else None
