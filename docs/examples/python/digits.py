"""Which classifier reads handwritten digits best? Three families of models, each with parameters of its own.

The case study of a well-known guide to Optuna, with its deprecated names, unchanged in what it searches. Maximise the
accuracy on a fifth of scikit-learn's digits:

    parzen optimize digits.py objective --direction maximize --n-trials 300 --sampler tpe --storage digits.db

`SPLIT` in the environment chooses another fifth.
"""
import os
import warnings

import optuna
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

warnings.filterwarnings("ignore")
digits = load_digits()
x_train, x_val, y_train, y_val = train_test_split(
    digits.data, digits.target, test_size=0.2, random_state=int(os.environ.get("SPLIT", "0"))
)


def create_model(trial):
    """The model that a trial describes; a finished trial will do as well."""
    model_type = trial.suggest_categorical("model_type", ["logistic-regression", "decision-tree", "svm"])
    if model_type == "svm":
        return SVC(
            kernel=trial.suggest_categorical("kernel", ["linear", "poly", "rbf", "sigmoid"]),
            C=trial.suggest_uniform("svm-regularization", 0.01, 10),
            degree=int(trial.suggest_discrete_uniform("degree", 1, 5, 1)),
        )
    if model_type == "logistic-regression":
        penalty = trial.suggest_categorical("penalty", ["l2", "l1"])
        return LogisticRegression(
            penalty=penalty,
            solver="saga" if penalty == "l1" else "lbfgs",
            C=trial.suggest_uniform("logistic-regularization", 0.01, 10),
        )
    return DecisionTreeClassifier(
        max_depth=trial.suggest_int("max_depth", 5, 64),
        min_samples_split=trial.suggest_int("min_samples_split", 2, 20),
        min_samples_leaf=trial.suggest_int("min_samples_leaf", 2, 20),
    )


def objective(trial):
    model = create_model(trial)
    model.fit(x_train, y_train)
    if trial.should_prune():
        raise optuna.TrialPruned()
    return accuracy_score(y_val, model.predict(x_val))


if __name__ == "__main__":
    study = optuna.create_study(direction="maximize", study_name="starter-experiment", storage="sqlite:///starter.db")
    study.optimize(objective, n_trials=300)
    best = create_model(study.best_trial)
    best.fit(x_train, y_train)
    print(accuracy_score(y_val, best.predict(x_val)))
