"""What follows from the statements taken together: edges between actors, and where to draw them."""
