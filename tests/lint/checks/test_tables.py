"""Totals and shares in tables, and sentences that name a cell."""

from __future__ import annotations

import pytest

from checker.document import read_text
from checker.lint.checks import table_shares, table_text, table_totals
from checker.lint.draft import draft_of
from checker.lint.finding import Problem


def markdown(rows: str) -> str:
    """Return lines of `a, b; c, d` as a table of Markdown."""
    first, *others = [f"| {row.replace(chr(59), ' |')} |" for row in rows.strip().splitlines()]
    return "\n".join([first, "|" + "---|" * (first.count("|") - 1), *others, ""])


def html(rows: str) -> str:
    cells = ("".join(f"<td>{cell}" for cell in row.split("; ")) for row in rows.strip().splitlines())
    return f"<table>{''.join(f'<tr>{row}' for row in cells)}</table>"


def totals(text: str, path: str = "draft.md") -> list[Problem]:
    return list(table_totals.check(draft_of(read_text(text, path=path)), {}))


WRONG = {
    "Town; Cases\nHull; 45\nYork; 30\nGoole; 26\nTotal; 111": "101",
    "Town; Cases\nTotal; 111\nHull; 45\nYork; 30\nGoole; 26": "101",
    "Town; Cases; Deaths\nHull; 45; 3\nYork; 30; 2\nTotal; 75; 6": "5",
    "Town; Cases\nHull; 1,245\nYork; 830\nGrand total; 2,057": "2,075",
    "Item; Cost\nRent; $1,200.50\nFood; $430.25\nTotal; $1,630.57": "$1,630.75",
    "Fund; Sum\nA; £1.2m\nB; £2.4m\nC; £3.1m\nTotal; £7.6m": "£6.7m",
    "Town; Men; Women; All\nHull; 4; 5; 9\nYork; 6; 7; 13\nGoole; 8; 9; 71": "17",
    "Town; Cases; Deaths\nHull; 45; 3\nYork; 30; 2\nTogether; 75; 6": "5",
    "Town; Number of cases\nHull; 45\nYork; 30\nTotal; 85": "75",
    "Item; Price\nTea; $2.50\nScone; $3.25\nTotal; $5.57": "$5.75",
    "Motion; Yes; No\nFirst; 12; 8\nSecond; 9; 11\nTotal; 21; 29": "19",
    "Source; Power (MW)\nWind; 340\nSun; 210\nTotal; 505": "550",
}


@pytest.mark.parametrize("rows", WRONG)
@pytest.mark.parametrize("form", [markdown, html])
def test_totals_that_are_none(rows: str, form: object) -> None:
    text, path = (markdown(rows), "draft.md") if form is markdown else (html(rows), "draft.html")
    (problem,) = totals(text, path)
    assert problem.expected == (WRONG[rows],)


@pytest.mark.parametrize(
    "rows",
    [
        "Town; Cases\nHull; 45\nYork; 30\nTotal; 75",
        "Town; Cases\nHull; 45\nYork; n/a\nTotal; 75",
        "Town; Cases\nHull; 45*\nYork; 30[1]\nTotal; 75",
        "Town; Share\nHull; 33.3%\nYork; 66.6%\nTotal; 100%",
        "Town; Weight (t)\nHull; 3.4\nYork; 6.4\nTotal; 9.9",
        "Town; Jobs (thousands)\nHull; 34\nYork; 64\nGoole; 10\nTotal; 109",
        "Town; Average age\nHull; 45\nYork; 31\nTotal; 39",
        "Town; Cases per 1,000\nHull; 45\nYork; 31\nTotal; 39",
        "Town; Rank\nHull; 1\nYork; 2\nTotal; 2",
        "Area; Farms\nNorth; 10\nSouth; 20\nSubtotal; 30\nIsles; 5\nTotal; 35",
        "Area; Farms\nNorth; 10\nof which dairy; 4\nSouth; 20\nTotal; 30",
        "Who; Seats\nMen; 30\nWomen; 20\nUnder 40; 15\nOver 40; 35\nTotal; 50",
        "Item; Cost\nRent; (200)\nFood; -300\nSales; 900\nTotal; 400",
        "Year; Births; Total\n2021; 40; 2,061\n2022; 31; 2,092",
        "Country; People\nMali; 10\nChad; 9\nNiger; 8\nTotal, world; 8,000",
        "City; Score\nHull; 45\nYork; 31\nOverall; 38",
        "Lap; Time\nFirst; 1:20\nSecond; 1:25\nTotal; 2:45",
        "Unit; Length\nA; 3 km\nB; 200 m\nTotal; 3.2 km",
        "Lot; Preis\nA; 1,5\nB; 2,5\nTotal; 4,0",
        "Team; W; D; L; Total\nRovers; 10; 5; 3; 35\nUnited; 8; 6; 4; 30",
        "Total; 5",
        "Town; No.; Cases\nHull; 1; 45\nYork; 2; 30\nTotal; 2; 75",
    ],
)
@pytest.mark.parametrize("path", ["draft.md", "draft.html"])
def test_tables_that_are_in_order(rows: str, path: str) -> None:
    assert totals(markdown(rows) if path.endswith("md") else html(rows), path) == []


