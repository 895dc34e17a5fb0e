"""Which words of a text name places: spans from the name index, the evidence around them, and the choice among them."""
