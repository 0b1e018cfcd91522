"""Doing it: plans carried out, all or nothing."""
