"""Whom pronouns, بلاده، البلدان and dropped subjects mean, within a sentence and across sentences."""
