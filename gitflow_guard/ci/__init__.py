"""What a CI run is about, told by its environment."""
