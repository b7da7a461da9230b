"""A search space with a condition: a forest has a depth, a network has layers.

Figure 3 of Akiba et al., KDD 2019, on scikit-learn's digits:

    parzen optimize families.py objective --n-trials 100
"""
import warnings

from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")
digits = load_digits()
x_train, x_test, y_train, y_test = train_test_split(digits.data / 16, digits.target, random_state=0)


def create_forest(trial):
    depth = trial.suggest_int("rf_max_depth", 2, 32)
    return RandomForestClassifier(n_estimators=20, max_depth=depth, random_state=0)


def create_network(trial):
    layers = [trial.suggest_int(f"n_units_l{i}", 1, 128) for i in range(trial.suggest_int("n_layers", 1, 4))]
    return MLPClassifier(tuple(layers), max_iter=30, random_state=0)


def objective(trial):
    kind = trial.suggest_categorical("classifier", ["rf", "mlp"])
    model = create_forest(trial) if kind == "rf" else create_network(trial)
    model.fit(x_train, y_train)
    return 1.0 - model.score(x_test, y_test)
