"""HTML to blocks: what is prose of the article, in which zone, and where it stands in the file."""

from __future__ import annotations

import subprocess
import sys
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check_text
from checker.document import decode, read_bytes, read_text
from checker.document.model import Block, Cell, Document, Heading, Item
from checker.errors import UnreadableInput


def read(text: str) -> Document:
    return read_text(text, path="draft.html")


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.zone, block.text) for block in read(text).blocks]


def structures(text: str) -> list[tuple[str, object]]:
    return [(block.text, block.structure) for block in read(text).blocks]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>Twelve dead</h1><p>Body.", [("headline", "Twelve dead"), ("body", "Body.")]),
        ("One.<p>Two.<div>Three.</div>Four.", [("body", word) for word in ("One.", "Two.", "Three.", "Four.")]),
        ("<ul><li>a<li>b</ul>", [("list", "a"), ("list", "b")]),
        ("<blockquote><p>He left.</p></blockquote>", [("quote", "He left.")]),
        ("<table><caption>Who</caption><tr><td>1", [("caption", "Who"), ("table", "1")]),
        ("<figure><img alt='5 km of road'><figcaption>By us", [("caption", "5 km of road"), ("caption", "By us")]),
        ("<p>Correction: It was 12.", [("boilerplate", "Correction: It was 12.")]),
        ("<p>Body.<aside class=story-pullquote><p>So be it</aside>", [("body", "Body."), ("quote", "So be it")]),
        ("<title>Twelve dead</title><p>Body.", [("front-matter", "Twelve dead"), ("body", "Body.")]),
        ("<title>Twelve dead | Site</title><h1>Twelve dead</h1>", [("headline", "Twelve dead")]),
    ],
)
def test_zones(html: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(html) == expected


@pytest.mark.parametrize(
    "element",
    [
        "<script>if (a<b) '<p>'</script>",
        "<style>p { width: 12mi }</style>",
        "<nav><ul><li>12 miles</ul></nav>",
        "<form>12 <select><option>13</select></form>",
        "<footer>12 <footer>13</footer> 14</footer>",
        "<aside>12</aside>",
        "<pre>12</pre>",
        "<noscript>12</noscript>",
        "<div hidden>12</div>",
        "<div role=navigation>12</div>",
        "<div style='display: none'>12 <div>13</div></div>",
        "<span aria-hidden=true>12</span>",
        "<!-- 12 -->",
        "<svg><text>12</text></svg>",
        "<input value=12>",
    ],
)
def test_what_is_no_prose_is_left_out(element: str) -> None:
    assert blocks(f"<p>Before.</p>{element}<p>After.") == [("body", "Before."), ("body", "After.")]


def test_the_article_is_told_from_its_surroundings() -> None:
    prose = "The ferry sank on Thursday with twelve on board. " * 5
    page = f"<div>Log in</div><main><p>Most read</p><article><p>{prose}</article><article>More</article></main>"
    assert blocks(page) == [("body", prose.strip())]
    assert blocks(f"<div>Log in</div><main><article>Card</article><p>{prose}</main>") == [
        ("body", "Card"),
        ("body", prose.strip()),
    ]


@pytest.mark.parametrize(
    ("html", "prose"),
    [
        ("<b>120 miles</b> (193 km)", "120 miles (193 km)"),
        ("<a href='x'>120</a>\n   miles", "120 miles"),
        ("120&nbsp;miles &amp; 5&deg; &#x31;&#50;", "120 miles & 5° 12"),
        ("AT&T &copy 5 < 6", "AT&T © 5 < 6"),
        ("12<br>13", "12 13"),
        ("5 km<sup>2</sup>, 10<sup>-6</sup>, 4<sup>th</sup>, CO<sub>2</sub>", "5 km², 10⁻⁶, 4th, CO2"),
        ("kilo&shy;metres, kilo\u00admetres", "kilometres, kilometres"),
        ("12 <code>13</code> 14", "12 ` 14"),
        ("<q>Yes</q>", "“Yes”"),
        ("<!-- 5 -->b", "b"),
    ],
)
def test_markup_is_taken_out(html: str, prose: str) -> None:
    assert blocks(f"<p>It is {html}") == [("body", f"It is {prose}")]


def test_headings_know_their_level() -> None:
    assert structures("<h1>a</h1><h3>b</h3>c") == [("a", Heading(1)), ("b", Heading(3)), ("c", None)]


def test_list_items_know_their_list_and_the_number_that_is_written() -> None:
    html = "<ol start=4><li>a<li>b<ul><li>c</ul><li value=9><p>d<p>e</ol><p>f<ul><li>g"
    assert structures(html) == [
        ("a", Item(0, 0, ordered=True, label="4")),
        ("b", Item(0, 1, ordered=True)),
        ("c", Item(1, 0, depth=2)),
        ("d", Item(0, 2, ordered=True, label="9")),
        ("e", Item(0, 2, ordered=True, label="9")),
        ("f", None),
        ("g", Item(2, 0)),
    ]


def test_cells_know_their_place_and_extent() -> None:
    html = """<table><thead><tr><td>x<td colspan=2>y</thead>
    <tr><th rowspan=2>L<td>1<td>2<tr><td>3<td>4<tfoot><tr><td>T</table><table><tr><td>other"""
    assert structures(html) == [
        ("x", Cell(0, 0, 0, header=True)),
        ("y", Cell(0, 0, 1, header=True, columns=2)),
        ("L", Cell(0, 1, 0, header=True, rows=2)),
        ("1", Cell(0, 1, 1)),
        ("2", Cell(0, 1, 2)),
        ("3", Cell(0, 2, 1)),
        ("4", Cell(0, 2, 2)),
        ("T", Cell(0, 3, 0)),
        ("other", Cell(1, 0, 0)),
    ]


def test_a_table_inside_a_cell_is_its_own() -> None:
    html = "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>"
    assert structures(html) == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(1, 0, 0)),
        ("c", Cell(0, 0, 0)),
        ("d", Cell(0, 0, 1)),
    ]


