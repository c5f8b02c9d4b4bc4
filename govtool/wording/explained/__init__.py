"""How a decision is made, step by step, in the sentences of what is written in the statutes."""
