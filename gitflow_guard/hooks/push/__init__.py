"""What a push brings, judged before it leaves this clone."""
