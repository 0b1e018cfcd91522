"""What is allowed: the policy, its presets, how it is read and found."""
