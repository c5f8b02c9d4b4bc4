"""What is written in statutes, in sentences: one module a clause, in the words of the domain."""
