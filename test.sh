#!/bin/bash
# Builds the compiler and runs all of its tests. Ends with the line "N passed, N failed".
#
# Debian packages that the targets need are installed when this may be done; otherwise it says which targets are left out.
# PYC2C_PROGRAMS, PYC2C_CONFIGURATIONS and PYC2C_UPDATE (tests/README.md) narrow down or update.
set -u
cd "$(dirname "$0")"

packages=(gcc libc6-dev gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf
    gcc-xtensa-lx106 picolibc-xtensa-lx106-elf qemu-system-misc)

install_missing() {
    command -v dpkg-query >/dev/null || return 0
    local missing=() package
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || { echo "Not installed, for lack of rights: ${missing[*]}"; return 0; }
        as=(sudo -n)
    fi
    echo "Installing: ${missing[*]}"
    local log=.build/apt.log
    mkdir -p .build
    { "${as[@]}" apt-get update && DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y --no-install-recommends \
        "${missing[@]}"; } >"$log" 2>&1 || echo "Some could not be installed; see $log"
}

# Prints a line for each target that cannot be tested here.
say_left_out() {
    local line
    ./pyc2c targets | awk '$1 ~ /^(host|qemu-)/ && / no / { print "Left out: " $0 }'
}

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"; exit 3; }
install_missing

if ! dotnet build pyc2c.slnx -c Release -v quiet -nologo; then
    echo "0 passed, 1 failed"
    exit 1
fi
say_left_out

results=.build/test-results
rm -rf "$results"
dotnet test pyc2c.slnx -c Release --no-build -nologo --logger "trx" --results-directory "$results" \
    --logger "console;verbosity=minimal"
status=$?

# Sums what the result files count: one per test project.
count() {
    grep -ho "<Counters [^>]*" "$results"/*.trx 2>/dev/null | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" |
        awk '{ sum += $1 } END { print sum + 0 }'
}
passed=$(count passed)
failed=$(count failed)
# A test run that broke down counts no failure of its own.
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
