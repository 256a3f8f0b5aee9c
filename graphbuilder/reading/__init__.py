"""Articles out of files, folders, tables, saved web pages and standard input.

::

    sources.py ──► plain_text.py   .txt .md       ──► Found ──► assembly.py ──► Article | Skipped
                   web_page.py     .html .htm                   ├── dates.py
                   json_lines.py   .jsonl                       └── languages.py
                   table.py        .csv .tsv
                   └── decoding.py, bounded.py

Nothing is fetched, no clock is read, and what is in a source is never trusted: sizes are bounded, and whatever cannot
be read becomes a :class:`Skipped` with its reason while the rest goes on.
"""

from graphbuilder.reading.records import FieldNames, Skipped
from graphbuilder.reading.sources import read_sources

__all__ = ["FieldNames", "Skipped", "read_sources"]
