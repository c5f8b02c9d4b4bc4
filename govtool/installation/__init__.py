"""What runs one installation: the demonstration, the server, the worker, the tables."""
