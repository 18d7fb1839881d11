"""The pass over a block: order, bounds, the numerals of the seed article, and text that nobody wrote."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import scan
from checker.extract.claim import Mention

SEED = Path(__file__).parents[2] / "seeds" / "000_a03ccd4c677942b9.txt"

# Every numeral of the seed article that its catalogue lists as an amount or a date, in order.
NUMERALS = [
    ("duration", "three days"),
    ("duration", "20-day ceasefire"),
    ("date", "April 25"),
    ("designation", "MOC 21"),
    ("quantity", "120 miles"),
    ("quantity", "193 km"),
    ("quantity", "58 miles"),
    ("quantity", "93 km"),
    ("designation", "MOC 21"),
    ("date-range", "April 2-22"),
    ("date", "April 22"),
    ("date", "April 30"),
    ("count", "two military columns"),
    ("count", "around 1,000 troops"),
    ("date", "April 23"),
    ("quantity", "214 miles"),
    ("quantity", "344 km"),
    ("quantity", "94 miles"),
    ("quantity", "151 km"),
    ("date", "April 25"),
    ("date", "April 23, 2024"),
    ("designation", "LIB 116"),
    ("count", "At least 1,000 residents"),
    ("date", "April 24"),
    ("date", "Dec. 4"),
    ("date", "Jan. 8"),
    ("date", "Nov. 20"),
    ("date", "Oct. 19"),
    ("count", "14"),
    ("count", "18 towns"),
    ("date", "March 2024"),
]


def test_every_numeral_of_the_seed_gets_its_class() -> None:
    text = SEED.read_text(encoding="utf-8").replace("\n", " ")
    assert [(mention.kind, text[mention.start : mention.end]) for mention in scan.mentions(text)] == NUMERALS


def check(text: str) -> list[Mention]:
    found = scan.mentions(text)
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
    return found


_PIECES = """12 1,000 3.5 2024 one two half a third of in out to from between and about more than at least or so up % $
£ € - – + ( ) [ ] . , : / ' " km miles people MPs LIB 47 Article No. April May Monday 1990s 5th Seventh Fleet p.m. aged
year-old per cent days million dozen F-16 http://x.y 2-1 1/2 ½ °C ~ # 0 00 é ١٢ 𝟙""".split()


@given(st.text(max_size=80))
def test_mentions_of_any_text_are_ordered_and_inside_it(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(_PIECES), max_size=24), st.sampled_from(["", " ", " ", "-"]))
def test_mentions_of_any_mixture_of_pieces_are_ordered_and_inside_it(pieces: list[str], joint: str) -> None:
    check(joint.join(pieces))


@pytest.mark.parametrize(
    "piece", ["1", ",", "1,", "(", "1-", "one ", "April ", "1 ", "A1", "1.", "$", "between ", "a half "]
)
def test_long_monotonous_text_is_read_to_its_end(piece: str) -> None:
    check(piece * (100_000 // len(piece)))
