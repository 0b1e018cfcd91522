"""What pre-receive asks of a push, part by part."""
