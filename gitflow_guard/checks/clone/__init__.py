"""A clone: what is wrong with it, told from facts that were gathered first."""
