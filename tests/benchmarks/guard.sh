#!/bin/sh
# The guard's time for a statement: tests/benchmarks/guard.sh [-p corpus=own|nesting|FOLDER] [-p dialect=duckdb|spark]
# FOLDER holds legit.jsonl with id, engine and sql. Runs on what the last build left.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
path=$root/sql-agent/target/benchmark-lib/*:$root/bot/target/lib/*
for module in catalog sql-agent; do
    path=$path:$root/$module/target/classes:$root/$module/target/test-classes
done
exec java -cp "$path" org.openjdk.jmh.Main GuardTime "$@"
