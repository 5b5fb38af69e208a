#!/bin/sh
# Runs a benchmark's main on what the last build left: tests/benchmarks/run.sh CLASS [ARGUMENT...]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
path=$root/bot/target/lib/*
for module in catalog sql-agent tests; do
    path=$path:$root/$module/target/classes:$root/$module/target/test-classes
done
exec java -cp "$path" "$@"
