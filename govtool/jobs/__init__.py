"""Background work: letters to send, and later all that takes long."""
