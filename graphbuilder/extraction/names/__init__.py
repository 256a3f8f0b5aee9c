"""Who is named in a sentence: mentions in its tokens, and the units that they make with offices, bodies and people."""
