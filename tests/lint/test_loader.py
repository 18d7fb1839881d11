"""Rule files: what they may say, and what a mistake in one looks like."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from checker.errors import RuleError
from checker.lint import loader

GOOD = """\
severity = "error"
summary  = "a part is larger than the whole"
message  = "{part} of {whole}"
match    = ["{part:count|number} out of {whole:count}"]
require  = "part <= whole"
primary  = "part"
"""


def write(folder: Path, text: str, name: str = "share/too-large.toml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def error_of(folder: Path, text: str) -> RuleError:
    write(folder, text)
    with pytest.raises(RuleError) as caught:
        loader.read([str(folder)], builtin=False)
    return caught.value


def test_the_path_of_a_rule_is_its_name(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (rule,) = loader.read([str(tmp_path)], builtin=False).rules
    assert (rule.group, rule.name) == ("share", "too-large")
    assert rule.severity == (("error", "True"),)


def test_a_rule_file_without_a_group_folder_is_in_a_group_named_after_the_folder(tmp_path: Path) -> None:
    write(tmp_path / "house-rules", GOOD, "too-large.toml")
    (rule,) = loader.read([str(tmp_path / "house-rules")], builtin=False).rules
    assert (rule.group, rule.name) == ("house-rules", "too-large")


def test_grades_come_in_the_order_in_which_they_are_tried(tmp_path: Path) -> None:
    graded = GOOD.replace('severity = "error"\n', "") + '[severity]\nnote = true\nerror = "gap > 0.5"\n'
    write(tmp_path, graded)
    (rule,) = loader.read([str(tmp_path)], builtin=False).rules
    assert rule.severity == (("error", "gap > 0.5"), ("note", "True"))


def test_examples_carry_their_day_of_publication(tmp_path: Path) -> None:
    examples = '[[bad]]\ntext = "9 out of 8 towns"\nflags = "9"\nrelated = "8 towns"\ndate = 2025-04-25\n'
    write(tmp_path, GOOD + examples + '[[good]]\ntext = "8 out of 9 towns"\ndate = "2025-04-26"\n')
    (rule,) = loader.read([str(tmp_path)], builtin=False).rules
    assert rule.bad[0].date == datetime.date(2025, 4, 25)
    assert rule.bad[0].related == ("8 towns",)
    assert rule.good[0].date == datetime.date(2025, 4, 26)


def test_shared_word_lists_reach_the_rules_that_name_them(tmp_path: Path) -> None:
    write(tmp_path, 'of = ["of", "among"]\nunused = ["x"]\n', "words.toml")
    write(tmp_path, GOOD.replace("out of {", "out <of> {"))
    (rule,) = loader.read([str(tmp_path)], builtin=False).rules
    assert rule.words == {"of": ("of", "among")}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ('of = ["of", "among"]', ("of", "among")),
        ("[words.of]\nof = 1\namong = 2.5", {"of": (1, 1), "among": (2.5, 2.5)}),
        ("[words.of]\nof = [1, 3]", {"of": (1, 3)}),
    ],
)
def test_a_list_of_words_may_give_them_numbers(tmp_path: Path, table: str, expected: object) -> None:
    words = table if table.startswith("[") else f"[words]\n{table}"
    write(tmp_path, f"{GOOD.replace('out of {', 'out {link:<of>} {')}{words}\n")
    (rule,) = loader.read([str(tmp_path)], builtin=False).rules
    assert rule.words == {"of": expected}


@pytest.mark.parametrize("words", ["of = []", "of = [1]", 'of = "of"', "of = {of = [1, 2, 3]}", 'of = {of = "1"}'])
def test_what_is_no_list_of_words_is_refused(tmp_path: Path, words: str) -> None:
    assert "`of` must be a list of words" in error_of(tmp_path, f"{GOOD}[words]\n{words}\n").message
    write(tmp_path, GOOD)
    write(tmp_path, words, "words.toml")
    with pytest.raises(RuleError, match="`of` is no list of words"):
        loader.read([str(tmp_path)], builtin=False)


TWO = """\
severity = "note"
summary  = "two counts differ"
message  = "{later} after {first_later}"
scope    = "document"
match    = ["{later:count} towns"]
require  = "later == first_later"
"""


def test_a_rule_about_two_statements_knows_the_names_of_both(tmp_path: Path) -> None:
    write(tmp_path, TWO)
    (rule,) = loader.read([str(tmp_path)], builtin=False).rules
    assert (rule.scope, len(rule.templates), rule.first_templates) == ("document", 1, ())


@pytest.mark.parametrize(
    ("change", "line", "message", "hint"),
    [
        (('"document"', '"documnt"'), 4, "no such scope", "did you mean `document`?"),
        (('scope    = "document"\n', ""), 5, "nothing binds `first_later`", ""),
        (('scope    = "document"', 'first = ["{a:count}"]'), 4, "`first` has no part", "`scope = "),
        (("{later:count} towns", "[{later:count}] [towns]"), 5, "nothing in this template must be there", "a word"),
        (("require", 'first = ["{earlier:cuont}"]\nrequire'), 6, "there is no kind of claim `cuont`", "`count`"),
        (("require", 'first = ["{earlier:count}"]\nrequire'), 7, "nothing binds `first_later`", ""),
    ],
)
def test_mistakes_in_rules_about_two_statements(
    tmp_path: Path, change: tuple[str, str], line: int, message: str, hint: str
) -> None:
    assert change[0] in TWO
    error = error_of(tmp_path, TWO.replace(*change, 1))
    assert message in error.message
    assert error.line == line
    assert hint in error.hint


@pytest.mark.parametrize(
    ("change", "line", "column", "message", "hint"),
    [
        (("severity =", "severty ="), 1, 1, "unknown key `severty`", "did you mean `severity`?"),
        (('"error"', '"eror"'), 1, 12, "no such severity", "did you mean `error`?"),
        (('"error"', '"error'), 1, 18, "this is not TOML", ""),
        (('summary  = "a part is larger than the whole"\n', ""), 1, 1, "the key `summary` is missing", ""),
        (('require  = "part <= whole"', "require = 5"), 5, 11, "`require` must be a text in quotes", ""),
        (("{whole}", "{hole}"), 3, 24, "nothing binds `hole`", "did you mean `whole`?"),
        (("{whole}", "{whole"), 3, 23, "this bracket makes no field", "{name}"),
        (("{whole}", "{whole:expected}"), 3, 24, "[offer] has no `whole`", ""),
        (("part <= whole", "part <= hole"), 5, 21, "nothing binds `hole`", "did you mean `whole`?"),
        (('primary  = "part"', 'primary  = "pat"'), 6, 12, "no template binds `pat`", "did you mean `part`?"),
        (("out of", "out <off>"), 4, 39, "no such list of words: `off`", ""),
        (('primary  = "part"', '[offer]\nhole = "part"'), 7, 8, "no template binds `hole`", "did you mean `whole`?"),
        (('primary  = "part"', '[[bad]]\ntext = "a"\nflag = "a"'), 8, 1, "unknown key `flag`", "did you mean `flags`?"),
        (('primary  = "part"', '[[bad]]\ntext = "a"\nflags = "b"'), 8, 9, "`flags` does not occur", ""),
    ],
)
def test_a_mistake_is_shown_where_it_stands(
    tmp_path: Path, change: tuple[str, str], line: int, column: int, message: str, hint: str
) -> None:
    assert change[0] in GOOD
    error = error_of(tmp_path, GOOD.replace(*change, 1))
    assert message in error.message
    assert (error.line, error.column) == (line, column)
    assert hint in error.hint


@pytest.mark.parametrize(
    ("change", "line", "within"),
    [
        (("{whole:count}", "{whole:cont}"), 4, "{whole:cont}"),
        (("out of {", "out [of {"), 4, "[of"),
        (("part <= whole", "part <== whole"), 5, "part <== whole"),
        (("part <= whole", "prt(whole)"), 5, "prt(whole)"),
    ],
)
def test_a_mistake_in_a_template_or_expression_is_shown_inside_it(
    tmp_path: Path, change: tuple[str, str], line: int, within: str
) -> None:
    error = error_of(tmp_path, GOOD.replace(*change, 1))
    start = error.excerpt.index(within)
    assert error.line == line
    assert start <= error.column - 1 <= start + len(within)


def test_an_unknown_check_names_the_checks_that_there_are(tmp_path: Path) -> None:
    error = error_of(tmp_path, 'severity = "note"\nsummary = "s"\ncheck = "timelin"\n')
    assert (error.line, error.column) == (3, 9)
    assert "did you mean `timeline`?" in error.hint


def test_a_rule_needs_a_template_or_a_check(tmp_path: Path) -> None:
    assert "`match` nor" in error_of(tmp_path, 'severity = "note"\nsummary = "s"\n').message


def test_the_message_shows_the_line_and_points_at_the_mistake(tmp_path: Path) -> None:
    error = error_of(tmp_path, GOOD.replace("primary  =", "primry  ="))
    file = tmp_path / "share" / "too-large.toml"
    assert str(error).splitlines()[:4] == [
        f"{file}:6:1: unknown key `primry`",
        "  |",
        '6 | primry  = "part"',
        "  | ^^^^^^",
    ]


def test_a_name_can_be_given_once(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "other/too-large.toml")
    with pytest.raises(RuleError, match="is taken by"):
        loader.read([str(tmp_path)], builtin=False)


def test_a_folder_that_is_not_there_is_a_rule_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot read this folder of rules"):
        loader.read([str(tmp_path / "nowhere")], builtin=False)


def test_rules_are_chosen_by_rule_or_group(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "other/second.toml")
    rules = loader.read([str(tmp_path)], builtin=False)
    assert [rule.name for rule in rules.chosen(select=["share"]).rules] == ["too-large"]
    assert [rule.name for rule in rules.chosen(ignore=["too-large"]).rules] == ["second"]
    assert rules.unknown(["too-larg"]) == [("too-larg", ["too-large"])]
