"""A whole history: the facts are read here, and judged in the room `history`."""
