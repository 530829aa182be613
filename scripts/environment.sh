# Makes the Python environment in .venv, or uses the one that is there. Sourced by the scripts.
# The environment is made again when what the project asks for has changed.

set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
export NO_MKDOCS_2_WARNING=1 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf '%s\n' "$*" >&2; }

# Installs Debian packages where this user may; says which are missing where not.
debian_install() {
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    return 1
  fi
  say "Đang cài gói Debian: $* / Installing Debian packages: $*"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null
}

find_python() {
  local name
  for name in python3 python3.13 python3.12 python3.11 python; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  say "Cần Python 3.11 trở lên. / Python 3.11 or later is needed."
  exit 1
}

# make_environment EXTRAS: e.g. "" or "dev"
make_environment() {
  local extras="$1" python wanted stamp=".venv/.installed-${1:-base}"
  wanted="$(cat pyproject.toml plugins/bantin/__init__.py | cksum)"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    return
  fi
  python="$(find_python)"
  if [ ! -x .venv/bin/python ]; then
    # Debian's Python comes without the part that puts pip into an environment
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
      debian_install python3-venv || {
        say "Hãy cài gói python3-venv rồi chạy lại. / Install the package python3-venv and run this again."
        exit 1
      }
    fi
    say "Đang tạo môi trường trong .venv / Making the environment in .venv"
    "$python" -m venv .venv
  fi
  say "Đang cài các thư viện / Installing libraries"
  .venv/bin/python -m pip install --quiet --editable ".${extras:+[$extras]}"
  printf '%s' "$wanted" >"$stamp"
}
