"""The process in which tasks are done, one after the other, until its standard input ends.

When it is ready for them it writes an empty line. A task is a line of JSON, ``{"task": name, …}``; its answer is a line
of JSON, ``{"status", "type", "headers", "length"}``, and as many bytes. The first argument is how much memory the
process may take, in bytes.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from graphbuilder.errors import QueryError, StoreError, UsageError
from graphbuilder.server import endpoint, graph
from graphbuilder.server.answer import RETRY, Answer, Refusal
from graphbuilder.server.pages import answer_page

TASKS: Mapping[str, Callable[..., Answer]] = {
    "query": endpoint.answer_query,
    "service": endpoint.describe_service,
    "graph": graph.render_graph,
    "page": answer_page,
}


def main() -> None:
    """Answers the tasks of standard input."""
    _limit_memory(int(sys.argv[1]))
    tasks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(tasks,), daemon=True).start()
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()
    while True:
        answer = perform(json.loads(tasks.get()))
        head = {"status": answer.status, "type": answer.type, "headers": dict(answer.headers)}
        sys.stdout.buffer.write(json.dumps({**head, "length": len(answer.body)}).encode() + b"\n" + answer.body)
        sys.stdout.buffer.flush()


def perform(request: dict[str, Any]) -> Answer:
    """The answer to a task; what the client or the user can mend is a sentence."""
    arguments = {name: value for name, value in request.items() if name != "task"}
    try:
        return TASKS[request["task"]](**arguments)
    except Refusal as refusal:
        return refusal.answer()
    except (QueryError, UsageError) as error:
        return Refusal(400, str(error)).answer()
    except StoreError as error:
        return Refusal(503, str(error), RETRY).answer()
    except MemoryError:
        return Refusal(503, "The answer takes more memory than there is: ask for less.").answer()
    except Exception as error:
        print(f"graphbuilder: the task {request['task']} failed: {error!r}", file=sys.stderr, flush=True)
        return Refusal(500, "The server failed to answer this; what happened stands where it was started.").answer()


def _read(tasks: queue.SimpleQueue[bytes]) -> None:
    """Hands on the lines of standard input. When it ends the server is gone, and so is the need for any answer."""
    for line in sys.stdin.buffer:
        tasks.put(line)
    os._exit(0)


def _limit_memory(most: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(ValueError):  # The user's own limit is lower, or the system keeps none (macOS).
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
