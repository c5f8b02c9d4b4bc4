"""What named polls must come to, in the fewest words: no database, no crash, nothing of the product.

A deed answers `ok`, or why it is not done; then it has changed nothing.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

OK, MISSING, SET_BACK, REFUSED_BY_DATABASE = "ok", "missing", "clock-set-back", "refused-by-database"
MOST_PROXIES = 2


@dataclass
class ReferencePoll:
    """A poll: who holds the right of each member, and what was said; the last of several answers counts.

    lapsed: whether it was closed without quorum, so that another may be held.
    """

    holders: dict[int, int]
    state: str = "open"
    ballots: dict[int, str] = field(default_factory=dict)
    earlier: list[tuple[int, str]] = field(default_factory=list)
    lapsed: bool = False


@dataclass
class Reference:
    """An assembly that votes on one resolution after the other.

    final: whether a ballot stays as it was first cast.
    turned: how many polls were held on the resolutions before.
    hour: how far the clock has jumped, and how far it had when something was last written.
    """

    members: tuple[int, ...]
    final: bool
    proxies: dict[int, int] = field(default_factory=dict)
    polls: list[ReferencePoll] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    turned: int = 0
    hour: int = 0
    written: int = 0

    def open(self) -> str:
        """Open a poll, unless one is open or has decided."""
        states = {poll.state for poll in self.polls[self.turned :] if not poll.lapsed}
        if states & {"open", "closed"}:
            return "poll-already-open" if "open" in states else "already-decided"
        said = self._tell("poll-opened")
        if said == OK:
            self.polls.append(ReferencePoll({member: self.proxies.get(member, member) for member in self.members}))
        return said

    def turn_to_next(self) -> str:
        """Put another resolution on the agenda, on which polls are held from now on."""
        said = self._tell("resolution-added")
        self.turned = len(self.polls) if said == OK else self.turned
        return said

    def vote(self, rank: int, who: int, choices: Mapping[int, str]) -> str:
        """Vote for all that are named, or for none."""
        poll = self.polls[rank]
        if any(poll.holders[member] != who for member in choices):
            return MISSING
        if poll.state != "open":
            return f"poll-{poll.state}"
        again = {member: poll.ballots[member] for member in choices if member in poll.ballots}
        if again and self.final:
            return "already-signed-off"
        changed = [(member, said) for member, said in again.items() if said != choices[member]]
        said = self._tell(*["ballot-changed"] * len(changed), *["ballot-cast"] * (len(choices) - len(again)))
        if said == OK:
            poll.earlier += changed
            poll.ballots |= choices
        return said

    def end(self, rank: int, state: str) -> str:
        """Close or annul a poll, once and for all."""
        poll = self.polls[rank]
        said = f"poll-{poll.state}" if poll.state != "open" else self._tell(f"poll-{state}")
        if said == OK:
            poll.state = state
        return said

    def give_proxy(self, principal: int, holder: int) -> str:
        """Let another vote in the polls to come; a proxy is not passed on, and nobody holds many."""
        reasons = {
            "proxy-to-oneself": principal == holder,
            "proxy-already-given": principal in self.proxies,
            "holder-is-represented": holder in self.proxies,
            "principal-holds-a-proxy": principal in self.proxies.values(),
            "too-many-proxies": list(self.proxies.values()).count(holder) >= MOST_PROXIES,
        }
        said = next((code for code, holds in reasons.items() if holds), None) or self._tell("proxy-given")
        if said == OK:
            self.proxies[principal] = holder
        return said

    def revoke_proxy(self, principal: int) -> str:
        """Take the right back where it was not used yet."""
        said = self._tell("proxy-revoked") if principal in self.proxies else MISSING
        if said == OK:
            del self.proxies[principal]
            unused = [poll for poll in self.polls if poll.state == "open" and principal not in poll.ballots]
            for poll in unused:
                poll.holders[principal] = principal
        return said

    def rewrite(self, _statement: str) -> str:
        """Change what was written, behind the back of the program."""
        return REFUSED_BY_DATABASE

    def _tell(self, *actions: str) -> str:
        if actions and self.hour < self.written:
            return SET_BACK
        self.told.update(actions)
        self.written = self.hour if actions else self.written
        return OK
