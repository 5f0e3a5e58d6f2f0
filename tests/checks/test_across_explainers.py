"""What two explainers tell of one thing agrees, and so do seats with posts, and positions with the explainer's own dates."""

from __future__ import annotations

from pathlib import Path

from generator.checks import figure_told_otherwise, post_not_held, quote_told_otherwise, since_after_update
from tests.checks import told
from tests.small_site import small_site, small_talks

UMEROV = "umerov: {of: ukraine, posts: [{title: Defence Minister, until: 2025-07}, {title: Secretary, from: 2025-07}]}"


def post(folder: Path, as_: str, date: str, people: str = UMEROV) -> list[str]:
    table = f"meetings: {{m: {{date: {date}, seats: [{{actor: umerov, as: {as_}}}]}}}}"
    return told(folder, post_not_held.check(small_talks(folder, {"table.yaml": table, "actors/all.yaml": people})))


def test_a_post_that_was_not_held_that_day_is_told(tmp_path: Path) -> None:
    (line,) = post(tmp_path, "Defence Minister", "2025-08-15")
    assert line.endswith(
        "notice post-not-held: `umerov` sits here as “Defence Minister”, and its record has “Secretary” on 2025-08-15 "
        "(make the seat's `as` and the actor's `posts`, with their dates, say the same)"
    )


def test_a_post_held_that_day_is_fine_with_more_words_too(tmp_path: Path) -> None:
    assert post(tmp_path / "early", "Defence Minister", "2025-03-11") == []
    assert post(tmp_path / "changing", "Secretary", "2025-07-23") == []
    assert post(tmp_path / "longer", "Acting Secretary of the Council", "2025-08-15") == []


def test_who_has_no_posts_recorded_is_what_the_seat_says(tmp_path: Path) -> None:
    assert post(tmp_path, "Defence Minister", "2025-08-15", "umerov: {of: ukraine}") == []


def since(folder: Path, date: str, front: str) -> list[str]:
    positions = f"positions: [{{party: us, issue: truce, stance: supports, since: {date}}}]"
    return told(
        folder, since_after_update.check(small_talks(folder, {"positions.yaml": positions, "explainer.yaml": front}))
    )


def test_a_position_from_after_the_last_change_is_told(tmp_path: Path) -> None:
    (line,) = since(tmp_path, "2025-04-01", "published: 2025-02")
    assert line.endswith(
        "notice since-after-update: this position begins on 2025-04-01, after the explainer’s last change on 2025-02 "
        "(check `since`; if it is right, write the day of this change as `updated` in explainer.yaml)"
    )


def test_a_position_of_the_day_of_the_last_change_or_before_is_fine(tmp_path: Path) -> None:
    assert since(tmp_path / "same", "2025-04-01", "{published: 2025-02, updated: 2025-04-01}") == []
    assert since(tmp_path / "before", "2008", "published: 2025-02") == []


def quotes(folder: Path, one: str, other: str) -> list[str]:
    files = {f"explainers/{slug}/quotes.yaml": text for slug, text in (("oslo", one), ("bergen", other))}
    return told(folder, quote_told_otherwise.check(small_site(folder, files)))


READY = "ready: {speaker: us, said_on: 2025-02-18, text: We are ready to talk about everything.}"


def test_words_of_one_day_that_differ_a_little_are_told(tmp_path: Path) -> None:
    (line,) = quotes(tmp_path, READY, READY.replace("ready to talk about", "now ready to talk of"))
    assert line.endswith(
        "notice quote-told-otherwise: `bergen` has these words of `us` too, as `ready`, and not word for word "
        "(print the same words in both, or give the others as a rendering)"
    )


def test_the_same_words_part_of_them_or_a_rendering_agree(tmp_path: Path) -> None:
    assert quotes(tmp_path / "same", READY, READY.replace("everything.", "everything")) == []
    assert quotes(tmp_path / "part", READY, READY.replace("We are ready to", "Ready to")) == []
    other = READY.replace("ready to talk about", "now ready to talk of")
    rendering = "renderings: [{text: We are ready to talk about everything., sources: [paper]}]}"
    assert quotes(tmp_path / "rendered", READY, other.replace("}", f", {rendering}")) == []


def test_other_words_another_day_or_another_speaker_are_another_quote(tmp_path: Path) -> None:
    changed = READY.replace("ready to talk about", "now ready to talk of")
    assert (
        quotes(tmp_path / "words", READY, READY.replace("We are ready to talk about everything", "No deal without us"))
        == []
    )
    assert quotes(tmp_path / "day", READY, changed.replace("2025-02-18", "2025-02-19")) == []
    assert quotes(tmp_path / "speaker", READY, changed.replace("us,", "russia,")) == []


def figures(folder: Path, one: str, other: str) -> list[str]:
    files = {f"explainers/{slug}/figures.yaml": text for slug, text in (("oslo", one), ("bergen", other))}
    return told(folder, figure_told_otherwise.check(small_site(folder, files)))


LOST = "lost: {value: 900, label: Losses, as_of: 2025-02}"


def test_two_values_of_one_figure_on_one_date_are_told_once(tmp_path: Path) -> None:
    (line,) = figures(tmp_path, LOST, LOST.replace("900", "800"))
    assert line.endswith(
        "notice figure-told-otherwise: `bergen` has another value for this figure on 2025-02, as `lost` "
        "(correct one of them, or give the other count under `others`)"
    )


def test_the_same_value_however_it_is_written_agrees(tmp_path: Path) -> None:
    thousands = "lost: {value: 0.9, scale: thousand, label: Losses, as_of: 2025-02}"
    assert figures(tmp_path, LOST, thousands) == []


def test_another_date_another_claimant_or_a_count_among_the_others_is_not_silent(tmp_path: Path) -> None:
    other = LOST.replace("900", "800")
    assert figures(tmp_path / "date", LOST, other.replace("2025-02", "2025-03")) == []
    assert figures(tmp_path / "claimant", LOST, other.replace("}", ", claimed_by: us}")) == []
    assert figures(tmp_path / "others", LOST, other.replace("}", ", others: [{value: 900, sources: [paper]}]}")) == []
