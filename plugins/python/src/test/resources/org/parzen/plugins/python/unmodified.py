"""A script as people have them: written for Optuna 2, run as a whole, nothing guarded."""
import optuna
from optuna.pruners import MedianPruner
from optuna.samplers import TPESampler

optuna.logging.set_verbosity(optuna.logging.WARNING)
CHOICES = ["svm", "tree", None, 3, 0.5, True]


def create_model(trial):
    kind = trial.suggest_categorical("model", CHOICES)
    if kind == "svm":
        c = trial.suggest_loguniform("svm_c", 1e-5, 1e2)
        degree = trial.suggest_discrete_uniform("degree", 1, 5, 0.5)
        return c * degree
    if kind == "tree":
        layers = trial.suggest_int("n_layers", 1, 3)
        return sum(trial.suggest_int("n_units_l{}".format(i), 4, 128, log=True) for i in range(layers))
    rate = trial.suggest_uniform("rate", -1, 1)
    return rate + trial.suggest_int("batch", 16, 60, step=16) + trial.suggest_float("drop", 0.0, 0.5, step=0.25)


def objective(trial):
    score = create_model(trial)
    trial.set_user_attr("score", score)
    for step in range(3):
        trial.report(score / (step + 1), step)
        if trial.should_prune() or (trial.number % 5 == 4 and step == 1):
            raise optuna.TrialPruned()
    if trial.number % 7 == 6:
        raise ValueError("number {}".format(trial.number))
    return score


study = optuna.create_study(
    direction="maximize",
    study_name="starter-experiment",
    storage="sqlite:///starter.db",
    sampler=TPESampler(seed=1),
    pruner=MedianPruner(n_startup_trials=1000),
)
study.optimize(objective, n_trials=300)
print(study.best_trial.value)
optuna.visualization.plot_optimization_history(study).show()
