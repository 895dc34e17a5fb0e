"""The geocoder on the network that the settings name, if any."""

from functools import lru_cache

from django.conf import settings

from events.places.online import OnlineLookup


@lru_cache(maxsize=1)
def online_lookup() -> OnlineLookup | None:
    """Return the geocoder of GEOCODER and GEOCODER_URL, None where none is set.

    Raises UnknownRoom where there is no such kind of geocoder.
    """
    if not settings.GEOCODER_URL:
        return None
    return OnlineLookup(settings.GEOCODER, settings.GEOCODER_URL, settings.GEOCODER_SECONDS)
