"""The tables of Optuna's study files as SQLAlchemy models, and what a program that uses them sees.

tables.py create FILE   makes the tables and the study that FileFormatTest writes
tables.py read FILE     prints what the models read from a file, one object a line
"""

import datetime
import enum
import json
import sys

from sqlalchemy import (
    CheckConstraint, Column, DateTime, Enum, Float, ForeignKey, Integer, PrimaryKeyConstraint, String, Table,
    Text, UniqueConstraint, create_engine)
from sqlalchemy.orm import Session, declarative_base

LONGEST = 512
Base = declarative_base()


class StudyDirection(enum.Enum):
    NOT_SET = 0
    MINIMIZE = 1
    MAXIMIZE = 2


class TrialState(enum.Enum):
    RUNNING = 0
    COMPLETE = 1
    PRUNED = 2
    FAIL = 3
    WAITING = 4


class ValueType(enum.Enum):
    FINITE = 1
    INF_POS = 2
    INF_NEG = 3


class ReportType(enum.Enum):
    FINITE = 1
    INF_POS = 2
    INF_NEG = 3
    NAN = 4


def study_key(**options):
    return Column(Integer, ForeignKey("studies.study_id"), **options)


def trial_key(**options):
    return Column(Integer, ForeignKey("trials.trial_id"), **options)


class Study(Base):
    __tablename__ = "studies"
    study_id = Column(Integer, primary_key=True)
    study_name = Column(String(LONGEST), index=True, unique=True, nullable=False)


class Version(Base):
    __tablename__ = "version_info"
    __table_args__ = (CheckConstraint("version_info_id=1"),)
    version_info_id = Column(Integer, primary_key=True, autoincrement=False)
    schema_version = Column(Integer)
    library_version = Column(String(256))


class Direction(Base):
    __tablename__ = "study_directions"
    __table_args__ = (UniqueConstraint("study_id", "objective"),)
    study_direction_id = Column(Integer, primary_key=True)
    direction = Column(Enum(StudyDirection), nullable=False)
    study_id = study_key(nullable=False)
    objective = Column(Integer, nullable=False)


class StudyUserAttribute(Base):
    __tablename__ = "study_user_attributes"
    __table_args__ = (UniqueConstraint("study_id", "key"),)
    study_user_attribute_id = Column(Integer, primary_key=True)
    study_id = study_key()
    key = Column(String(LONGEST))
    value_json = Column(Text())


class StudySystemAttribute(Base):
    __tablename__ = "study_system_attributes"
    __table_args__ = (UniqueConstraint("study_id", "key"),)
    study_system_attribute_id = Column(Integer, primary_key=True)
    study_id = study_key()
    key = Column(String(LONGEST))
    value_json = Column(Text())


class Trial(Base):
    __tablename__ = "trials"
    trial_id = Column(Integer, primary_key=True)
    number = Column(Integer)
    study_id = study_key(index=True)
    state = Column(Enum(TrialState), nullable=False)
    datetime_start = Column(DateTime)
    datetime_complete = Column(DateTime)


class TrialUserAttribute(Base):
    __tablename__ = "trial_user_attributes"
    __table_args__ = (UniqueConstraint("trial_id", "key"),)
    trial_user_attribute_id = Column(Integer, primary_key=True)
    trial_id = trial_key()
    key = Column(String(LONGEST))
    value_json = Column(Text())


class TrialSystemAttribute(Base):
    __tablename__ = "trial_system_attributes"
    __table_args__ = (UniqueConstraint("trial_id", "key"),)
    trial_system_attribute_id = Column(Integer, primary_key=True)
    trial_id = trial_key()
    key = Column(String(LONGEST))
    value_json = Column(Text())


class Parameter(Base):
    __tablename__ = "trial_params"
    __table_args__ = (UniqueConstraint("trial_id", "param_name"),)
    param_id = Column(Integer, primary_key=True)
    trial_id = trial_key()
    param_name = Column(String(LONGEST))
    param_value = Column(Float(precision=53))
    distribution_json = Column(Text())


