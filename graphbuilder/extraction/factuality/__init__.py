"""Whether a text presents a statement as actual, claimed, planned, possible or negated, and who says so."""
