"""Where the keys and values of a TOML text stand."""

from __future__ import annotations

import pytest

from checker.lint.locate import Path, inside, locate

TEXT = '''\
severity = "error"  # a comment with = and [
match = [
  "{a:count} \\"of\\" {b:count}",
  'literal {c:count}', # another
]
number = 1.5
inline = { one = "1", two = [2, 3] }
dotted.key = "d"
[offer]
a = """
first
second \\
   third"""
[[bad]]
text = "one"
[[bad]]
text = "two"
'''


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("severity",), "severity", '"error"'),
        (("match", 1), "'literal {c:count}'", "'literal {c:count}'"),
        (("number",), "number", "1.5"),
        (("inline", "two", 1), "3", "3"),
        (("dotted", "key"), "dotted.key", '"d"'),
        (("offer",), "[offer]", "[offer]"),
        (("bad", 0, "text"), "text", '"one"'),
        (("bad", 1, "text"), "text", '"two"'),
        (("bad", 1), "[[bad]]", "[[bad]]"),
    ],
)
def test_every_key_and_value_has_its_place(path: Path, key: str, value: str) -> None:
    entry = locate(TEXT)[path]
    assert TEXT[entry.key : entry.key_end] == key
    assert TEXT[entry.value : entry.value_end] == value


@pytest.mark.parametrize(
    ("path", "offset", "rest"),
    [
        (("severity",), 0, 'error"'),
        (("match", 0), 10, '\\"of'),  # an escape is one character
        (("match", 0), 11, 'of\\"'),
        (("match", 1), 8, "{c:"),
        (("offer", "a"), 0, "first"),  # the line end behind the quotes is no part of the text
        (("offer", "a"), 13, "third"),  # nor is the white space behind a backslash
    ],
)
def test_a_character_of_a_text_has_its_place(path: Path, offset: int, rest: str) -> None:
    at = inside(TEXT, locate(TEXT)[path], offset)
    assert TEXT.startswith(rest, at)
