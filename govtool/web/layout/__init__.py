"""What all pages share: who asks, with which right, in which language; navigation, errors, headers."""
