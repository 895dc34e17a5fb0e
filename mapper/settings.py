"""Django's settings. Each that can be changed from outside is read through ``mapper.env`` and explained here."""

from datetime import timedelta
from pathlib import Path

import dj_database_url

from mapper.db.libraries import bundled
from mapper.env import DATA_DIR, PROJECT, basemaps, env, flag, stored_secret, words

# True while developing Whereline itself: error pages show code. `./dev run` leaves it off.
DEBUG = env("DEBUG", False, flag)

# Signs sessions and tokens. `./dev run` makes one and keeps it in DATA_DIR/secret-key; production sets its own.
SECRET_KEY = env("SECRET_KEY", "") or stored_secret(DATA_DIR / "secret-key")

# Names under which the site may be reached.
ALLOWED_HOSTS = env("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"], words)

# True where the site is behind HTTPS: cookies are then secure, plain HTTP is redirected, HSTS is sent.
HTTPS = env("HTTPS", False, flag)
# Seconds that browsers remember to use HTTPS only; raise it once HTTPS is known to work for good.
HSTS_SECONDS = env("HSTS_SECONDS", 31_536_000, int)

INSTALLED_APPS = [
    "mapper",
    "events",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.gis",
    "django_tasks",
    "django_tasks_db",
    "simple_history",
    "axes",
]

MIDDLEWARE = [
    "mapper.web.metrics.Metrics",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "mapper.web.security.ContentSecurityPolicy",
    "mapper.web.packing.Packed",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "mapper.web.accounts.bearer.BearerTokens",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "mapper.web.errors.DeliberateErrors",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "mapper.urls"
WSGI_APPLICATION = "mapper.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "mapper.web.context.site",
            ]
        },
    }
]

# The database: a PostGIS server by DATABASE_URL=postgis://user:password@host/name, or one SQLite file in DATA_DIR.
_SERVER = env("DATABASE_URL", "")
# What files of SQLite are opened with; backups are such files, whatever the database is.
SQLITE_ENGINE = "mapper.db.sqlitegis"
if _SERVER:
    # A connection is tried before each request's first question: a server that was away is there again unnoticed.
    DATABASES = {"default": dj_database_url.parse(_SERVER, conn_max_age=60, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": SQLITE_ENGINE,
            "NAME": DATA_DIR / "whereline.sqlite3",
            # Opening takes longer than most questions; a file that was replaced meanwhile is opened anew.
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                # Pages of the file are read where they are in memory (the first 2 GB): twice as fast for forms.
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=2147418112;",
            },
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# GeoDjango's libraries: those inside the wheels, or else the system's.
GDAL_LIBRARY_PATH = env("GDAL_LIBRARY_PATH", bundled("pyogrio", "gdal"))
GEOS_LIBRARY_PATH = env("GEOS_LIBRARY_PATH", bundled("shapely", "geos_c"))

# Passwords, sessions and who may sign in.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [{"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}}]
# True where visitors see nothing: every page but signing in and the health checks asks for an account or a token.
REQUIRE_LOGIN = env("REQUIRE_LOGIN", False, flag)
if REQUIRE_LOGIN:
    MIDDLEWARE.insert(
        MIDDLEWARE.index("mapper.web.accounts.bearer.BearerTokens") + 1, "mapper.web.accounts.closed.Closed"
    )
# Signing in is refused for a while after too many wrong passwords, whichever backend would look at them.
AUTHENTICATION_BACKENDS = ["axes.backends.AxesBackend", "django.contrib.auth.backends.ModelBackend"]
# Hours until somebody who is signed in has to sign in again.
SESSION_COOKIE_AGE = env("SESSION_HOURS", 12, int) * 3600
# Wrong passwords for one name from one address, after which signing in waits ...
AXES_FAILURE_LIMIT = env("LOGIN_ATTEMPTS", 5, int)
# ... for this many minutes.
AXES_COOLOFF_TIME = timedelta(minutes=env("LOGIN_WAIT_MINUTES", 15, int))
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "mapper.web.accounts.throttle.wait"
AXES_CLIENT_IP_CALLABLE = "mapper.web.accounts.throttle.address"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
# Who signs in from where is nobody's business once it worked: no log of it, no list in the administration.
AXES_DISABLE_ACCESS_LOG, AXES_ENABLE_ADMIN, AXES_VERBOSE = True, False, False
# Proxies in front whose X-Forwarded-For can be believed, counted from the server outwards.
PROXIES = env("PROXIES", 0, int)
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

# Languages of the interface, and the time zone of stored times.
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"),
    ("id", "Bahasa Indonesia"),
    ("ar", "العربية"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("uk", "Українська"),
    ("es", "Español"),
]
LOCALE_PATHS = [PROJECT / "locale"]
FORMAT_MODULE_PATH = ["mapper.formats"]
TIME_ZONE = "UTC"
USE_TZ = True

# Static files: ours, and third-party ones straight from node_modules.
STATIC_URL = "static/"
STATIC_ROOT = env("STATIC_ROOT", DATA_DIR / "static", Path)
_MODULES = PROJECT / "node_modules"
STATICFILES_DIRS = [
    PROJECT / "static",
    *(
        (f"vendor/{prefix}", _MODULES / folder)
        for prefix, folder in {
            "maplibre": "maplibre-gl/dist",
            "pmtiles": "pmtiles/dist",
            "terra-draw": "terra-draw/dist",
            "terra-draw-maplibre": "terra-draw-maplibre-gl-adapter/dist",
            "inter": "@fontsource-variable/inter/files",
            "vazirmatn": "@fontsource-variable/vazirmatn/files",
            "jetbrains-mono": "@fontsource-variable/jetbrains-mono/files",
        }.items()
        if (_MODULES / folder).is_dir()
    ),
]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MIMETYPES = {".mjs": "text/javascript", ".pmtiles": "application/vnd.pmtiles"}

# Uploads and pastes: a report larger than this many bytes is refused with a sentence.
MAX_REPORT_BYTES = env("MAX_REPORT_BYTES", 2_000_000, int)
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_REPORT_BYTES + 500_000
# A file that is handed in (PDF, Word, a table of many reports) may be larger than the text in it.
MAX_UPLOAD_BYTES = env("MAX_UPLOAD_BYTES", 20_000_000, int)
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    # No half a file where the disk is full.
    "default": {"BACKEND": "events.workflow.media.MediaStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Days after which what was deleted is removed for good, by `manage.py sweep`; 0 keeps it until somebody purges it.
RETENTION_DELETED_DAYS = env("RETENTION_DELETED_DAYS", 90, int)
# Days after which files are dropped that were handed in and read, or never confirmed; 0 keeps them.
RETENTION_UPLOAD_DAYS = env("RETENTION_UPLOAD_DAYS", 30, int)

# What is done in the background: kept in the database and done by `manage.py work` (./dev run starts one), or done at
# once, while the page waits, with BACKGROUND=off.
BACKGROUND = env("BACKGROUND", True, flag)
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if BACKGROUND
        else "django_tasks.backends.immediate.ImmediateBackend",
    }
}

