"""Measure what each rule is worth on published texts, and write it to `reports/precision.md`: `make score`.

Every finding has been read once, and judged in `verdicts.toml`: by rule, then by text and the first twelve digits of
the finding's fingerprint, the verdict (`true`, `arguable` or `false`) and why. The real cases are sentences of which it
is known whether the pair of facts in them is wrong. Texts and cases stay where they are; no word of them is copied.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.document import read_path, read_text
from checker.lint import loader
from checker.lint.draft import draft_of
from checker.lint.engine import Engine
from checker.lint.finding import Finding
from checker.lint.fingerprint import fingerprints
from checker.lint.rule import RuleSet

ROOT = Path(__file__).resolve().parent.parent
VERDICTS = Path(__file__).with_name("verdicts.toml")
REPORT = ROOT / "reports" / "precision.md"
DIGITS = 12  # of a fingerprint

BARS = {"error": 0.95, "warning": 0.8}
GRADES = ("error", "warning", "note")
OUTCOMES = ("true", "arguable", "false", "unread")


class Judged(NamedTuple):
    """A finding in a published text, and what a reader thinks of it."""

    rule: str
    severity: str
    text: str
    verdict: str
    why: str


class Cases(NamedTuple):
    """What the rules say of the real cases: those that are wrong, those found, and by rule hits and false alarms."""

    wrong: int
    found: int
    right: int
    flagged: int
    hits: Counter[str]
    alarms: Counter[str]


def judged(engine: Engine, texts: Iterable[Path], verdicts: Mapping[str, Mapping[str, str]]) -> Iterator[Judged]:
    """Yield every finding in some texts with its verdict."""
    for path in texts:
        draft = draft_of(read_path(str(path)), named=False)
        findings = engine.check(draft)
        for finding, fingerprint in zip(findings, fingerprints(findings, draft.document.source.text), strict=True):
            said = verdicts.get(finding.rule, {}).get(f"{path.stem} {fingerprint[:DIGITS]}", "unread")
            verdict, _, why = said.partition(": ")
            yield Judged(finding.rule, finding.severity, path.stem, verdict, why)


def tried(engine: Engine, lines: Iterable[str]) -> Cases:
    """Return what the rules say of the real cases: an error or a warning that touches the pair in question."""
    counts: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for line in lines:
        case = json.loads(line)
        start = case["text"].find(case["match"])
        found = engine.check(draft_of(read_text(case["text"], path="case.txt"), named=False))
        rules = {each.rule for each in found if touches(each, start, start + len(case["match"]))}
        side = "wrong" if case["wrong"] else "right"
        counts[side] += 1
        counts[f"{side} flagged"] += bool(rules)
        (hits if case["wrong"] else alarms).update(rules)
    return Cases(counts["wrong"], counts["wrong flagged"], counts["right"], counts["right flagged"], hits, alarms)


def touches(finding: Finding, start: int, end: int) -> bool:
    """Return whether an error or a warning has a place that overlaps a span."""
    spans = [finding.span, *(place.span for place in finding.related)]
    return finding.severity != "note" and any(span.start < end and start < span.end for span in spans)


def precision(findings: Sequence[Judged], hits: int = 0, alarms: int = 0) -> float | None:
    """Return the share of true findings and hits, an arguable one as half; None if nothing was read."""
    counts = Counter(each.verdict for each in findings)
    counts["true"] += hits
    counts["false"] += alarms
    read = counts["true"] + counts["arguable"] + counts["false"]
    return (counts["true"] + counts["arguable"] / 2) / read if read else None


def report(rules: RuleSet, texts: int, findings: Sequence[Judged], cases: Cases) -> Iterator[str]:
    """Yield the lines of the report."""
    serious = [each for each in findings if each.severity != "note"]
    yield from (
        "# Precision",
        "",
        "Made by `make score`; not edited by hand. Every finding was read once and judged in `bench/verdicts.toml`.",
        "Rules have been mended after such readings, so this shows what they say of these texts, not of others.",
        "",
        f"- {texts} published texts: {len(serious)} errors and warnings ({_told(serious)}), which is"
        f" {1000 * len(serious) / texts:.0f} for a thousand texts; {len(findings) - len(serious)} notes.",
        f"- Real cases: {cases.found} of {cases.wrong} wrong ones found, {cases.flagged} of {cases.right} right ones"
        " flagged.",
        "- An error is to be true in 95 of 100, a warning in 80, hits and false alarms on the real cases counted in;"
        " an arguable one counts half. Notes have no bar.",
        "",
        "| rule | severity | true | arguable | false | unread | precision | bar | hits | false alarms |",
        "|---|---|---|---|---|---|---|---|---|---|",
    )
    silent = []
    for rule in rules.rules:
        name, on_cases = f"`{rule.group}/{rule.name}`", (cases.hits[rule.name], cases.alarms[rule.name])
        own = [each for each in findings if each.rule == rule.name]
        grades = [grade for grade in GRADES if any(each.severity == grade for each in own)]
        if not grades and any(on_cases):
            grades = [rule.severity[0][0]]
        for grade in grades:
            some = [each for each in own if each.severity == grade]
            yield _row(name, grade, some, on_cases if grade == grades[0] else (0, 0))
        if not grades:
            silent.append(name)
    yield from ("", f"Silent on all of them, so that nothing is shown: {', '.join(silent)}.", "")
    yield from ("## What is not plainly true", "")
    yield from (
        f"- {each.severity} `{each.rule}` in {each.text}: {each.verdict}{', ' if each.why else ''}{each.why}"
        for each in findings
        if each.severity != "note" and each.verdict != "true"
    )


def _row(rule: str, grade: str, findings: Sequence[Judged], on_cases: tuple[int, int]) -> str:
    counts = Counter(each.verdict for each in findings)
    share = precision(findings, *on_cases)
    shown = f"{share:.0%}" if share is not None else "–"
    bar = f"{BARS[grade]:.0%}" if grade in BARS else "–"
    cells = (rule, grade, *(counts[outcome] for outcome in OUTCOMES), shown, bar, *on_cases)
    return f"| {' | '.join(map(str, cells))} |"


def _told(findings: Sequence[Judged]) -> str:
    counts = Counter(each.verdict for each in findings)
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in OUTCOMES if counts[outcome])


def main(folder: str) -> None:
    """Write the report on the texts of a folder."""
    rules = loader.load()
    engine = Engine(rules)
    verdicts = tomllib.loads(VERDICTS.read_text("utf-8")) if VERDICTS.exists() else {}
    texts = sorted(Path(folder).glob("*.txt"))
    findings = list(judged(engine, texts, verdicts))
    with (Path(folder) / "real_cases.jsonl").open(encoding="utf-8") as lines:
        cases = tried(engine, lines)
    REPORT.write_text("\n".join(report(rules, len(texts), findings, cases)) + "\n", "utf-8")
    unread = sum(each.verdict == "unread" for each in findings)
    print(f"{REPORT.relative_to(ROOT)}: {len(findings)} findings, {unread} of them unread")


if __name__ == "__main__":
    main(sys.argv[1])
