"""Text alone: tokens, sentences, languages, numbers, dates. Knows nothing of places on the ground."""
