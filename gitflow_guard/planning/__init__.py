"""From what was typed to a plan: each module asks git for what its flow has to know."""
