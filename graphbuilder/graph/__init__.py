"""Statements as RDF, and the store that keeps them.

::

    Article + Statements ──rdf.py──► quads ──store.py──► Oxigraph on disk or in memory, or a remote store
                         ◄──read.py──
"""