def test_a_note_on_rounding_gives_half_a_step_for_each_figure() -> None:
    table = markdown("Town; Cases\nHull; 45\nYork; 30\nGoole; 26\nTotal; 102")
    assert len(totals(table)) == 1
    assert totals(f"{table}\nFigures may not add up because of rounding.\n") == []


def test_where_no_total_fits_the_total_is_of_something_else() -> None:
    assert totals(markdown("Town; Men; Women; Boats\nHull; 4; 5; 7\nYork; 6; 7; 9\nTotal; 90; 81; 77")) == []


def test_a_total_beside_right_ones_is_an_error_and_alone_a_warning() -> None:
    assert [found.severity for found in totals(markdown("T; A; B\nx; 4; 5\ny; 6; 7\nTotal; 10; 13"))] == [None]
    assert [found.severity for found in totals(markdown("T; A\nx; 14\ny; 26\nTotal; 41"))] == ["warning"]


def shares(rows: str) -> list[tuple[str, str]]:
    text = markdown(rows)
    found = table_shares.check(draft_of(read_text(text, path="draft.md")), {})
    return [(text[slice(*problem.primary)], problem.expected[0]) for problem in found]  # type: ignore[misc]


def test_a_share_that_is_not_that_of_its_count() -> None:
    rows = "Party; Votes; %\nA; 410; 41.0\nB; 290; 29.0\nC; 180; 81.0\nD; 120; 12.0\nTotal; 1,000; 100"
    assert shares(rows) == [("81.0", "18.0")]


@pytest.mark.parametrize(
    "rows",
    [
        "Party; Votes; %\nA; 410; 41\nB; 290; 29\nC; 180; 18\nD; 120; 12\nTotal; 1,000; 100",
        "Party; Votes; %\nA; 1; 33\nB; 1; 33\nC; 1; 33\nTotal; 3; 100",
        "Town; Jobs; Change\nA; 410; 4%\nB; 290; 29%\nC; 180; 1%\nD; 120; 2%",
        "Media; Users\nRadio; 61%\nWeb; 80%\nTotal; 94%",
        "Media; Users\nRadio; 61%\nof which local; 20%\nWeb; 39%\nTotal; 100%",
    ],
)
def test_shares_that_are_in_order(rows: str) -> None:
    assert shares(rows) == []


def test_shares_whose_total_is_not_their_sum() -> None:
    assert shares("Media; Use\nRadio; 41%\nWeb; 36%\nPapers; 18%\nTotal; 100%") == [("100%", "95%")]


TABLE = markdown("Town; Cases; Deaths; 2023\nSelby; 45; 2; 61\nGoole; 31; 1; 14")


def text(sentence: str) -> list[tuple[str, str | None]]:
    document = read_text(f"{sentence}\n\n{TABLE}", path="draft.md")
    return [(found.message, found.severity) for found in table_text.check(draft_of(document), {})]


@pytest.mark.parametrize(
    "sentence",
    [
        "Table 1 shows that Selby had 54 cases.",
        "As the table shows, 54 cases were counted in Selby.",
        "Selby, with 54 cases, heads the table.",
        "There were 54 cases in Selby (see table).",
    ],
)
def test_a_sentence_that_names_a_cell_and_gives_another_value(sentence: str) -> None:
    assert text(sentence) == [("the table has 45 for Selby (Cases), the text 54 cases", None)]


def test_without_a_word_of_the_table_it_is_a_note() -> None:
    assert [severity for _, severity in text("Selby had 54 cases.")] == ["note"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Table 1 shows that Selby had 45 cases.",
        "Table 1 shows that Selby had about 50 cases.",
        "Table 1 shows that Selby had more than 40 cases.",
        "Table 1 shows that Selby had 54 more cases than Goole.",
        "Table 1 shows that Selby and Goole had 54 cases.",
        "Table 1 shows that Selby had 54 cases in 2021.",
        "Table 1 shows that Selby had 54 boats.",
        "Cases in Selby rose by 54, as the table shows.",
        "North Selby had 54 cases.",
        "“Selby had 54 cases,” she said.",
        "By Monday, cases in Selby had reached 54.",
        "Selby had a third of the 99 cases.",
    ],
)
def test_sentences_that_say_something_else(sentence: str) -> None:
    assert text(sentence) == []
