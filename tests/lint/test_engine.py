"""The engine: a small rule file and a small draft in, findings out."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.document import read_text
from checker.lint import loader
from checker.lint.draft import draft_of
from checker.lint.engine import lint
from checker.lint.finding import Finding
from checker.lint.rule import RuleSet

TOO_LARGE = """\
severity = "error"
summary  = "a part is larger than the whole"
message  = "{part} of {whole}: {whole} is at least {whole:expected}"
match    = ["{part:count|number} out of {whole:count|number}"]
require  = "part <= whole"
primary  = "part"
[offer]
whole = "part"
"""

SHARE = """\
severity = "error"
summary  = "a share does not fit"
message  = "{share:expected}, not {share}"
match    = ["{part:count|number} of {whole:count|number} ( {share:percent} )"]
require  = "part / whole == share"
primary  = "share"
[offer]
share = "part / whole"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def rules_of(folder: Path, **texts: str) -> RuleSet:
    for name, text in texts.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text)
    return loader.read([str(folder)], builtin=False)


def found(folder: Path, draft: str, *, date: str | None = None, **texts: str) -> list[Finding]:
    return lint(draft_of(read_text(draft, path="draft.md"), date=date), rules_of(folder, **texts))


def texts_of(draft: str, findings: list[Finding]) -> list[str]:
    return [draft[finding.span.start : finding.span.end] for finding in findings]


def test_a_finding_names_both_places(folder: Path) -> None:
    draft = "They took 21 out of 18 towns."
    (finding,) = found(folder, draft, too_large=TOO_LARGE)
    assert (finding.rule, finding.group, finding.severity) == ("too-large", folder.name, "error")
    assert draft[finding.span.start : finding.span.end] == "21"
    assert [(draft[place.span.start : place.span.end], place.label) for place in finding.related] == [
        ("18 towns", "whole")
    ]


def test_what_agrees_is_not_found(folder: Path) -> None:
    assert found(folder, "They took 14 out of 18 towns.", too_large=TOO_LARGE) == []


def test_a_message_shows_the_claims_and_what_they_would_have_to_be(folder: Path) -> None:
    (finding,) = found(folder, "Of these, 30 of 90 (45%) voted.", share=SHARE)
    assert finding.message == "33%, not 45%"
    assert finding.expected == ("33%",)


def test_an_offer_is_an_edit_of_the_claim(folder: Path) -> None:
    draft = "They took 21 out of 18 towns."
    (finding,) = found(folder, draft, too_large=TOO_LARGE)
    ((span, text),) = finding.offers[0].edits
    assert draft[: span.start] + text + draft[span.end :] == "They took 21 out of 21 towns."


def test_what_a_speaker_says_is_a_step_lower_and_never_rewritten(folder: Path) -> None:
    (finding,) = found(folder, "“They took 21 out of 18 towns,” he said.", too_large=TOO_LARGE)
    assert (finding.severity, finding.speaker, finding.offers) == ("warning", "quoted", ())


def test_a_quoted_note_stays_a_note(folder: Path) -> None:
    rule = TOO_LARGE.replace('"error"', '"note"')
    (finding,) = found(folder, "“They took 21 out of 18 towns,” he said.", too_large=rule)
    assert finding.severity == "note"


def test_code_is_not_checked(folder: Path) -> None:
    assert found(folder, "Text.\n\n```\n21 out of 18 towns\n```\n", too_large=TOO_LARGE) == []


def test_sentences_are_not_mixed(folder: Path) -> None:
    assert found(folder, "They had 21. Out of 18 towns, none was left.", too_large=TOO_LARGE) == []


def test_two_rules_about_the_same_places_are_one_finding_the_severe_one(folder: Path) -> None:
    milder = TOO_LARGE.replace('"error"', '"warning"')
    (finding,) = found(folder, "They took 21 out of 18 towns.", a_milder=milder, too_large=TOO_LARGE)
    assert finding.rule == "too-large"


def test_of_equal_rules_about_the_same_places_the_first_by_name_is_kept(folder: Path) -> None:
    (finding,) = found(folder, "They took 21 out of 18 towns.", b=TOO_LARGE, a=TOO_LARGE)
    assert finding.rule == "a"


def test_findings_come_in_the_order_of_the_text(folder: Path) -> None:
    draft = "Of these, 30 of 90 (45%) voted. They took 21 out of 18 towns. Later 9 out of 8 men left."
    findings = found(folder, draft, too_large=TOO_LARGE, share=SHARE)
    assert texts_of(draft, findings) == ["45%", "21", "9"]


@pytest.mark.parametrize(
    ("share", "severity"),
    [
        ("33%", None),  # 33.3 rounds to 33
        ("34%", "error"),
        ("35%", "warning"),  # only to the nearest five
        ("about 35%", None),  # a hedge asks for no precision
    ],
)
def test_a_round_figure_that_is_off_is_a_step_milder(folder: Path, share: str, severity: str | None) -> None:
    findings = found(folder, f"Of these, 30 of 90 ({share}) voted.", share=SHARE)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


def test_a_condition_that_does_not_hold_silences_the_rule(folder: Path) -> None:
    rule = TOO_LARGE.replace("primary", "when = \"whole.noun == 'jurors'\"\nprimary")
    assert found(folder, "They took 21 out of 18 towns.", too_large=rule) == []


def test_severity_is_graded_by_the_gap(folder: Path) -> None:
    rule = TOO_LARGE.replace('severity = "error"\n', "") + '[severity]\nerror = "gap > 0.5"\nnote = "True"\n'
    far, near = "They took 90 out of 18 towns.", "They took 19 out of 18 towns."
    assert [finding.severity for finding in found(folder, far, too_large=rule)] == ["error"]
    assert [finding.severity for finding in found(folder, near, too_large=rule)] == ["note"]


