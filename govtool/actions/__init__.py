"""Every write: one module a feature, one transaction an action; nothing here knows who asks."""
