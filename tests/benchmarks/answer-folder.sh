#!/bin/sh
# Answers every question of a folder offline, one batch for each database, and leaves predictions for its scorer.
#
#   tests/benchmarks/answer-folder.sh FOLDER OUT
#
# FOLDER holds <db>.duckdb files and questions.jsonl (id, db, question, now), and may hold business.jsonl,
# business-followups.jsonl (id, db, now, turns), variants.jsonl and unanswerable.jsonl. OUT gets <list>.jsonl with one
# line {"id","sql",...} for each question or turn; a line without sql is a decline.
set -eu
folder=$1
out=$2
quipu=$(cd "$(dirname "$0")/../.." && pwd)/quipu
mkdir -p "$out"
for list in questions business business-followups variants unanswerable; do
    [ -f "$folder/$list.jsonl" ] || continue
    : > "$out/$list.jsonl"
    for database in "$folder"/*.duckdb; do
        name=$(basename "$database" .duckdb)
        grep -F "\"db\": \"$name\"" "$folder/$list.jsonl" > "$out/part.jsonl" || continue
        "$quipu" batch --source "$database" --questions "$out/part.jsonl" --out "$out/answers.jsonl" --model offline \
            --now 2026-01-15 2> "$out/messages.txt" || { cat "$out/messages.txt" >&2; exit 1; }
        cat "$out/answers.jsonl" >> "$out/$list.jsonl"
    done
    printf '%s: %s lines\n' "$list" "$(wc -l < "$out/$list.jsonl")"
done
rm -f "$out/part.jsonl" "$out/answers.jsonl" "$out/messages.txt"
