"""How large one shape may be."""

# Vertices of one shape: more than any province's outline. Each is sent to every map that shows it.
MAX_VERTICES = 50_000
