"""What the site is written as: one format a file."""
