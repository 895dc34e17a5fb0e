"""What happened: from a report's text to events with geometry and evidence. Never imports ``mapper``."""