# What makes reads fast and can be built again at any time: the index of events, on a disk of this machine.
INDEX_DIR = env("INDEX_DIR", DATA_DIR / "index", Path)

# Requests at work at once in each process, and files of events being sent. A few more wait; the rest are told to come
# again (503), so that a crowd slows the site down and does not bring it down.
MAX_REQUESTS = env("MAX_REQUESTS", 8, int)
MAX_EXPORTS = env("MAX_EXPORTS", 4, int)

# Most features one export page of the map may carry. Larger requests are refused, not cut.
MAX_FEATURES = env("MAX_FEATURES", 10_000, int)

# A geocoder that people who are signed in may ask for places that the gazetteer lacks: its kind (nominatim, photon or
# pelias) and its address (https://nominatim.example.org). Off where the address is empty; only what was typed is sent.
GEOCODER = env("GEOCODER", "nominatim")
GEOCODER_URL = env("GEOCODER_URL", "")
# Seconds to wait for its answer.
GEOCODER_SECONDS = env("GEOCODER_SECONDS", 5.0, float)

# Maps from the network that people may choose under the events, as JSON; see docs/basemap.md. The offline one is always
# there and comes first; browsers ask these hosts for pictures only when one of them is chosen.
BASEMAPS = env("BASEMAPS", (), basemaps)

# Sites whose scripts may read the API as a visitor (CORS): https://map.example.org, or * for any. None by default: a
# Whereline inside a network would otherwise be read by whatever page its users open.
API_ORIGINS = env("API_ORIGINS", [], words)

# What browsers are told.
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
if HTTPS:
    SECURE_HSTS_SECONDS = HSTS_SECONDS
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Origins that forms may come from when a proxy changes the host name: https://map.example.org
CSRF_TRUSTED_ORIGINS = env("CSRF_TRUSTED_ORIGINS", [], words)

# Counts for Prometheus at /metrics, for whoever brings this token; none without it.
METRICS_TOKEN = env("METRICS_TOKEN", "")

# Faults and refused requests go to standard error, with the time: a service manager or container keeps them.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        "json": {"()": "mapper.logs.JsonLines"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": env("LOG_FORMAT", "line")}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": env("LOG_LEVEL", "ERROR"), "propagate": False},
        "django.request": {"handlers": ["stderr"], "level": env("LOG_LEVEL", "ERROR"), "propagate": False},
    },
}
