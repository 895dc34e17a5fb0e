"""Signing in and out, and what an account can do for itself."""
