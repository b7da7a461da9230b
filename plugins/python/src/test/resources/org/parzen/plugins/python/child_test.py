"""Cases for the Python side that need no Parzen; run with the folder of `parzen_child.py` first on
Python's path."""

import importlib
import json
import os
import pickle
import tempfile
import unittest
import warnings

from parzen_python import listing, serve, standin
from parzen_python.channel import Channel

standin.install()
import optuna  # noqa: E402
from optuna.distributions import (  # noqa: E402
    CategoricalDistribution,
    DiscreteUniformDistribution,
    FloatDistribution,
    IntDistribution,
    check_distribution_compatibility,
    distribution_to_json,
    json_to_distribution,
)
from optuna.trial import FixedTrial, FrozenTrial, TrialState, create_trial  # noqa: E402


class Distributions(unittest.TestCase):
    def test_wrong_ranges_are_refused(self):
        for wrong in (
            lambda: FloatDistribution(1, 0),
            lambda: FloatDistribution(0, 1, log=True),
            lambda: FloatDistribution(1, 2, log=True, step=0.1),
            lambda: FloatDistribution(0, 1, step=0),
            lambda: FloatDistribution(0, float("nan")),
            lambda: IntDistribution(0, 4, log=True),
            lambda: IntDistribution(1, 4, log=True, step=2),
            lambda: IntDistribution(0, 4, step=0),
            lambda: CategoricalDistribution([]),
        ):
            self.assertRaises(ValueError, wrong)

    def test_the_high_moves_onto_the_grid_with_a_warning(self):
        with self.assertWarns(UserWarning):
            self.assertEqual(FloatDistribution(0, 1, step=0.3).high, 0.9)
        with self.assertWarns(UserWarning):
            self.assertEqual(IntDistribution(1, 10, step=4).high, 9)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertEqual(FloatDistribution(0, 0.3, step=0.1).high, 0.3)

    def test_single(self):
        self.assertTrue(FloatDistribution(2, 2).single())
        self.assertTrue(CategoricalDistribution(["a"]).single())
        self.assertFalse(IntDistribution(1, 2).single())
        with self.assertWarns(UserWarning):
            self.assertTrue(IntDistribution(1, 2, step=3).single())

    def test_choices_are_compared_as_python_does(self):
        nan = float("nan")
        choices = CategoricalDistribution([nan, True, 1, "1"])
        self.assertEqual(choices.to_internal_repr(float("nan")), 0)
        self.assertEqual(choices.to_internal_repr(1), 1)
        self.assertIs(type(choices.answer(1)), int)
        self.assertIs(choices.answer(True), True)
        self.assertEqual(choices, CategoricalDistribution([nan, 1.0, True, "1"]))
        self.assertRaises(ValueError, choices.to_internal_repr, "2")

    def test_odd_choices_have_texts_that_are_the_same_everywhere(self):
        with self.assertWarns(UserWarning):
            choices = CategoricalDistribution([(1,), print, object(), lambda: 1, lambda: 2])
        texts = choices.request()["choices"]
        self.assertEqual(texts[:3], ["(1,)", "print", "<object object>"])
        self.assertEqual(len(set(texts)), 5)
        self.assertNotIn("0x", "".join(texts))
        for text, choice in zip(texts, choices.choices):
            self.assertIs(choices.answer(text), choice)

    def test_json_in_both_forms(self):
        for d in (
            FloatDistribution(1e-5, 1, log=True),
            IntDistribution(1, 9, step=2),
            CategoricalDistribution([None, 1, "a"]),
            DiscreteUniformDistribution(0, 1, 0.5),
        ):
            self.assertEqual(json_to_distribution(distribution_to_json(d)), d)
        short = '{"type": "float", "low": 0, "high": 1}'
        self.assertEqual(json_to_distribution(short), FloatDistribution(0, 1))
        self.assertRaises(ValueError, json_to_distribution, '{"type": "?"}')

    def test_only_bounds_and_step_may_change(self):
        check_distribution_compatibility(IntDistribution(1, 2), IntDistribution(1, 9, step=2))
        for other in (FloatDistribution(1, 2), IntDistribution(1, 2, log=True)):
            with self.assertRaises(ValueError):
                check_distribution_compatibility(IntDistribution(1, 2), other)
        with self.assertRaises(ValueError):
            check_distribution_compatibility(
                CategoricalDistribution("ab"), CategoricalDistribution("abc")
            )


def objective(trial):
    x = trial.suggest_uniform("x", 0, 1)
    if trial.suggest_categorical("kind", ["a", "b"]) == "b":
        x += trial.suggest_int("n", 1, 8)
    trial.report(x, 0)
    if trial.should_prune():
        raise optuna.TrialPruned()
    trial.set_user_attr("seen", x)
    trial.set_constraint("c", -1)
    return x


