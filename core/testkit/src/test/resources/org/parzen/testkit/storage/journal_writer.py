"""Evaluates trials of the first study of a journal log, as any program that follows its rules.

Arguments: the log, how it is locked (link or file), how many trials.
"""

import json
import os
import sys
import time
import uuid

log, kind, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
lock = log + ".lock"
worker = str(uuid.uuid4()) + "-1"
now = "2026-11-21T00:44:38.000000+00:00"
unit = '{"name": "FloatDistribution", "attributes": {"step": null, "low": 0.0, "high": 1.0, "log": false}}'


def take():
    while True:
        try:
            if kind == "link":
                os.symlink(log, lock)
            else:
                os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            return
        except FileExistsError:
            time.sleep(0.001)


def give_back():
    removed = lock + str(uuid.uuid4()) + ".rename"
    os.rename(lock, removed)
    os.unlink(removed)


def append(code, **fields):
    line = json.dumps({"op_code": code, "worker_id": worker, **fields}, separators=(",", ":"))
    take()
    with open(log, "ab") as file:
        file.write((line + "\n").encode())
        file.flush()
        os.fsync(file.fileno())
    give_back()


def last_trial():
    trials, mine = 0, -1
    with open(log, "rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            record = json.loads(line)
            if record["op_code"] == 4:
                if record["worker_id"] == worker:
                    mine = trials
                trials += 1
    return mine


for _ in range(count):
    append(4, study_id=0, datetime_start=now)
    trial = last_trial()
    for i in range(5):
        append(5, trial_id=trial, param_name=f"p{i}", param_value_internal=i / 10, distribution=unit)
    for step in range(5):
        append(7, trial_id=trial, step=step, intermediate_value=float(step))
    append(6, trial_id=trial, state=1, values=[float(trial)], datetime_complete=now)
    print(trial, flush=True)
