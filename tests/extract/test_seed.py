"""The seed article, claim by claim: kind and exact span of every claim that a figure or an acronym carries.

The identifiers are those of the worksheet made by hand (`c01` ...); where its row covers a whole clause, the row here
is the part of it that can be computed with.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.document import read_path
from checker.extract import extract_claims
from checker.extract.claim import Claim
from checker.extract.value import Acronym, Amount, Bearing, Date, DateRange, Designation

SEED = Path(__file__).parents[2] / "seeds" / "000_a03ccd4c677942b9.txt"

CLAIMS = [
    ("c01", "acronym", 4, 34, "Kachin Independence Army (KIA)"),
    ("c02", "designation", 106, 142, "Military Operations Command (MOC) 21"),
    ("c02", "acronym", 106, 139, "Military Operations Command (MOC)"),
    ("c04", "duration", 188, 198, "three days"),
    ("c05", "duration", 218, 234, "20-day ceasefire"),
    ("c06", "date", 240, 248, "April 25"),
    ("c07", "acronym", 281, 284, "DVB"),
    ("c08", "designation", 355, 361, "MOC 21"),
    ("c09", "designation", 378, 411, "Light Infantry Battalion (LIB) 47"),
    ("c09", "acronym", 378, 408, "Light Infantry Battalion (LIB)"),
    ("c11", "quantity", 487, 496, "120 miles"),
    ("c11", "quantity", 498, 504, "193 km"),
    ("c12", "bearing", 487, 549, "120 miles (193 km) south of the Kachin State capital Myitkyina"),
    ("c13", "quantity", 554, 562, "58 miles"),
    ("c13", "quantity", 564, 569, "93 km"),
    ("c14", "bearing", 554, 589, "58 miles (93 km) southwest of Laiza"),
    ("c17", "designation", 714, 720, "MOC 21"),
    ("c19", "date-range", 799, 809, "April 2-22"),
    ("c21", "date", 864, 872, "April 22"),
    ("c21", "date", 911, 919, "April 30"),
    ("c22", "count", 964, 984, "two military columns"),
    ("c23", "count", 995, 1014, "around 1,000 troops"),
    ("c26", "date", 1134, 1142, "April 23"),
    ("c27", "quantity", 1163, 1172, "214 miles"),
    ("c27", "quantity", 1174, 1180, "344 km"),
    ("c28", "bearing", 1163, 1200, "214 miles (344 km) northwest of Bhamo"),
    ("c29", "quantity", 1205, 1213, "94 miles"),
    ("c29", "quantity", 1215, 1221, "151 km"),
    ("c30", "bearing", 1205, 1240, "94 miles (151 km) west of Myitkyina"),
    ("c31", "date", 1286, 1294, "April 25"),
    ("c34", "date", 1419, 1433, "April 23, 2024"),
    ("c35", "designation", 1454, 1461, "LIB 116"),
    ("c36", "count", 1481, 1505, "At least 1,000 residents"),
    ("c38", "date", 1685, 1693, "April 24"),
    ("c41", "acronym", 1750, 1777, "Kachin Baptist Church (KBC)"),
    ("c44", "date", 1929, 1935, "Dec. 4"),
    ("c45", "date", 1965, 1971, "Jan. 8"),
    ("c46", "date", 2056, 2063, "Nov. 20"),
    ("c47", "date", 2134, 2141, "Oct. 19"),
    ("c48", "count", 2162, 2164, "14"),
    ("c48", "count", 2172, 2180, "18 towns"),
    ("c50", "date", 2302, 2312, "March 2024"),
]

# Every numeral of the article and the one claim that must own it.
NUMERALS = [
    (140, 142, "designation"), (218, 220, "duration"), (246, 248, "date"), (359, 361, "designation"),
    (409, 411, "designation"), (487, 490, "quantity"), (498, 501, "quantity"), (554, 556, "quantity"),
    (564, 566, "quantity"), (718, 720, "designation"), (805, 806, "date-range"), (807, 809, "date-range"),
    (870, 872, "date"), (917, 919, "date"), (1002, 1007, "count"), (1140, 1142, "date"), (1163, 1166, "quantity"),
    (1174, 1177, "quantity"), (1205, 1207, "quantity"), (1215, 1218, "quantity"), (1292, 1294, "date"),
    (1425, 1427, "date"), (1429, 1433, "date"), (1458, 1461, "designation"), (1490, 1495, "count"),
    (1691, 1693, "date"), (1934, 1935, "date"), (1970, 1971, "date"), (2061, 2063, "date"), (2139, 2141, "date"),
    (2162, 2164, "count"), (2172, 2174, "count"), (2308, 2312, "date"), (188, 193, "duration"), (964, 967, "count"),
]  # fmt: skip

_ENTITIES = {"acronym", "name", "place", "bearing", "quote"}


@pytest.fixture(scope="module")
def claims() -> tuple[Claim, ...]:
    return extract_claims(read_path(str(SEED)))


@pytest.mark.parametrize(("row", "kind", "start", "end", "text"), CLAIMS, ids=lambda value: str(value)[:24])
def test_claim_of_the_worksheet_has_its_exact_span(
    claims: tuple[Claim, ...], row: str, kind: str, start: int, end: int, text: str
) -> None:
    near = [(claim.kind, *claim.span, claim.text) for claim in claims if claim.span.start <= start < claim.span.end]
    assert (kind, start, end, text) in near, row


@pytest.mark.parametrize(("start", "end", "kind"), NUMERALS)
def test_numeral_belongs_to_one_kind_of_claim(claims: tuple[Claim, ...], start: int, end: int, kind: str) -> None:
    owners = [
        claim.kind
        for claim in claims
        if claim.kind not in _ENTITIES and claim.span.start < end and start < claim.span.end
    ]
    assert owners == [kind]


def test_there_is_no_other_claim_with_a_value_to_compute(claims: tuple[Claim, ...]) -> None:
    listed = {(kind, start, end) for _, kind, start, end, _ in CLAIMS}
    found = {(claim.kind, *claim.span) for claim in claims if claim.kind not in _ENTITIES - {"bearing"}}
    assert found - listed == set()


def test_values(claims: tuple[Claim, ...]) -> None:
    value = {claim.text: claim.value for claim in claims if claim.kind not in {"name", "place"}}
    assert value["Light Infantry Battalion (LIB) 47"] == Designation("LIB", "47")
    assert value["LIB 116"] == Designation("LIB", "116")
    defined = value["Kachin Independence Army (KIA)"]
    assert isinstance(defined, Acronym)
    assert (defined.letters, defined.expansion) == ("KIA", "Kachin Independence Army")
    bearing = value["120 miles (193 km) south of the Kachin State capital Myitkyina"]
    assert isinstance(bearing, Bearing)
    assert (bearing.direction, bearing.origin) == ("S", "Myitkyina")
    assert bearing.distance == value["120 miles"]
    assert value["April 2-22"] == DateRange(Date(month=4, day=2), Date(month=4, day=22))
    assert value["March 2024"] == Date(year=2024, month=3)
    residents = value["At least 1,000 residents"]
    assert isinstance(residents, Amount)
    assert (residents.low.value, residents.hedge) == (1000, "at-least")


def test_names_carry_their_roles(claims: tuple[Claim, ...]) -> None:
    names = {claim.text: claim for claim in claims if claim.kind in {"name", "place"}}
    assert getattr(names["Naw Bu"].value, "role", None) == "KIA spokesperson"
    assert names["Hpakant Township"].kind == "place"
    assert names["Laiza"].kind == "place"
