"""What is wrong with it: pure functions over messages and branch names."""
