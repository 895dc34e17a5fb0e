"""Places on the ground: the gazetteer, and finding and resolving the places that a text names."""
