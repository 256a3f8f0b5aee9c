"""How the scorer's weights are made: texts written for it, a logistic regression, a readable table.

::

    texts/*.jsonl ──► examples.py    a record's candidates with their features, right or wrong
                  └─► regression.py  weights by feature
                      └── __main__.py  the command: writes graphbuilder/extraction/scoring/scorer.tsv
"""
