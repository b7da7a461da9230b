"""A learning curve that is cut short where others were better at the same step.

Figure 5 of Akiba et al., KDD 2019:

    parzen optimize pruning.py objective --pruner median --n-trials 60
"""
import optuna
from sklearn.datasets import load_iris
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import train_test_split

iris = load_iris()
classes = list(set(iris.target))
x_train, x_valid, y_train, y_valid = train_test_split(iris.data, iris.target, random_state=0)


def objective(trial):
    lr = trial.suggest_float("lr", 1e-5, 1e-1, log=True)
    clf = SGDClassifier(alpha=lr, random_state=0)
    for step in range(100):
        clf.partial_fit(x_train, y_train, classes=classes)
        trial.report(1.0 - clf.score(x_valid, y_valid), step)
        if trial.should_prune():
            raise optuna.TrialPruned()
    return 1.0 - clf.score(x_valid, y_valid)
