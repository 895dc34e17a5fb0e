"""The world of the tests of who may see what, made once a module."""

from tests.mapper.web.access_world import come_as, machine, stored, world

__all__ = ["come_as", "machine", "stored", "world"]
