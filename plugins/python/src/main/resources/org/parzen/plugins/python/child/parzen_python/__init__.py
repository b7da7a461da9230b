"""Parzen's side of Python: evaluates functions that were written for Optuna, with or without it.

`serve` is the loop, `trial` what a function gets, `loading` how a file is imported, `standin` what
answers `import optuna` where Optuna is missing. Plain Python 3.7, nothing to install.
"""
