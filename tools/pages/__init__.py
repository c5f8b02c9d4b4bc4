"""What the reference pages are made of: their words and their examples."""
