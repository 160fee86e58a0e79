#!/usr/bin/env bash
# What runs and how long, for Waybar: a line after every change, and twice a minute while a clock runs.
# Needs bash, jq and `intermission` on the PATH.
set -o pipefail

show='
def minutes: (. / 60 | floor) as $m
  | if $m < 60 then "\($m) min" else "\($m / 60 | floor) h \($m % 60 | if . < 10 then "0\(.)" else . end) min" end;
(.running // .open[0]) as $session
| (if .running then $passed else 0 end) as $more
| if $session == null then {text: "–", class: "nothing", tooltip: "today \(.todayMs / 1000 | minutes)"}
  else {
    text: "\(if .running then "▶" else "⏸" end) \($session.title) · \($session.workedMs / 1000 + $more | minutes)",
    tooltip: "today \(.todayMs / 1000 + $more | minutes)",
    class: (if $session.overdue then "overdue" elif .running then "running" else "paused" end)
  } end'

current=''
heard=$SECONDS
intermission status --follow --json | while true; do
  IFS= read -r -t 30 line
  ended=$?
  if [ "$ended" -eq 0 ]; then
    current=$line
    heard=$SECONDS
  elif [ "$ended" -le 128 ]; then
    exit 0 # It printed its last line.
  fi
  [ -n "$current" ] && jq -c --unbuffered --argjson passed "$((SECONDS - heard))" "$show" <<<"$current"
done
