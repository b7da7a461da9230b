import abc


class BaseTrial(abc.ABC):
    pass


class Trial(BaseTrial):
    pass
