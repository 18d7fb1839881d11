"""Acronyms: where a long form begins, what its letters say, and which capitals are no acronym."""

from __future__ import annotations

import pytest

from checker.extract.acronyms import letters_match, near_miss, read
from checker.extract.value import Acronym


def seen(text: str) -> list[tuple[str, str, str]]:
    found = []
    for mention in read(text):
        assert isinstance(mention.value, Acronym)
        found.append((text[mention.start : mention.end], mention.value.letters, mention.value.expansion))
    return found


@pytest.mark.parametrize(
    ("text", "span", "letters", "expansion"),
    [
        ("The Port Rescue League (PRL) met.", "Port Rescue League (PRL)", "PRL", "Port Rescue League"),
        ("PRL (Port Rescue League) met.", "PRL (Port Rescue League)", "PRL", "Port Rescue League"),
        ("the Port Rescue League, or PRL, met", "Port Rescue League, or PRL", "PRL", "Port Rescue League"),
        ("the Office for River Safety (ORS)", "Office for River Safety (ORS)", "ORS", "Office for River Safety"),
        (
            "a Board of Ports and Harbours (BoPH)",
            "Board of Ports and Harbours (BoPH)",
            "BoPH",
            "Board of Ports and Harbours",
        ),
        ("its gross river output (GRO) fell", "gross river output (GRO)", "GRO", "gross river output"),
        ("many members of parliament (MPs) left", "members of parliament (MPs)", "MP", "members of parliament"),
        (
            "the Inter-Island Ferry Agency (IIFA)",
            "Inter-Island Ferry Agency (IIFA)",
            "IIFA",
            "Inter-Island Ferry Agency",
        ),
        ("the Inter-Island Ferry Agency (IFA)", "Inter-Island Ferry Agency (IFA)", "IFA", "Inter-Island Ferry Agency"),
        ("the Group of Nine (G9)", "Group of Nine (G9)", "G9", "Group of Nine"),
        ("Voile Pour Tous (Sailing For All, VPT)", "Voile Pour Tous (Sailing For All, VPT)", "VPT", "Voile Pour Tous"),
        ("the Royal Polish Canoe Union (KPZK)", "Royal Polish Canoe Union (KPZK)", "KPZK", "Royal Polish Canoe Union"),
        ("the Harbour Pilots Board (HBP)", "Harbour Pilots Board (HBP)", "HBP", "Harbour Pilots Board"),
    ],
)
def test_definition(text: str, span: str, letters: str, expansion: str) -> None:
    assert seen(text) == [(span, letters, expansion)]


@pytest.mark.parametrize(
    "text",
    ["Sen. Jo Lund (R-TX) and Rep. Al Roe (D)", "chapter (IV) and (XI)", "shares (NYSE: ABC) fell", "Jo Lund (PhD)"],
)
def test_tags_in_brackets_define_nothing(text: str) -> None:
    assert [row for row in seen(text) if row[2]] == []


def test_country_behind_a_competitor_is_no_definition() -> None:
    assert [row for row in seen("Jo Lund (NOR) beat Ana Lopez (ESP)") if row[2]] == []


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("the PRL-run dock", ["PRL"]),
        ("90 MPs met", ["MP"]),
        ("a rise in COVID-19 cases", []),
        ("the U.S. and AT&T", []),
        ("World War II ended", []),
        ("do NOT enter", []),
        ("LISBON (PRL) — Rain fell", ["PRL"]),
        ("ALL SHIPS STAY IN PORT", []),
        ("(PRL) men", ["PRL"]),
    ],
)
def test_bare_uses(text: str, letters: list[str]) -> None:
    assert [row[1] for row in seen(text)] == letters


@pytest.mark.parametrize(
    ("letters", "expansion"),
    [
        ("HSBC", "Hongkong and Shanghai Banking Corporation"),
        ("CDC", "Centers for Disease Control and Prevention"),
        ("W3C", "World Wide Web Consortium"),
        ("ARDS", "Acute Respiratory Distress Syndrome"),
        ("RMO", "Radio Météo Océan"),
        ("R&A", "Royal & Ancient"),
    ],
)
def test_letters_match(letters: str, expansion: str) -> None:
    assert letters_match(letters, expansion)
    assert near_miss(letters, expansion) == ""


@pytest.mark.parametrize(
    ("letters", "expansion", "initials"),
    [
        ("LBI", "Light Infantry Battalion", "LIB"),
        ("MAR", "Movement for Rural Action", "MRA"),
        ("WTMS", "Web Map and Tile Service", "WMTS"),
        ("ALF", "American Football League", "AFL"),
        ("KLCE", "Kuala Lumpur Education City", "KLEC"),
        ("CBPA", "California Public Banking Alliance", "CPBA"),
        ("PRT", "Port Rescue League", "PRL"),
    ],
)
def test_near_miss_names_the_initials(letters: str, expansion: str, initials: str) -> None:
    assert not letters_match(letters, expansion)
    assert near_miss(letters, expansion).endswith(f"the words give {initials}")


@pytest.mark.parametrize(
    ("letters", "expansion"),
    [
        ("KNVB", "Royal Dutch Football Association"),
        ("ISO", "International Organization for Standardization"),
        ("SPD", "Social Democratic Party"),
        ("XYZ", "Port Rescue League"),
        ("CDE", "Democratic Convergence of Estuaria"),
        ("PR", "Rescue Port"),
    ],
)
def test_other_mismatches_are_no_slip(letters: str, expansion: str) -> None:
    assert not letters_match(letters, expansion)
    assert near_miss(letters, expansion) == ""


@pytest.mark.parametrize(
    ("letters", "expansion"),
    [
        ("SPR", "Port Rescue"),
        ("SIRS", "Person Income Relief Scheme"),  # Self-Employed stands in front
        ("UPD", "Union for Development"),  # Progress was left out
        ("WRX", "Woomera Restricted Airspace"),
    ],
)
def test_word_left_out_is_no_slip(letters: str, expansion: str) -> None:
    assert near_miss(letters, expansion) == ""
