#!/usr/bin/env python3
"""Learns a toy network. Each step is reported, so that bad trials end early."""
import json
import sys
import traceback


def tell(request):
    print("::parzen " + json.dumps(request), flush=True)


def ask(request):
    tell(request)
    answer = json.loads(sys.stdin.readline())
    if "error" in answer:
        raise ValueError(answer["error"])
    return answer


def suggest(name, **distribution):
    return ask({"suggest": name, "distribution": distribution})["value"]


def objective(trial):
    lr = suggest("lr", type="float", low=1e-5, high=0.1, log=True)
    layers = suggest("layers", type="int", low=1, high=3)
    units = [suggest(f"units_{i}", type="int", low=4, high=64, step=4) for i in range(layers)]
    print("trial", trial["number"], "learns with", lr, "and", units)
    loss = 10.0
    for step in range(1, 11):
        loss = loss * 0.7 + abs(lr - 0.01) + abs(sum(units) - 48) / 100
        tell({"report": loss, "step": step})
        if ask({"should_prune": True})["prune"]:
            return {"pruned": True}
    tell({"set_user_attr": "weights", "value": trial["workdir"] + "/weights.bin"})
    return {"result": loss}


for line in iter(sys.stdin.readline, ""):
    try:
        tell(objective(json.loads(line)["trial"]))
    except Exception:
        tell({"failed": traceback.format_exc()})