def test_a_severity_of_which_no_grade_holds_is_silent(folder: Path) -> None:
    rule = TOO_LARGE.replace('severity = "error"\n', "") + '[severity]\nerror = "gap > 0.5"\n'
    assert found(folder, "They took 19 out of 18 towns.", too_large=rule) == []


def test_let_names_a_value_for_the_message(folder: Path) -> None:
    rule = TOO_LARGE.replace("{whole}: {whole} is at least {whole:expected}", "{excess} too many")
    (finding,) = found(folder, "They took 21 out of 18 towns.", too_large=rule + '[let]\nexcess = "part - whole"\n')
    assert finding.message == "21 of 3 too many"


def test_related_places_are_those_that_the_rule_lists(folder: Path) -> None:
    rule = TOO_LARGE.replace("primary", "related = []\nprimary")
    (finding,) = found(folder, "They took 21 out of 18 towns.", too_large=rule)
    assert finding.related == ()


def test_a_list_binds_each_of_its_items(folder: Path) -> None:
    rule = """\
severity = "error"
summary  = "the parts do not add up"
message  = "{parts} make {sum}"
match    = ["{total:count} ... : {parts:count|number}+"]
require  = "sum(parts) == total"
primary  = "total"
[let]
sum = "sum(parts)"
"""
    draft = "In all 17 people were hurt: nine in Leeds, five in York and two in Hull."
    (finding,) = found(folder, draft, total=rule)
    assert finding.message == "nine, five and two make 16"
    assert [draft[place.span.start : place.span.end] for place in finding.related] == ["nine", "five", "two"]


def test_an_empty_draft_has_no_findings(folder: Path) -> None:
    assert found(folder, "", too_large=TOO_LARGE) == []


PARTS = """\
severity = "error"
summary  = "the parts make another total"
message  = "{parts} make {sum}, not {total}"
scope    = "SCOPE"
first    = ["{total:count} were (hurt|killed)"]
match    = ["{parts:count}+ ."]
when     = "distinct(parts.noun) == 1"
require  = "sum(parts) == total"
primary  = "total"
[let]
sum = "sum(parts)"
"""


def test_a_rule_of_a_paragraph_joins_two_of_its_sentences(folder: Path) -> None:
    draft = "In all 17 people were hurt. The wards took nine men, five women and two boys."
    rule = PARTS.replace("SCOPE", "paragraph").replace('when     = "distinct(parts.noun) == 1"\n', "")
    (finding,) = found(folder, draft, parts=rule)
    assert texts_of(draft, [finding]) == ["17 people"]
    assert finding.message == "nine men, five women and two boys make 16, not 17 people"
    assert found(folder, draft.replace(". ", ".\n\n"), parts=rule) == []


def test_a_rule_of_a_document_joins_sentences_anywhere_in_it_and_takes_the_nearest(folder: Path) -> None:
    draft = "In all 20 people were hurt.\n\nLater 17 people were hurt.\n\nThere were nine men and eight men."
    rule = PARTS.replace("SCOPE", "document")
    assert found(folder, draft, parts=rule) == []
    assert len(found(folder, draft.replace("17", "18"), parts=rule)) == 1


RATE = """\
severity = "warning"
summary  = "sums are converted at two rates"
message  = "{stated} ({converted}) and {first_stated} ({first_converted})"
scope    = "document"
match    = ["{stated:money} ( {converted:money} )"]
when     = "stated.unit == first_stated.unit and converted.unit == first_converted.unit"
require  = "stated / converted == first_stated / first_converted"
primary  = "converted"
"""


def test_of_statements_of_one_kind_the_one_that_contradicts_most_is_reported_once(folder: Path) -> None:
    draft = "A €20m ($52m) club, a €30m ($33m) bridge, a €10m ($11m) road. A €40m ($44m) park."
    (finding,) = found(folder, draft, rate=RATE)
    assert texts_of(draft, [finding]) == ["$52m"]
    assert [place.label for place in finding.related] == ["first stated", "first converted", "stated"]


def test_of_two_statements_that_differ_the_later_is_reported(folder: Path) -> None:
    draft = "A €20m ($22m) club and a €30m ($43m) bridge."
    assert texts_of(draft, found(folder, draft, rate=RATE)) == ["$43m"]


BOTH = """\
severity = "warning"
summary  = "both stands for more than two"
message  = "{items} are {number}, not two"
match    = ["{items:phrase}+ (were|are) both"]
require  = "len(items) == 2"
primary  = "items"
[let]
number = "len(items)"
"""


def test_a_rule_about_words_looks_at_sentences_without_claims(folder: Path) -> None:
    draft = "Nobody came. Ahmed, Lee and Ortiz were both late."
    (finding,) = found(folder, draft, both=BOTH)
    assert texts_of(draft, [finding]) == ["Ahmed, Lee and Ortiz"]
    assert finding.message == "Ahmed, Lee and Ortiz are 3, not two"
    assert found(folder, "Ahmed and Lee were both late.", both=BOTH) == []


def test_words_inside_quotation_marks_are_a_speakers(folder: Path) -> None:
    (finding,) = found(folder, "He said: “Ahmed, Lee and Ortiz were both late.”", both=BOTH)
    assert (finding.severity, finding.speaker) == ("note", "quoted")


def test_a_rule_may_look_at_the_words_between_its_claims_alone(folder: Path) -> None:
    guarded = TOO_LARGE.replace("primary", "when = \"not contains(between, 'perhaps')\"\nprimary", 1)
    wider = guarded.replace("out of {", "out of [perhaps] {")
    assert found(folder, "Perhaps they took 21 out of 18 towns.", too_large=wider)
    assert found(folder, "They took 21 out of perhaps 18 towns.", too_large=wider) == []
