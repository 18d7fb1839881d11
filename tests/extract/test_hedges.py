"""What the words around a number make of it."""

import pytest

from checker.extract import hedges


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("killed about 20", "about ", "about"),
        ("Some 20", "Some ", "about"),
        ("an estimated 20", "an estimated ", "about"),
        ("(c. 20", "c. ", "about"),
        ("~20", "~", "about"),
        ("nearly 20", "nearly ", "nearly"),
        ("just under 20", "just under ", "nearly"),
        ("just over 20", "just over ", "over"),
        ("a little over 20", "a little over ", "over"),
        ("more than 20", "more than ", "over"),
        ("no more than 20", "no more than ", "up-to"),
        ("as many as 20", "as many as ", "up-to"),
        ("up to 20", "up to ", "up-to"),
        ("At least 20", "At least ", "at-least"),
        ("no fewer than 20", "no fewer than ", "at-least"),
        ("fewer than 20", "fewer than ", "under"),
        ("< 20", "< ", "under"),
    ],
)
def test_words_before_a_number_hedge_it(text: str, words: str, hedge: str) -> None:
    start = text.index("20")
    assert hedges.before(text, start) == (start - len(words), hedge)


@pytest.mark.parametrize(
    "text",
    ["over the 20", "a total of 20", "exactly 20", "only 20", "a record 20", "20", "moreover 20", "talk-about 20"],
)
def test_other_words_do_not(text: str) -> None:
    assert hedges.before(text, text.index("20")) is None


@pytest.mark.parametrize(
    ("text", "end", "hedge"),
    [
        ("20 or so", 8, "about"),
        ("20 or more people", 10, "at-least"),
        ("20+ people", 3, "at-least"),
        ("20-plus people", 7, "at-least"),
        ("20 or fewer", 11, "up-to"),
    ],
)
def test_words_after_a_number_hedge_it(text: str, end: int, hedge: str) -> None:
    assert hedges.after(text, 2) == (end, hedge)


@pytest.mark.parametrize("text", ["20 or 30", "20 people", "20", "20-mile", "20 or more than 30"])
def test_other_words_after_do_not(text: str) -> None:
    assert hedges.after(text, 2) is None
