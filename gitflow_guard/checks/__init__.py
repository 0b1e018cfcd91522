"""Gathers facts, asks the rules, returns a report."""
