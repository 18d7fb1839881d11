"""Quotations: where they stand and who is quoted."""

from __future__ import annotations

import pytest

from checker.extract.quotes import quotes, speaker_of


@pytest.mark.parametrize(
    ("text", "quoted", "speaker"),
    [
        ('"We lost 12 boats," said Col. Adu. Then', '"We lost 12 boats,"', "Col. Adu"),
        ("“We lost 12 boats,” the mayor said.", "“We lost 12 boats,”", "the mayor"),
        ("‘It’s gone,’ said Mr Pike. The crews’ rights", "‘It’s gone,’", "Mr Pike"),
        ('Lena Haldane told reporters: "The plan is gone."', '"The plan is gone."', "Lena Haldane"),
        ('According to Pike, "nothing works"', '"nothing works"', "Pike"),
        ('"I am 6\'2" tall," he said.', '"I am 6\'2" tall,"', "he"),
        ("“The first of two paragraphs.", "“The first of two paragraphs.", ""),
        ("“It rained,” PRL spokesperson Naw Eh said.", "“It rained,”", "PRL spokesperson Naw Eh"),
        ('The "best" boat', '"best"', ""),
    ],
)
def test_quotation(text: str, quoted: str, speaker: str) -> None:
    assert [(text[found.start : found.end], found.speaker) for found in quotes(text)] == [(quoted, speaker)]


@pytest.mark.parametrize("text", ["He is 6'2\" tall.", 'a 5" nail and two 6" nails', "the crews’ rights and the ’90s"])
def test_inches_and_apostrophes_quote_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("words", "speaker"), [("5 miles", "quoted"), ("8 km", "writer"), ("12 boats", "writer"), ("9 nets", "quoted")]
)
def test_brackets_inside_a_quotation_are_the_writers(words: str, speaker: str) -> None:
    text = "“It is 5 miles (8 km) off,” he said of 12 boats. “With 9 nets.”"
    start = text.index(words)
    assert speaker_of(text, quotes(text), start, start + len(words)) == speaker
