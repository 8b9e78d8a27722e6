#!/usr/bin/env bash
# Takes a backup every day at KOLO_BACKUP_AT (UTC, 02:30); one that fails is tried again after ten minutes.
set -euo pipefail
while :; do
  now=$(date -u +%s)
  next=$(date -u -d "today ${KOLO_BACKUP_AT:-02:30}" +%s)
  [ "$next" -gt "$now" ] || next=$(date -u -d "tomorrow ${KOLO_BACKUP_AT:-02:30}" +%s)
  sleep $((next - now)) &
  wait $!
  until "$(dirname "$0")/take.sh"; do
    sleep 600 &
    wait $!
  done
done