class Deployment(unittest.TestCase):
    def test_a_fixed_trial_runs_the_function_with_given_values(self):
        trial = FixedTrial({"x": 0.5, "kind": "b", "n": 3, "unused": 1}, number=4)
        with self.assertWarns(FutureWarning):
            self.assertEqual(objective(trial), 3.5)
        self.assertEqual(trial.params, {"x": 0.5, "kind": "b", "n": 3})
        self.assertEqual(trial.distributions["n"], IntDistribution(1, 8))
        self.assertEqual((trial.user_attrs, trial.constraints), ({"seen": 3.5}, {"c": -1.0}))
        self.assertEqual(trial.number, 4)
        self.assertIsInstance(trial, optuna.trial.BaseTrial)

    def test_a_missing_value_is_named_and_one_out_of_range_warned_of(self):
        with self.assertRaisesRegex(ValueError, "'x'"):
            FixedTrial({}).suggest_float("x", 0, 1)
        with self.assertWarns(UserWarning):
            self.assertEqual(FixedTrial({"x": 2}).suggest_float("x", 0, 1), 2)
        self.assertRaises(ValueError, FixedTrial({"k": "c"}).suggest_categorical, "k", ["a"])

    def test_a_frozen_trial_answers_with_what_it_had(self):
        trial = create_trial(
            value=1.5,
            params={"x": 0.5},
            distributions={"x": FloatDistribution(0, 1)},
            intermediate_values={3: 0.1, 7: 0.2},
            constraints={"c": 1},
        )
        self.assertEqual(trial.suggest_float("x", 0, 1), 0.5)
        self.assertEqual((trial.value, trial.values, trial.last_step), (1.5, [1.5], 7))
        self.assertEqual(trial.constraints, {"c": 1.0})
        self.assertEqual(trial.state, TrialState.COMPLETE)
        self.assertTrue(trial.duration.total_seconds() == 0)
        self.assertEqual(pickle.loads(pickle.dumps(trial)), trial)
        for wrong in (
            dict(value=1, values=[1]),
            dict(state=TrialState.FAIL, value=1),
            dict(value=float("nan")),
            dict(value=1, params={"x": 1}),
            dict(value=1, params={"x": 2}, distributions={"x": FloatDistribution(0, 1)}),
        ):
            self.assertRaises(ValueError, lambda: create_trial(**wrong))
        two = create_trial(values=[1, 2])
        with self.assertRaises(RuntimeError):
            two.value
        self.assertIsInstance(two, FrozenTrial)


class StandIn(unittest.TestCase):
    def test_names_of_unmodified_files_are_there(self):
        from optuna.exceptions import DuplicatedStudyError, TrialPruned
        from optuna.integration import XGBoostPruningCallback
        from optuna.pruners import HyperbandPruner, MedianPruner
        from optuna.samplers import BaseSampler, CmaEsSampler, TPESampler
        from optuna.storages import JournalStorage, RDBStorage
        from optuna.storages.journal import JournalFileBackend
        from optuna.structs import TrialPruned as Old
        from optuna.visualization import plot_contour
        import optuna.integration.lightgbm as lgb
        import optuna.visualization.matplotlib  # noqa: F401

        self.assertIs(Old, optuna.TrialPruned)
        self.assertIs(TrialPruned, optuna.TrialPruned)
        self.assertTrue(issubclass(DuplicatedStudyError, Exception))
        TPESampler(seed=3, multivariate=True, **TPESampler.hyperopt_parameters())
        CmaEsSampler(n_startup_trials=40, independent_sampler=TPESampler())
        MedianPruner(2, 5, 3), HyperbandPruner(1, 9)
        RDBStorage("sqlite:///x.db"), JournalStorage(JournalFileBackend("x.log"))

        class Mine(BaseSampler):
            def __init__(self, value):
                self.value = value

        self.assertEqual(Mine(3).value, 3)
        for unavailable in (XGBoostPruningCallback, plot_contour, lgb.train):
            with self.assertRaisesRegex(RuntimeError, "pip install optuna"):
                unavailable(1, key=2)

    def test_logging_does_nothing_and_answers_numbers(self):
        optuna.logging.set_verbosity(optuna.logging.WARNING)
        self.assertIsInstance(optuna.logging.get_verbosity(), int)
        optuna.logging.disable_default_handler()

    def test_a_study_remembers_what_it_was_told(self):
        study = optuna.create_study(direction="maximize", study_name="s", storage="sqlite:///x")
        self.assertEqual((study.study_name, study.direction.name), ("s", "MAXIMIZE"))
        self.assertEqual(len(optuna.create_study(directions=["minimize"] * 2).directions), 2)
        study.set_user_attr("k", 1)
        self.assertEqual(study.user_attrs, {"k": 1})
        self.assertRaises(ValueError, lambda: optuna.create_study(direction="up"))
        with self.assertRaisesRegex(RuntimeError, "study.best_params is not part"):
            study.best_params
        self.assertFalse(hasattr(study, "best_params"))
        with self.assertRaisesRegex(RuntimeError, "needs Optuna itself"):
            study.optimize(objective, n_trials=1)

    def test_importing_copies_and_deletes_no_study(self):
        standin.importing = True
        try:
            optuna.delete_study(study_name="s", storage="sqlite:///s.db")
            optuna.study.copy_study(from_study_name="s", from_storage="a", to_storage="b")
        finally:
            standin.importing = False
        with self.assertRaisesRegex(RuntimeError, "delete_study within a trial needs Optuna"):
            optuna.delete_study(study_name="s", storage="sqlite:///s.db")

    def test_what_is_not_there_says_what_to_do(self):
        with self.assertRaisesRegex(AttributeError, "no optuna.nothing. Install Optuna"):
            optuna.nothing
        with self.assertRaises(ImportError):
            from optuna.samplers import NoSuchSampler  # noqa: F401
        with self.assertRaises(ImportError):
            importlib.import_module("optuna.nothing")


