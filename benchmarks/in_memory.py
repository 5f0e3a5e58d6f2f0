#!/usr/bin/env python3
"""Content → Markdown in memory, every stage of it: read, link, check, render.   in_memory.py CONTENT"""

import datetime
import sys
from pathlib import Path

from generator.build import build
from generator.pages.site import SiteOptions

built = build(Path(sys.argv[1]), SiteOptions(site_name="Explainers"), datetime.date(2026, 12, 1))
print(f"{len(built.pages)} pages, {sum(map(len, built.pages.values())):,} characters")
