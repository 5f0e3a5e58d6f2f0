"""The schema: one record type a file. What an editor may write, and nothing about what follows from it."""
