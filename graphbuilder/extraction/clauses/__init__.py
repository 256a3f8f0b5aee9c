"""Which units are verbs, where clauses begin and end, and who does what each verb says."""
