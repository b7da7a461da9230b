"""Three network shapes, a learning rate and an optimiser in PyTorch; each trial saves its model into its own folder.

    parzen optimize networks.py objective --direction maximize --n-trials 40 --storage networks.db \
        --sampler tpe --pruner median --pruner-option n_startup_trials=2 \
        --pruner-option n_warmup_steps=5 --pruner-option interval_steps=3

The saved models are then in `networks.db.trials`, and in the window beside the trial.
"""
import os

import optuna
import torch
from sklearn.datasets import load_digits
from torch import nn

EPOCHS = 20
torch.set_num_threads(1)
digits = load_digits()
order = torch.randperm(len(digits.target), generator=torch.Generator().manual_seed(0))
images = torch.tensor(digits.data, dtype=torch.float32)[order] / 16
labels = torch.tensor(digits.target)[order]
train, valid = slice(0, 1437), slice(1437, None)


def create_model(name):
    if name == "convolution":
        return nn.Sequential(
            nn.Unflatten(1, (1, 8, 8)), nn.Conv2d(1, 16, 3), nn.ReLU(), nn.Flatten(), nn.Linear(16 * 36, 10)
        )
    width = {"narrow": 16, "wide": 128}[name]
    return nn.Sequential(nn.Linear(64, width), nn.ReLU(), nn.Linear(width, 10))


def train_model(trial, model, optimizer):
    accuracy = 0.0
    for epoch in range(EPOCHS):
        for batch in torch.arange(1437).split(64):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(images[train][batch]), labels[train][batch]).backward()
            optimizer.step()
        with torch.no_grad():
            accuracy = (model(images[valid]).argmax(1) == labels[valid]).float().mean().item()
        trial.report(accuracy, epoch)
        if trial.should_prune():
            raise optuna.TrialPruned()
    return accuracy


def objective(trial):
    torch.manual_seed(trial.number)
    model = create_model(trial.suggest_categorical("model_name", ["narrow", "wide", "convolution"]))
    lr = trial.suggest_float("lr", 1e-4, 1e-2, log=True)
    optimizer = getattr(torch.optim, trial.suggest_categorical("optimizer", ["SGD", "Adam"]))
    accuracy = train_model(trial, model, optimizer(model.parameters(), lr=lr))
    folder = os.environ.get("PARZEN_WORKDIR", ".")
    torch.save(model.state_dict(), os.path.join(folder, f"model_trial_{trial.number}.pth"))
    return accuracy
