"""What a reader of the site sees changed between two states of the content, in words. Start with `changes` in compare.py."""