def test_a_table_that_only_lays_out_is_none() -> None:
    assert structures("<table role=presentation><tr><td>a</table>") == [("a", None)]


def test_the_head_gives_title_and_date() -> None:
    head = '<head><title>A &amp; B</title><meta property="article:published_time" content="2025-04-03T10:00Z"></head>'
    assert read(head + "<p>Body.").metadata == {"title": "A & B", "date": "2025-04-03"}


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("<meta charset=latin1><p>£5 café".encode("cp1252"), "£5 café"),
        ('<meta http-equiv=x content="text/html; charset=windows-1251"><p>Да'.encode("cp1251"), "Да"),
        ("<meta charset=latin1><p>£5".encode(), "£5"),
        ("\ufeff<p>£5".encode("utf-16"), "£5"),
        ("\ufeff<p>£5".encode(), "£5"),
    ],
)
def test_encodings(data: bytes, word: str) -> None:
    assert read_bytes(data, "draft.html").blocks[-1].text == word


@pytest.mark.parametrize("name", [b"hex", b"rot13", b"utf-7", b"none-such", b"undefined"])
def test_an_encoding_that_is_none_is_refused(name: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "_detect", lambda _: None)
    with pytest.raises(UnreadableInput, match="not UTF-8"):
        read_bytes(b"<meta charset=" + name + b"><p>\xa35\xff+", "draft.html")


