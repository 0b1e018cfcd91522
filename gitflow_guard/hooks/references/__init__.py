"""The moves of branches that git asks about before it makes them."""
