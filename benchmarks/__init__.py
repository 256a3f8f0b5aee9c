"""How fast graphbuilder is, as ratios to fixed references that are measured in the same run.

::

    corpus.py ──► extraction.py   from text to statements         / camel-tools' word tokenizer
              ├─► building.py     a build, its time and memory    / rdflib with a fixed small graph
              └─► start_up.py     --help, one sentence, the seeds / python -c pass
                  └── process.py  one process: time and peak memory
    world.py ───► page.py         the page written and opened     / plain pyvis, by a command of its own
                  └── browser.py  one opening: time to the drawn graph
    figures ──► report.py         a table, and JSON
"""
