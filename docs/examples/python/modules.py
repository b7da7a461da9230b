"""A model and its optimiser, each described by a function of its own that knows nothing of the other.

Figure 4 of Akiba et al., KDD 2019, in scikit-learn:

    parzen optimize modules.py objective --n-trials 100
"""
import warnings

from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")
digits = load_digits()
x_train, x_test, y_train, y_test = train_test_split(digits.data / 16, digits.target, random_state=0)


def create_model(trial):
    n_layers = trial.suggest_int("n_layers", 1, 3)
    return {"hidden_layer_sizes": tuple(trial.suggest_int(f"n_units_l{i}", 4, 128) for i in range(n_layers))}


def create_optimizer(trial):
    return {
        "solver": "sgd",
        "learning_rate_init": trial.suggest_loguniform("lr", 1e-5, 1e-1),
        "alpha": trial.suggest_loguniform("weight_decay", 1e-10, 1e-3),
    }


def objective(trial):
    net = MLPClassifier(**create_model(trial), **create_optimizer(trial), max_iter=30, random_state=0)
    net.fit(x_train, y_train)
    return 1.0 - net.score(x_test, y_test)
