"""Which party sits where: hosts and mediators at the head, guarantors and observers at the foot."""

from dataclasses import dataclass

from generator.pictures.table.inputs import SeatedParty

HEAD = frozenset({"host", "mediator"})
FOOT = frozenset({"guarantor", "observer"})


@dataclass(frozen=True)
class Seating:
    """The four stretches of the ring, each clockwise: the left one therefore runs upwards."""

    head: tuple[SeatedParty, ...]
    right: tuple[SeatedParty, ...]
    foot: tuple[SeatedParty, ...]
    left: tuple[SeatedParty, ...]

    @property
    def clockwise(self) -> tuple[SeatedParty, ...]:
        return self.head + self.right + self.foot + self.left


def seat(parties: tuple[SeatedParty, ...]) -> Seating:
    """The left column reads first, second, … downwards; an odd delegation takes the head if nobody else has an end."""
    head = tuple(party for party in parties if party.role_kind in HEAD)
    foot = tuple(party for party in parties if party.role_kind in FOOT)
    delegations = tuple(party for party in parties if party.role_kind == "delegate")
    if not head and not foot and len(delegations) % 2:
        head, delegations = delegations[:1], delegations[1:]
    half = (len(delegations) + 1) // 2
    return Seating(head, delegations[half:], foot, delegations[:half][::-1])
