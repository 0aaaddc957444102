#!/usr/bin/env bash
# Packs the library, and builds and runs projects that have nothing but the package, outside of the repository: a small
# consumer, and the conformance cases under the JIT and as a NativeAOT executable.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "package test: $1" >&2
  exit 1
}

# Prints a step's log where it fails, and stops.
must() {
  local what=$1 log=$work/step.log
  shift
  "$@" > "$log" 2>&1 || { cat "$log" >&2; fail "$what"; }
}

must "it does not pack" dotnet pack "$root/src/LuaBindGen" -c Release -o "$work/feed"
packages=("$work"/feed/*.nupkg)
[ ${#packages[@]} -eq 1 ] || fail "one package was expected, not: ${packages[*]}"
# What a mirror without the oldest versions makes NuGet say (NU1603) is no fault of the package.
! grep 'warning' "$work/step.log" | grep -v NU1603 || fail "packing warns"
version=$(basename "${packages[0]}" .nupkg)
version=${version#LuaBindGen.}

# By the SDK, for unzip is not on every machine.
must "it does not unpack" dotnet msbuild "$here/unpack.proj" -p:Package="${packages[0]}" -p:To="$work/contents"
# Without what NuGet itself writes.
contents=$(cd "$work/contents" && find . -type f -printf '%P\n' | grep -Ev '^(_rels/|package/|\[Content_Types\]|LuaBindGen\.nuspec)' | LC_ALL=C sort)
diff "$here/contents.txt" <(echo "$contents") >&2 || fail "the package holds other files than contents.txt"
dependencies=$(grep -o '<dependency id="[^"]*"' "$work/contents/LuaBindGen.nuspec")
[ "$dependencies" = '<dependency id="KeraLua"' ] || fail "the package depends on: $dependencies"

# A packages folder of its own, so that no older package of the same version is used.
cat > "$work/nuget.config" << CONFIG
<configuration>
  <packageSources>
    <add key="packed" value="$work/feed" />
  </packageSources>
</configuration>
CONFIG
consume() {
  cp -r "$here/$2" "$work/$1"
}
properties=(-p:PackedVersion="$version" -p:RestorePackagesPath="$work/packages")

consume allows Consumer
cd "$work/allows"
must "a project with the package does not build" dotnet build "${properties[@]}"
dotnet run --no-build "${properties[@]}" > "$work/output.txt" || fail "a project with the package does not run"
diff expected.txt "$work/output.txt" >&2 || fail "a project with the package prints something else"

consume forbids Consumer
cd "$work/forbids"
! dotnet build "${properties[@]}" -p:Forbids=unsafe > "$work/step.log" 2>&1 || fail "a project that forbids unsafe code builds"
errors=$(grep -o 'error [A-Z]*[0-9]*' "$work/step.log" | sort -u)
[ "$errors" = "error LBG0001" ] || { cat "$work/step.log" >&2; fail "one LBG0001 was expected"; }
grep -qE '^ +1 Error\(s\)' "$work/step.log" || { cat "$work/step.log" >&2; fail "LBG0001 was expected once"; }
generated=$(find obj -path '*LuaBindGenerator/*' -name '*.cs' ! -name Microsoft.CodeAnalysis.EmbeddedAttribute.cs)
[ -z "$generated" ] || fail "code was generated where unsafe code is forbidden: $generated"

consume conforms Conformance
cp -r "$root"/tests/LuaBindGen.Conformance/{Program.cs,Features,Harness} "$work/conforms"
cd "$work/conforms"
must "the conformance cases do not build with the package" dotnet build -c Release "${properties[@]}"
dotnet bin/Release/net10.0/LuaBindGen.Conformance.dll || fail "the package does not conform"
must "the conformance cases do not become a native executable" dotnet publish -c Release "${properties[@]}" -p:NativeConformance=true -o native
native/LuaBindGen.Conformance || fail "the package does not conform under NativeAOT"

echo "package test: passed, $(basename "${packages[0]}")"
