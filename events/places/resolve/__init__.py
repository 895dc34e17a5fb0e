"""Which place on the ground each name means: candidates, the document's context, and their ranking."""
