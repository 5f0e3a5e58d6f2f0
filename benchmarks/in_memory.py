#!/usr/bin/env python3
"""Content → Markdown in memory: read, link, check, derive, render every page.   in_memory.py CONTENT"""

import datetime
import sys
from pathlib import Path

from generator.build import check
from generator.collector import with_all_set_aside
from generator.loading import load
from generator.outputs.markdown import render_all
from generator.pages import all_pages
from generator.pages.site import SiteOptions

records, told = load(Path(sys.argv[1]))
site, found = check(records, SiteOptions(site_name="Explainers"), datetime.date(2026, 12, 1))
assert site is not None, (told, found)


@with_all_set_aside
def rendered() -> dict[str, str]:
    assert site
    return {page.path: text for page, text in render_all(site, pages)}


pages = all_pages(site)
made = rendered()
print(f"{len(made)} pages, {sum(map(len, made.values())):,} characters")
