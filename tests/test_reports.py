"""The committed reports on `seeds/` are what factlint says today; `make reports` writes them anew."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

REPORTS = Path(__file__).resolve().parent.parent / "reports"
WRITER = runpy.run_path(str(REPORTS / "write.py"))


@pytest.mark.parametrize("name", WRITER["REPORTS"])
def test_report_is_up_to_date(name: str) -> None:
    assert (REPORTS / name).read_bytes() == WRITER["report"](name), "run `make reports` and read the difference"


def test_the_article_has_no_error_and_no_warning() -> None:
    report = json.loads((REPORTS / "seed.json").read_text("utf-8"))
    assert (report["summary"]["errors"], report["summary"]["warnings"]) == (0, 0)
    assert report["summary"]["claims"] > 40


def test_every_text_of_a_claim_stands_at_its_span() -> None:
    claims = json.loads((REPORTS / "claims.json").read_text("utf-8"))["claims"]
    assert claims
    for claim in claims:
        article = (REPORTS.parent / claim["path"]).read_bytes().decode("utf-8")
        assert article[claim["span"]["start"] : claim["span"]["end"]] == claim["text"]