DRAFT = """<!doctype html>
<h1>The <b>big</b> one\u0301</h1>
<p>It is <b>120 mi</b>
   from <a href="http://x.org/1">here</a> 𝟙, or 45&deg; <code>x</code>.
<p>It is&nbsp;<i>7&nbsp;mi</i> &amp; <b>8</b> mi
<ul><li>9 mi<li>
10 mi</ul>
<table><tr><td>11 mi<td>&gt;<b>12 mi</b></table>
<p>The end is 13 mi"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_are_those_of_the_file(line_end: str, mark: str) -> None:
    source = mark + DRAFT.replace("\n", line_end)
    document = read(source)
    check_places(document)
    found = []
    for block in document.blocks:
        at = block.text.find(" mi")
        while at >= 0:
            start = max(block.text.rfind(" ", 0, at), block.text.rfind(">", 0, at)) + 1
            found.append(source[slice(*block.span(start, at + 3))])
            at = block.text.find(" mi", at + 1)
    assert found == ["120 mi", "7&nbsp;mi", "8</b> mi", "9 mi", "10 mi", "11 mi", "12 mi", "13 mi"]


def check_places(document: Document) -> None:
    source = document.source.text
    assert [block.segments[0][1] for block in document.blocks] == sorted(
        block.segments[0][1] for block in document.blocks
    )
    for block in document.blocks:
        for offset, character in enumerate(block.text):
            start, end = block.span(offset, offset + 1)
            assert is_place_of(character, source, start, end), (character, source[start : start + 10])


def is_place_of(character: str, source: str, start: int, end: int) -> bool:
    found = source[start:end]
    if found == character or (character == " " and (found.isspace() or found == "<")):
        return True
    if found == "<":
        return character in "`“”"
    # An entity is at its first or its last code point.
    return found in ("&", ";") or character in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ" or source[max(0, end - 40) : end].rfind("&") >= 0


TAGS = "<p> </p> <b> </b> <br> <ul> <li> </ul> <ol start=3> <table> <tr> <td> <th rowspan=2> </table> <h1> </h2> <q>"
MORE = "<script> </script> <nav> </nav> <!-- --> < </ & &amp; &nbsp; &copy &#0; &#x110000; <title> </title> <sup>"
PARTS = st.sampled_from(
    [*TAGS.split(" "), *MORE.split(" "), "<a b='", "<td colspan=9999999999999>", "12", " ", "\n", "\r\n", "\r", "𝟙"]
)


@given(st.lists(PARTS, max_size=30).map("".join))
def test_any_html_keeps_its_places(text: str) -> None:
    check_places(read(text))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_is_read(text: str) -> None:
    check_places(read(text))


WORDS = st.lists(st.sampled_from(["12 ", "x ", "\n", "</b>", "<p>", "<td>", "<i>", "<li>", "</p>"]), max_size=30)


@given(WORDS.map("".join))
def test_no_word_is_lost(text: str) -> None:
    found = "".join(block.text for block in read(text).blocks)
    for tag in ("</b>", "<p>", "<td>", "<i>", "<li>", "</p>"):
        text = text.replace(tag, "")
    assert found.split() == text.split() or found.replace(" ", "") == "".join(text.split())


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<p>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "</div>", "</p>", "<li>", "<tr>", "<td>",
        "<td rowspan=99>", "<h1>", "<nav>", "<", "</", "<!--", "&", "&#", "<a b='", "<a b=c ", "<script>", "<title>",
        "<img alt='", "<img alt=", " ", "\n", "a\n", "\u00ad", "<sup>1", "<style>", "<article>", "<q>", "<svg>",
    ],
)  # fmt: skip
def test_hostile_html_comes_to_an_end(unit: str) -> None:
    read((unit * 200_000)[:400_000])


def test_a_huge_attribute_does_not_hide_what_follows() -> None:
    assert blocks(f"<p class='{'x' * 1_000_000}'>12 mi") == [("body", "12 mi")]


ARTICLE = {
    "draft.txt": "Ferry sinks off Hull\n\nIt lies 62 miles (120 km) away.\n\n1. Nine of 8 boats left.\n2. None came.",
    "draft.md": "# Ferry sinks off Hull\n\nIt lies **62 miles** (120 km) away.\n\n1. Nine of 8 boats left.\n2. None.",
    "draft.html": "<h1>Ferry sinks off Hull</h1><p>It lies <b>62&nbsp;miles</b>\n (120 km) away.<ol><li>Nine of 8 boats"
    " left.<li>None came.</ol>",
}


@pytest.mark.parametrize("path", ARTICLE)
def test_one_article_gives_the_same_findings_in_every_format(path: str) -> None:
    text = ARTICLE[path]
    found = check_text(text, path=path)
    assert [(finding.rule, finding.zone, text[slice(*finding.span)]) for finding in found] == [
        ("conversion-mismatch", "body", "120 km"),
        ("part-exceeds-whole", "list", "Nine"),
    ]


def test_a_draft_in_html_needs_the_extra() -> None:
    code = (
        "import sys; sys.modules['turbohtml'] = None\n"
        "from checker.document import read_text\n"
        "from checker.errors import UnreadableInput\n"
        "try: read_text('<p>x', path='draft.html')\n"
        "except UnreadableInput as error: print(error)\n"
        "print(len(read_text('<table><tr><td>1</table>', path='draft.md').blocks))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "factlint[html]" in run.stdout
    assert run.stdout.endswith("\n0\n")


def test_tables_of_raw_html_in_markdown_are_read() -> None:
    source = "A.\r\n\r\n<table>\r\n<caption>Who</caption><tr><th>a<td>12 &amp; 13\r\n</table>\r\n\r\n|x|\n|-|\n|y|\n"
    document = read_text(source, path="draft.md")
    found: list[Block] = [block for block in document.blocks if block.zone != "body"]
    assert [(block.text, block.structure) for block in found] == [
        ("Who", None),
        ("a", Cell(0, 0, 0, header=True)),
        ("12 & 13", Cell(0, 0, 1)),
        ("x", Cell(1, 0, 0, header=True)),
        ("y", Cell(1, 1, 0)),
    ]
    assert source[slice(*found[2].span(5, 7))] == "13"
    assert unescape("&amp;") == source[found[2].span(3, 4).start :][:5].replace("amp;", "")


def test_what_the_head_says_of_the_page_is_read_with_its_place() -> None:
    page = (
        '<head><title>Fire</title><meta name="description" content="12 die &amp; 3 live">'
        '<meta property="article:modified_time" content="2025-04-04T09:00Z">\r\n'
        '<meta name=author content="Ann Lee"></head>'
        "<h1>Fire</h1><p>Body."
    )
    document = read(page)
    assert ("front-matter", "12 die & 3 live") in blocks(page)
    assert document.metadata["updated"] == "2025-04-04"
    for key in ("updated", "author"):
        assert page[slice(*document.places[key])] == document.metadata[key]
