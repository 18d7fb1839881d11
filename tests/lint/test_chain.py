"""What templates ask of the tokens of a sentence, told without matching them; and that it never asks too much."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document.model import Block, Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Figure
from checker.lint.chain import hangs_together, rarity
from checker.lint.matcher import Matcher
from checker.lint.shadow import Shadow
from checker.lint.template import Template, compile_template

WORDS = {"rise": ["rose", "went up", "grew"]}


def shadow(text: str) -> Shadow:
    """Read a text in which each figure is a count."""
    figure = Figure(1.0)
    claims = [
        Claim("count", Span(*at), text[slice(*at)], Amount(figure, figure), "body", "writer", 0, Span(*at))
        for at in (match.span() for match in re.finditer(r"\d+", text))
    ]
    return Shadow(Block("body", text, ((0, 0),)), Span(0, len(text)), claims)


def passes(template: Template, text: str) -> bool:
    links = [(frozenset(words), reach) for words, reach in template.chain]
    sentence = shadow(text)
    return hangs_together(links, sentence.tokens, sentence.numbers)


@pytest.mark.parametrize(
    ("template", "text", "passed"),
    [
        ("{a:count} of {b:count}", "14 of 18", True),
        ("{a:count} of {b:count}", "of 14, 18", False),
        ("{a:count} of {b:count}", "14 men of 18", False),
        ("{a:count} [out] of {b:count}", "14 out of 18", True),
        ("{a:count} .. of {b:count}", "14 men of 18", True),
        ("<rise> to {a:count}", "It went up to 5", True),
        ("<rise> to {a:count}", "It rose with 6 to 5", False),
        ("{a:count} (a|per) day", "5 a day", True),
        ("{a:count} !of", "5 of 6", True),
    ],
)
def test_tokens_must_follow_one_another_near_enough(template: str, text: str, passed: bool) -> None:
    assert passes(compile_template(template, WORDS), text) is passed


TEMPLATES = [
    "{a:count} [out] of [the|a total of] {b:count}",
    "<rise> .. [by] {a:count} .. to {b:count}",
    "{a:count} ... ( {b:count} )",
    "(<rise>|fell) from {a:count} [,|-] to {b:count}",
    "{parts:count}+ , a total of {b:count}",
    "{items:phrase}+ rose to {a:count}",
]


@given(
    st.sampled_from(TEMPLATES),
    st.lists(
        st.sampled_from("5 12 , ( ) - of the total out a rose fell went up to from by U.S. men .".split()), max_size=14
    ),
)
def test_whatever_matches_hangs_together(template: str, words: list[str]) -> None:
    compiled = compile_template(template, WORDS)
    text = " ".join(words)
    assert passes(compiled, text) or not list(Matcher(compiled).matches(shadow(text)))


def test_many_tokens_take_no_long_time() -> None:
    template = compile_template("{a:count} of {b:count} of {a2:count} from nowhere")
    assert not passes(template, "5 of " * 40_000)


def test_rare_words_come_before_common_ones_and_signs() -> None:
    assert sorted([(",",), ("of", "the"), ("averaging",)], key=rarity) == [("averaging",), ("of", "the"), (",",)]
