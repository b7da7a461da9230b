"""Where Parzen starts Python.

    python parzen_child.py serve FILE FUNCTION    evaluates trials, over the line protocol
    python parzen_child.py list FILE              says what is in a file, without running it

The first lines run in any Python, so that one that is too old can say so.
"""

import os
import sys

OLDEST = (3, 7)
TOO_OLD = 3


def main(arguments):
    if sys.version_info < OLDEST:
        sys.stderr.write(
            "Python %d.%d is too old: choose Python 3.7 or newer.\n" % sys.version_info[:2]
        )
        return TOO_OLD
    command, rest = arguments[0], arguments[1:]
    if command == "list":
        from parzen_python import listing

        return listing.main(*rest)
    from parzen_python import serve

    return serve.main(*rest)


# Python has put this folder first, where it would hide modules of the user's.
folder = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [folder] + [entry for entry in sys.path if entry != folder]
if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
elif __name__ == "__mp_main__":
    # A process that the objective itself began with multiprocessing: it will import the file, too.
    from parzen_python import loading

    loading.join(os.environ)
