"""The words that say a relation, and the rules of their frames that find its two ends."""
