#!/usr/bin/env python3
"""The floor: PyYAML's C composer over every YAML file of a content folder, and nothing else.   floor.py CONTENT"""

import sys
from pathlib import Path

import yaml

for file in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
