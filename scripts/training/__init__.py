"""How the models that find places are trained: documents, spans, candidates and trees, one module each."""
