"""Charts: numbers and words in, a drawing and its table out; no script, no style, colours by class."""
