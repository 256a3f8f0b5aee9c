"""Serving a store on this machine: a SPARQL endpoint with an editor, the graph, and a page for each actor and article.

::

    request ──app.py──► a task ──workers.py──► worker.py (a process that can be stopped) ──► Answer ──► response
              ├── protocol.py  which query is asked         ├── endpoint.py  queries and the description of the service
              └── guard.py     who may ask                  └── pages.py, things.py, listing.py  HTML, Turtle, JSON-LD
                                                                with negotiate.py, html.py, words.py

The process that listens reads nothing of the store: whatever may take long, swell or fail runs in a worker, which is
killed when its time is over and replaced. A worker opens the store for one task, so a build can run beside the server.
"""
