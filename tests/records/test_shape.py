"""What a record's fields hold, read off the schema itself."""

from __future__ import annotations

from generator.records.claim import Claim
from generator.records.files import POSITIONS, QUOTES, TABLE, TableFile
from generator.records.meeting import Role, Seat
from generator.records.party import Exclusion
from generator.records.shape import keys_of, marked, references, shape_at

TABLE_VALUE = {
    "parties": {
        "us": {
            "in_conflict": "backer",
            "backs": "ukraine",
            "stake": "*Peace*",
            "excluded": {"status": "left", "from": ["riyadh"], "reaction": ["ready"], "sources": ["ap"]},
        }
    },
    "meetings": {
        "riyadh": {
            "title": "Talks",
            "date": "2025",
            "format": "call",
            "seats": [{"actor": "rubio", "for": "us"}],
            "sources": [{"source": "ap", "at": "p. 3"}],
        }
    },
}


def test_keys_are_those_that_an_editor_writes() -> None:
    assert list(keys_of(Seat)) == ["actor", "for", "as", "role", "lead", "unsure", "sources"]
    assert list(keys_of(Exclusion)) == ["status", "from", "by", "why", "reaction", "sources"]


def test_a_shape_is_found_by_keys_and_places() -> None:
    assert shape_at(TABLE.shape, ("meetings", "riyadh", "seats", 0)) is Seat
    assert shape_at(TABLE.shape, ("meetings", "riyadh", "seats", 0, "role")) is Role
    assert shape_at(TABLE.shape, ("meetings", "riyadh", "outcomes", 3)) is Claim
    assert shape_at(POSITIONS.shape, ("positions", 0, "red_line")) is bool
    assert shape_at(TABLE.shape, ("meetings", "riyadh", "nothing")) is None
    assert shape_at(QUOTES.shape, ("ready", "text", "deeper")) is None


def test_every_reference_is_found_with_its_kind_and_its_place() -> None:
    table = TableFile.model_validate(TABLE_VALUE)
    assert [(one.kind, one.value, one.at, one.is_key) for one in references(table, TABLE.shape)] == [
        ("actor", "us", ("parties", "us"), True),
        ("actor", "ukraine", ("parties", "us", "backs"), False),
        ("meeting", "riyadh", ("parties", "us", "excluded", "from", 0), False),
        ("quote", "ready", ("parties", "us", "excluded", "reaction", 0), False),
        ("source", "ap", ("parties", "us", "excluded", "sources", 0, "source"), False),
        ("actor", "rubio", ("meetings", "riyadh", "seats", 0, "actor"), False),
        ("actor", "us", ("meetings", "riyadh", "seats", 0, "for"), False),
        ("source", "ap", ("meetings", "riyadh", "sources", 0, "source"), False),
    ]


def test_inline_texts_are_found_among_the_references() -> None:
    table = TableFile.model_validate(TABLE_VALUE)
    found = [found.value for found, _ in marked(table, TABLE.shape)]
    assert found.index("*Peace*") == 2
    assert "Talks" not in found
