"""Asks a Prometheus for every expression of a dashboard and of alert rules: each must be understood, and each of its
series must exist. Prints one line for each and ends with 1 when one is missing."""
import json
import os
import re
import sys
import time
import urllib.parse
import urllib.request

SERVER = os.environ["PROMETHEUS"]
SERIES = re.compile(r"\b(up|(?:kolo|hikaricp|jvm|http_server|disk|process|system|logback|dbscheduler)_[a-z0-9_]+)(\{[^{}]*\})?")


def ask(path, **parameters):
    with urllib.request.urlopen(f"{SERVER}/api/v1/{path}?{urllib.parse.urlencode(parameters)}", timeout=10) as answer:
        return json.load(answer)["data"]


def found(expression):
    return len(ask("query", query=expression)["result"])


def expressions(dashboard, rules):
    for panel in json.load(open(dashboard))["panels"]:
        for target in panel.get("targets", []):
            yield "panel", panel["title"], target["expr"].replace("$__rate_interval", "30s")
    for group in rules:
        for rule in group["rules"]:
            yield "alert", rule["name"], rule["query"]


def missing(expression):
    """The series of an expression that nobody has; an expression without any is a mistake too."""
    series = ["".join(found) for found in SERIES.findall(expression)]
    return [each for each in series if not found(f"count({each})")] if series else [expression]


def wait():
    for second in range(60):
        try:
            if found('up{job="kolo"} == 1') and found("count_over_time(kolo_database_up[1m]) >= 5") \
                    and all(rule["health"] == "ok" for group in ask("rules")["groups"] for rule in group["rules"]):
                return
        except OSError:
            pass
        time.sleep(1)
    sys.exit("FAILED: Prometheus does not get the node's figures")


wait()
faults = 0
groups = ask("rules")["groups"]
for kind, name, expression in expressions(sys.argv[1], groups):
    absent = missing(expression)
    empty = kind == "panel" and not absent and not found(expression)
    faults += bool(absent or empty)
    word = "MISSING " + ", ".join(absent) if absent else "EMPTY" if empty else "ok"
    print(f"{kind:6} {name:35} {word}")
if not missing("rate(kolo_reqests_seconds_count[1m])"):
    faults += 1
    print("a misspelt series would not be noticed")
firing = [alert["labels"]["alertname"] for alert in ask("alerts")["alerts"] if alert["state"] == "firing"]
print("firing:", ", ".join(firing) or "none")
sys.exit(f"FAILED: {faults} expressions without a series" if faults else 0)
