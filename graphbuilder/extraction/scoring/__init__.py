"""Every pair of actors that a trigger could mean, as features, and the probability that it does."""
