"""Explainers of negotiations, generated from hand-written YAML."""
