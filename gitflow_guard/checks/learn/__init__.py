"""What a history tells of how its commits are written."""
