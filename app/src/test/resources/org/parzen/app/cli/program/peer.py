"""Works on a study as Optuna does it in SQL: begins trials, tells parameters and values.

The statements, their order and their transactions are those of Optuna's RDB storage on SQLite,
with its patience of five seconds for a locked file.
"""

import datetime
import sqlite3
import sys

FLOAT = '{"name": "FloatDistribution", "attributes": {"step": null, "low": 0.0, "high": 1.0, "log": false}}'


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S.%f")


def begin(db, study):
    with db:
        cursor = db.execute(
            "INSERT INTO trials (number, study_id, state, datetime_start) VALUES (NULL, ?, 'RUNNING', ?)",
            (study, now()),
        )
        trial = cursor.lastrowid
        (number,) = db.execute(
            "SELECT count(*) FROM trials WHERE study_id = ? AND trial_id < ?", (study, trial)
        ).fetchone()
        db.execute("UPDATE trials SET number = ? WHERE trial_id = ?", (number, trial))
    return trial, number


def main(file, name, count):
    db = sqlite3.connect(file, timeout=5.0)
    (study,) = db.execute(
        "SELECT study_id FROM studies WHERE study_name = ?", (name,)
    ).fetchone()
    for _ in range(count):
        trial, number = begin(db, study)
        value = number / 1000
        with db:
            db.execute(
                "INSERT INTO trial_params (trial_id, param_name, param_value, distribution_json)"
                " VALUES (?, 'x', ?, ?)",
                (trial, value, FLOAT),
            )
        with db:
            (state,) = db.execute(
                "SELECT state FROM trials WHERE trial_id = ?", (trial,)
            ).fetchone()
            assert state == "RUNNING", state
            db.execute(
                "INSERT INTO trial_values (trial_id, objective, value, value_type)"
                " VALUES (?, 0, ?, 'FINITE')",
                (trial, value),
            )
            db.execute(
                "UPDATE trials SET state = 'COMPLETE', datetime_complete = ? WHERE trial_id = ?",
                (now(), trial),
            )
        print(number, flush=True)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
