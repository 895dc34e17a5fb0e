"""Whether two events are one, told twice: free of storage, and of the language they were told in."""
