#!/usr/bin/env bash
# Makes the conformance cases a NativeAOT executable and runs it; an argument is a filter. Needs clang or gcc.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../artifacts/conformance

# A warning for trimming or NativeAOT is an error, as every warning here.
dotnet publish "$here" -c Release -p:NativeConformance=true -o "$out"
"$out/LuaBindGen.Conformance" "$@"
