"""What an article prints that an explainer could use, found and set down for a human to finish.

sentences: a paragraph → its sentences, quotations whole
names: the people and bodies that it names, known actors among them
attribution: who said a quotation, if its sentence says so
figures: its numbers with unit, scale and qualifier
article: all of it, and what could not be placed
draft_files: the files of a draft

The words for saying, titles and prepositions are English; where they find nothing, nothing is made up.
"""
