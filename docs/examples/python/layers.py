"""A search space with a loop: how many layers, and how wide is each?

Figure 1 of Akiba et al., “Optuna: A Next-generation Hyperparameter Optimization Framework”, KDD 2019, on the small
digits that come with scikit-learn:

    parzen optimize layers.py objective --n-trials 100
"""
import warnings

from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")
digits = load_digits()
x_train, x_test, y_train, y_test = train_test_split(digits.data / 16, digits.target, random_state=0)


def objective(trial):
    layers = []
    for i in range(trial.suggest_int("n_layers", 1, 4)):
        layers.append(trial.suggest_int(f"n_units_l{i}", 1, 128))
    net = MLPClassifier(tuple(layers), max_iter=30, random_state=0)
    net.fit(x_train, y_train)
    return 1.0 - net.score(x_test, y_test)
