"""Sample reports of our own, read at the first run: one event in three languages."""
