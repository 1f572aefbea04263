"""Ralph's own server with its own store of files.

By itself that store takes one statement and refuses the second: it creates its file and never adds to it. It can add,
and is told to. Run with the Python of Ralph's own environment.
Usage: serve.py PORT
"""

import sys

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]))
