"""Lists that a rule holds together item by item."""

from __future__ import annotations

from checker.document import read_text
from checker.extract import extract_claims
from checker.extract.claim import Claim
from checker.extract.value import Amount
from checker.lint.pairing import item_by_item
from checker.lint.template import Bindings


def claims(text: str) -> tuple[Claim, ...]:
    found = extract_claims(read_text(text))
    return tuple(claim for claim in found if claim.kind in ("quantity", "number", "count"))


def pairs(one: str, other: str) -> list[tuple[str, str]]:
    bound: Bindings = {"stated": claims(one), "restated": claims(other)}
    found = []
    for items in item_by_item(("stated", "restated"), bound):
        stated, restated = items["stated"], items["restated"]
        assert isinstance(stated, Claim)
        assert isinstance(restated, Claim)
        found.append((written(stated), written(restated)))
    return found


def written(claim: Claim) -> str:
    assert isinstance(claim.value, Amount)
    return f"{claim.value.low.value:g} {claim.value.unit}"


def test_lists_of_one_length_go_together_item_by_item() -> None:
    assert pairs("It was 20C, 25C and 30C.", "It was 68F, 77F and 86F.") == [
        ("20 degree_Celsius", "68 degree_Fahrenheit"),
        ("25 degree_Celsius", "77 degree_Fahrenheit"),
        ("30 degree_Celsius", "86 degree_Fahrenheit"),
    ]


def test_an_item_without_a_unit_has_that_of_the_next_one() -> None:
    assert pairs("It was 48 and 51 mph.", "It was 77 and 82 km/h.") == [
        ("48 mile_per_hour", "77 kilometer_per_hour"),
        ("51 mile_per_hour", "82 kilometer_per_hour"),
    ]


def test_the_dimensions_of_a_thing_go_together_side_by_side() -> None:
    (one,), (other,) = claims("It was 100 by 80 metres."), claims("It was 330 x 260 ft.")
    found = list(item_by_item(("stated", "restated"), {"stated": one, "restated": other}))
    assert [[item.text for item in items.values() if isinstance(item, Claim)] for items in found] == [
        ["100", "330"],
        ["80 metres", "260 ft"],
    ]
    assert all(isinstance(item, Claim) and item.kind == "quantity" for items in found for item in items.values())


def test_lists_of_different_length_do_not_go_together() -> None:
    assert pairs("It was 5, 10 and 15 km.", "It was 3 and 9 miles.") == []


def test_what_is_no_list_stays_as_it_is() -> None:
    one, other = claims("It was 48 mph.")[0], claims("It was 77 km/h.")[0]
    bound: Bindings = {"stated": one, "restated": other}
    assert list(item_by_item(("stated", "restated"), bound)) == [bound]
    assert list(item_by_item((), bound)) == [bound]
