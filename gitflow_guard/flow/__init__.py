"""What would be done: (policy, snapshot, request) to a plan or a refusal. Nothing here acts."""
