"""What follows from the statements taken together: edges between actors, their blocs, and where to draw them."""
