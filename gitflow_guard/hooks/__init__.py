"""What git runs: one small module a hook, standard library only."""
