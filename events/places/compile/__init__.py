"""How the gazetteer is made: one module a source, and the compiler that files them under one index."""
