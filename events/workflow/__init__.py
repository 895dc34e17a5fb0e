"""Every write: each checks who may, keeps a history with author and reason, and happens whole or not at all."""
