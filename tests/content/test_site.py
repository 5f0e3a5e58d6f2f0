"""Our own site: every link leads somewhere, and every claim of the first source stands where it should."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.content.built_site import built_site, page, pages
from tests.content.riyadh_claims import CLAIMS, ERRORS, Carrier

RIYADH = "explainers/us-russia-riyadh-2025/"


def test_every_internal_link_and_anchor_leads_somewhere() -> None:
    ids = {address: found.ids for address, found in pages()}
    lost = []
    for address, found in pages():
        for link in found.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or (address == "404.html" and parts.path.startswith("/")):
                continue
            folder = address if address.endswith("/") else posixpath.dirname(address)
            target = posixpath.normpath(posixpath.join("/", folder, unquote(parts.path))).lstrip("/")
            target = f"{target}/" if parts.path.endswith("/") and target else target if parts.path else address
            known = ids.get(target)
            is_file = known is None and (built_site() / target).is_file()
            if not is_file and (known is None or (parts.fragment and unquote(parts.fragment) not in known)):
                lost.append(f"{address}: {link}")
    assert lost == []


def test_every_claim_of_the_first_source_is_mapped() -> None:
    assert list(CLAIMS) == list(range(1, 38))
    assert list(ERRORS) == [f"E{number}" for number in range(1, 12)]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_of_the_first_source_stands_on_its_page(claim: int) -> None:
    assert missing(CLAIMS[claim]) == []


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_of_the_first_source_is_shown_to_readers(error: str) -> None:
    assert missing(ERRORS[error]) == []


def missing(carriers: tuple[Carrier, ...]) -> list[Carrier]:
    """The carriers whose words or anchor are not on their page."""
    return [
        carrier
        for carrier in carriers
        if carrier.words not in page(RIYADH + carrier.page).words
        or (carrier.anchor and carrier.anchor not in page(RIYADH + carrier.page).ids)
    ]
