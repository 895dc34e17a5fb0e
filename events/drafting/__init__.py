"""Drafts of events: what happened, where and when, each field with the words it rests on."""
