"""What a whole history says of how its branches were worked with; pure, from a graph in memory."""
