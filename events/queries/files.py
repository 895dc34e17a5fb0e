"""Files of the media folder and the rows that name them: what is missing, and what nothing names."""

from datetime import datetime
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.models import FileField

# The folders that rows name files of: whatever else somebody puts into the media folder is theirs.
_FOLDERS = ("attachments", "imports", "intake")


def named_files() -> set[str]:
    """Return every file that a row names, relative to the media folder."""
    found: set[str] = set()
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, FileField):
                kept = model._default_manager.exclude(**{field.name: ""}).exclude(**{f"{field.name}__isnull": True})
                found.update(kept.values_list(field.name, flat=True))
    return found


def missing_files() -> list[str]:
    """Return the files that rows name and that are gone from the media folder, sorted."""
    return sorted(name for name in named_files() if not (Path(settings.MEDIA_ROOT) / name).is_file())


def stray_files(before: datetime) -> list[str]:
    """Return the files that no row names and that nobody touched since ``before`` (aware), sorted.

    A process that is killed between writing a file and storing its row leaves one. Younger ones may be of an act that
    is still under way; the time when a file was put where it is counts, so a backup being brought back is left alone.
    """
    root, moment = Path(settings.MEDIA_ROOT), before.timestamp()
    # Rows are asked for after the files: what is stored in between is named.
    old = [name for folder in _FOLDERS for name in _older(root, root / folder, moment)]
    return sorted(set(old) - named_files()) if old else []


def _older(root: Path, folder: Path, moment: float) -> list[str]:
    found = []
    for path in folder.rglob("*"):
        try:
            state = path.lstat()
        except OSError:
            # Gone meanwhile.
            continue
        if path.is_file() and max(state.st_mtime, state.st_ctime) < moment:
            found.append(path.relative_to(root).as_posix())
    return found
