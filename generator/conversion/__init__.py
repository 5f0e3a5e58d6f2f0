"""The Markdown that our templates write → HTML, as Python-Markdown makes it, byte for byte, in a hundredth of its time.

Total over what our pages are made of: headings, paragraphs, tight lists, plain tables, blocks of HTML, and blocks that
hold Markdown (`<div markdown="1">`). Whatever else a text has, there is no answer, and Python-Markdown is asked.
"""

from generator.conversion.page import converted

__all__ = ["converted"]
