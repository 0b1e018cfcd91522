"""Findings, plans and results as text and JSON."""
