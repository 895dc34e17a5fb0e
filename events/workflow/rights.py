"""Who may change what: checked here once more, whatever page or command asked."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from events.errors import BadChange

# None stands for the program itself: the command line, the first run.
User = AbstractBaseUser | AnonymousUser | None

_VERBS = {
    "events.add_report": "add reports",
    "events.add_event": "add events",
    "events.change_event": "edit events",
    "events.change_report": "change reports",
    "events.change_mention": "decide what a name means",
    "events.approve_event": "approve or reject events",
    "events.change_place": "take over what is read anew",
    "events.delete_event": "delete events",
    "events.delete_report": "delete reports",
    "events.delete_source": "delete sources",
    "events.delete_place": "delete places",
    "auth.delete_user": "delete accounts",
    "events.purge": "remove anything for good",
}


def require(user: User, permission: str) -> None:
    """Let ``user`` pass who has ``permission`` ("events.approve_event"); the program itself (None) may do everything.

    Raises BadChange.
    """
    if user is not None and not user.has_perm(permission):
        raise BadChange(f"Your account may not {_VERBS[permission]}; ask an administrator for the right.")


def author(user: User) -> AbstractBaseUser | None:
    """Return ``user`` where it is an account that can be named in a history."""
    return user if isinstance(user, AbstractBaseUser) else None


def name_of(user: User) -> str:
    """Return the name by which a record tells of ``user``; "" for the program itself."""
    known = author(user)
    return known.get_username() if known else ""
