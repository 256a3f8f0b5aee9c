"""Which candidates become statements, and which look like one and are none."""