class Ends(unittest.TestCase):
    def said(self, function):
        read, write = os.pipe()
        with open(os.devnull, "rb") as nothing, open(read, "rb") as lines:
            opened = {"number": 3, "study": {"directions": ["minimize"]}}
            serve.evaluate(Channel(nothing, write), function, opened)
            os.close(write)
            return [json.loads(line[len(b"::parzen ") :]) for line in lines]

    def test_an_end_names_its_trial(self):
        def pruned(trial):
            raise optuna.TrialPruned()

        self.assertEqual(self.said(lambda trial: 0.5), [{"result": 0.5, "trial": 3}])
        self.assertEqual(self.said(pruned), [{"pruned": True, "trial": 3}])
        self.assertEqual(self.said(lambda trial: None)[0]["trial"], 3)


class Listing(unittest.TestCase):
    def found(self, text):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "file.py")
            with open(file, "wb") as f:
                f.write(text.encode("utf-8"))
            return json.loads(json.dumps(listing.inspect(file)))

    def names(self, text):
        return [function["name"] for function in self.found(text)["functions"]]

    def test_functions_of_a_trial_come_first_then_the_one_that_is_optimized(self):
        text = (
            "def helper(x): pass\ndef none(): pass\ndef two(a, b): pass\n"
            "def goal(t, data=None): pass\ndef objective(trial, *, k=1): pass\n"
            "short = lambda trial: 1\n"
            "class C:\n    def __call__(self, trial): pass\n"
            "class D:\n    def __init__(self, x): pass\n    def __call__(self, trial): pass\n"
            "if True:\n    def inner(trial): pass\n"
            "study.optimize(goal, n_trials=3)\n"
        )
        expected = ["objective", "short", "C", "inner", "goal", "helper"]
        self.assertEqual(self.names(text), expected)

    def test_hints_come_from_what_is_written(self):
        text = (
            "N = 40\nNAME = 'digits'\n"
            "s = optuna.create_study(directions=('minimize', 'maximize'), study_name=NAME)\n"
            "s.optimize(f, N, timeout=2.5)\nother.optimize(g, n_trials=len(x))\n"
        )
        hints = {
            "directions": ["minimize", "maximize"],
            "study_name": "digits",
            "n_trials": 40,
            "timeout": 2.5,
        }
        self.assertEqual(self.found(text)["hints"], hints)

    def test_directions_in_the_form_of_optuna_2(self):
        text = "optuna.multi_objective.create_study(['minimize', 'maximize'])"
        self.assertEqual(self.found(text)["hints"], {"directions": ["minimize", "maximize"]})

    def test_ways_to_define_more_are_noticed(self):
        for text in ("from x import *", "globals()['f'] = 1", "exec('x')", "def __getattr__(n): 1"):
            self.assertTrue(self.found(text)["dynamic"])
        self.assertFalse(self.found("import x\nx.setattr(1)")["dynamic"])

    def test_a_syntax_error_has_its_line(self):
        self.assertRegex(self.found("x = 1\ndef f(:\n  pass\n")["error"], "^file.py, line 2: ")
        self.assertIn("error", self.found("# -*- coding: nonsense -*-\n"))

    def test_other_encodings_are_read(self):
        text = "# -*- coding: utf-8 -*-\ndef größe(trial): pass\n"
        self.assertEqual(self.names(text), ["größe"])


if __name__ == "__main__":
    unittest.main()
