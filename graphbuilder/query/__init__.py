"""Asking a graph: any SPARQL query within limits, and named questions.

::

    questions/*.rq ──named.py────┐
                                 ├─► run.py ──► worker.py (a process that can be stopped) ──► Result ──write.py──► text
    SPARQL ──allowed.py──────────┘              ├── background.py  the ontology as a graph of the query
            └─vocabulary.py──► warnings         └── explain.py     why a query does not parse, and where
"""
