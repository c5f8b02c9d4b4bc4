"""What is stored: tables, reads, the unit of work, the journal, and the freezing of decisions."""
