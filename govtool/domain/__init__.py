"""The rules: statutes, weighing, quorum, majority, decision, legality. Pure and exact."""
