"""Documents: composed once as plain blocks from frozen facts, then rendered by four small renderers."""
