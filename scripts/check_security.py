"""Checks of ``./dev check`` beyond style: bandit, a search for secrets, known holes in packages.

An advisory database that cannot be reached is said to be so and passes; what it reports fails.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
# What a secret looks like; each with what it is.
SECRETS = {
    "a private key": re.compile(r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"),
    "a cloud key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "a token of a code host": re.compile(r"\b(?:gh[opsu]_[0-9A-Za-z]{36}|github_pat_\w{60,}|glpat-[\w-]{20,})"),
    "a token of a package index": re.compile(r"\bpypi-[\w-]{60,}|\bnpm_[0-9A-Za-z]{36}"),
    "a token of a chat": re.compile(r"\bxox[abprs]-[0-9A-Za-z-]{20,}"),
    "a token of Whereline": re.compile(r"\bwhl_[\w-]{43}"),
    "a password in an address": re.compile(r"\b\w+://[\w.-]+:(?!password@|secret@|[^\s@]*@127\.)[^\s@/'\"{}<>$]{6,}@"),
    "a key in the code": re.compile(
        r"(?i)\b(?:secret_key|api_key|auth_token|password)\b\s*[:=]\s*['\"](?=[^'\"]*\d)(?=[^'\"]*[A-Za-z])[\w/+=-]{24,}['\"]"
    ),
}
# Files of data and fonts are no place for a key to be typed into.
_TEXTS = {".py", ".md", ".html", ".js", ".mjs", ".json", ".toml", ".txt", ".yml", ".yaml", ".sh", ".cfg", ".ini", ""}


def main() -> int:
    """Run every check; return 1 where one found something."""
    found = [*_bandit(), *_secrets(), *_pip_audit(), *_npm_audit()]
    for line in found:
        sys.stderr.write(f"{line}\n")
    return 1 if found else 0


def secrets_in(text: str) -> list[str]:
    """Return what ``text`` gives away, in words; a line with "no secret" in it is taken at its word."""
    lines = [line for line in text.splitlines() if "no secret" not in line]
    return [what for what, look in SECRETS.items() if any(look.search(line) for line in lines)]


def _secrets() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True)  # noqa: S607
    if listed.returncode:
        print("Secrets: not looked for, since this is no git checkout.")
        return []
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        file = PROJECT / name
        if file.suffix in _TEXTS and file.is_file() and not file.is_symlink() and file.stat().st_size < 1_000_000:
            found += [f"{name} holds {what}." for what in secrets_in(file.read_text(errors="replace"))]
    return found


def _bandit() -> list[str]:
    # Ruff holds SQL and the rest of bandit's rules to account line by line; here only what is grave.
    done = _ran(sys.executable, "-m", "bandit", "-q", "-r", "events", "mapper", "scripts", "-lll")
    return [f"bandit: {done.stdout.strip()[-2000:]}"] if done and done.returncode else []


def _pip_audit() -> list[str]:
    asked = ("-r", "requirements.txt", "--no-deps", "--disable-pip", "-f", "json", "--progress-spinner", "off")
    told = _json(_ran(sys.executable, "-m", "pip_audit", *asked)).get("dependencies", [])
    looked_at = [package for package in told if "vulns" in package]
    if not looked_at:
        return _unreachable("Python packages", "PIP_AUDIT")
    holes = [(package, hole) for package in looked_at for hole in package["vulns"]]
    return [f"{package['name']} {package['version']}: {hole['id']}" for package, hole in holes]


def _npm_audit() -> list[str]:
    counts = _json(_ran("npm", "audit", "--omit=dev", "--json")).get("metadata", {}).get("vulnerabilities")
    if counts is None:
        return _unreachable("JavaScript packages", "NPM_AUDIT")
    grave = counts.get("high", 0) + counts.get("critical", 0)
    return [f"npm audit: {grave} grave holes in JavaScript packages."] if grave else []


def _unreachable(what: str, name: str) -> list[str]:
    if name in os.environ.get("REQUIRE", "").split():
        return [f"{what}: REQUIRE names {name}, and no advisory database could be reached."]
    print(f"{what}: no advisory database can be reached from here; known holes were not looked for.")
    return []


def _ran(*command: str) -> "subprocess.CompletedProcess[str] | None":
    try:
        return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=300)  # noqa: S603
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return None


def _json(done: "subprocess.CompletedProcess[str] | None") -> dict:
    try:
        told = json.loads(done.stdout) if done else {}
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


if __name__ == "__main__":
    sys.exit(main())
