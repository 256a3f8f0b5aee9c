"""Asking a graph: any SPARQL query within limits, and named questions.

::

    questions/*.rq ──named.py──┐
                               ├─► run.py ──► worker.py (a process that can be stopped) ──► Result ──write.py──► text
    SPARQL ────────────────────┘
"""
