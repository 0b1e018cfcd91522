"""The message of the commit that is being made, as git will read it."""
