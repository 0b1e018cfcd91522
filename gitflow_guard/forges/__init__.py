"""A policy as the rules of a forge: the requests that set them, and what a forge cannot express."""
