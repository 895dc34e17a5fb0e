"""The words of each language for what happens: one file each, taken by the language's own pack."""
