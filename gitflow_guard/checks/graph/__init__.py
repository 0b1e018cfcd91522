"""What is open, and how the branches went: the facts of both are read here."""
