"""Serving a store on this machine: a SPARQL endpoint with an editor, the graph, and a page for each actor and article.

::

    request ──app.py──► a task ──workers.py──► worker.py (a process that can be stopped) ──► Answer ──► response
              ├── guard.py     who may ask              ├── endpoint.py  queries, and the description of the service
              ├── protocol.py  which query is asked     ├── pages.py     start.py, listing.py, things.py, questions.py
              └── drawn.py     the graph, kept          │                out of reading.py, in html.py with templates/
                                                        └── graph.py     the interactive page

The process that listens reads nothing of the store: whatever may take long, swell or fail runs in a worker, which is
killed when its time is over and replaced. A worker opens the store for one task, so a build can run beside the server.
"""
