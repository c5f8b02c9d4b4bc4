"""Who may open which row: rights by role, and the doors through which pages, JSON and commands look things up."""