class Value(Base):
    __tablename__ = "trial_values"
    __table_args__ = (UniqueConstraint("trial_id", "objective"),)
    trial_value_id = Column(Integer, primary_key=True)
    trial_id = trial_key(nullable=False)
    objective = Column(Integer, nullable=False)
    value = Column(Float(precision=53))
    value_type = Column(Enum(ValueType), nullable=False)


class Report(Base):
    __tablename__ = "trial_intermediate_values"
    __table_args__ = (UniqueConstraint("trial_id", "step"),)
    trial_intermediate_value_id = Column(Integer, primary_key=True)
    trial_id = trial_key(nullable=False)
    step = Column(Integer, nullable=False)
    intermediate_value = Column(Float(precision=53))
    intermediate_value_type = Column(Enum(ReportType), nullable=False)


class Heartbeat(Base):
    __tablename__ = "trial_heartbeats"
    __table_args__ = (UniqueConstraint("trial_id"),)
    trial_heartbeat_id = Column(Integer, primary_key=True)
    trial_id = trial_key(nullable=False)
    heartbeat = Column(DateTime, nullable=False)


ALEMBIC = Table(
    "alembic_version", Base.metadata, Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"))

FLOAT = {"step": None, "low": -5.0, "high": 5.0, "log": False}
INT = {"log": False, "step": 1, "low": 0, "high": 10}


def distribution(name, attributes):
    return json.dumps({"name": name, "attributes": attributes})


def create(session):
    session.execute(ALEMBIC.insert().values(version_num="v3.2.0.a"))
    session.add(Version(version_info_id=1, schema_version=12, library_version="5.0.0"))
    study = save(session, Study(study_name="two")).study_id
    save(session, Direction(study_id=study, objective=0, direction=StudyDirection.MINIMIZE))
    save(session, Direction(study_id=study, objective=1, direction=StudyDirection.MAXIMIZE))
    save(session, StudyUserAttribute(study_id=study, key="unicode", value_json=json.dumps("λ \"q\"")))
    trial = Trial(
        study_id=study, number=0, state=TrialState.RUNNING, datetime_start=datetime.datetime(2026, 1, 2, 3, 4, 5, 6))
    key = save(session, trial).trial_id
    for name, value, text in [
            ("f", 0.1, distribution("FloatDistribution", FLOAT)), ("i", 3, distribution("IntDistribution", INT)),
            ("c", 1, distribution("CategoricalDistribution", {"choices": [-5, "b"]}))]:
        save(session, Parameter(trial_id=key, param_name=name, param_value=value, distribution_json=text))
    for step, (value, kind) in enumerate(
            [(0.5, "FINITE"), (None, "NAN"), (None, "INF_POS"), (None, "INF_NEG")]):
        report = Report(
            trial_id=key, step=step, intermediate_value=value, intermediate_value_type=ReportType[kind])
        save(session, report)
    save(session, TrialUserAttribute(trial_id=key, key="n", value_json=json.dumps(1e16)))
    save(session, Value(trial_id=key, objective=0, value=None, value_type=ValueType.INF_NEG))
    save(session, Value(trial_id=key, objective=1, value=2.0, value_type=ValueType.FINITE))
    trial.state = TrialState.COMPLETE
    trial.datetime_complete = datetime.datetime(2026, 11, 21, 12, 34, 56)
    queued = save(session, Trial(study_id=study, number=1, state=TrialState.WAITING)).trial_id
    save(session, TrialSystemAttribute(trial_id=queued, key="fixed_params", value_json=json.dumps({"f": 1.0})))


def save(session, row):
    session.add(row)
    session.flush()
    return row


def read(session):
    for model in Base.__subclasses__():
        columns = model.__table__.columns.keys()
        for row in session.query(model).order_by(*model.__table__.primary_key.columns):
            print(model.__tablename__, [getattr(row, column) for column in columns])


def main():
    command, file = sys.argv[1:]
    engine = create_engine(f"sqlite:///{file}")
    if command == "create":
        Base.metadata.create_all(engine)
    with Session(engine) as session:
        {"create": create, "read": read}[command](session)
        session.commit()


main()
