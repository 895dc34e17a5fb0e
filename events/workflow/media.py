"""Files in the media folder: none stays that is half written, or that nothing stored names."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

from django.core.files import File
from django.core.files.storage import FileSystemStorage

# Files that the act under way has written; None where none is.
_written: ContextVar[list[Path] | None] = ContextVar("written", default=None)

F = TypeVar("F", bound=Callable[..., Any])


class MediaStorage(FileSystemStorage):
    """Django's storage; a file that could not be written whole, because the disk is full, is taken away again."""

    def _save(self, name: str, content: File) -> str:
        path = Path(self.path(name))
        try:
            stored: str = super()._save(name, content)  # type: ignore[misc]
        except OSError:
            # Names are drawn by lot: nobody else's file lies there.
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise
        written = _written.get()
        if written is not None:
            written.append(Path(self.path(stored)))
        return stored


def with_files(act: F) -> F:
    """Return ``act`` taking away the files it wrote, where it fails; put outside of its transaction."""

    @wraps(act)
    def acting(*args: Any, **kwargs: Any) -> Any:
        with _or_none():
            return act(*args, **kwargs)

    return cast(F, acting)


@contextmanager
def _or_none() -> Iterator[None]:
    files: list[Path] = []
    token = _written.set(files)
    try:
        yield
    except BaseException:
        for file in files:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        raise
    finally:
        _written.reset(token)
