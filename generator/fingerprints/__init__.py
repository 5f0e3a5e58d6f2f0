"""Quotes and figures checked against the sources that they cite, with no copy of anybody's text.

source_text: a file → the paragraphs of its text
fingerprint_file: text → the fingerprint's file → Fingerprint
matching: does this source print these words, or this figure?
passages: where they stand, when the text lies at hand
coverage: what of a text the content uses

docs/fingerprints.md says what is stored and by which rules texts are compared.
"""
