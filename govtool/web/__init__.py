"""Pages: from a request to a template, through page models; the rules are elsewhere."""
