"""Meetings as Events, with those whose presence our sources do not doubt."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.explained import Explained
from generator.derived.seating import MeetingSeating
from generator.outputs.heads.entities import Node, article_id, iso
from generator.outputs.heads.graph import Graph
from generator.pages.frame import absolute, page_address
from generator.records.meeting import Format, Role

ONLINE = "https://schema.org/OnlineEventAttendanceMode"
IN_PERSON = "https://schema.org/OfflineEventAttendanceMode"


def meetings(graph: Graph, explained: Explained) -> Iterator[Node]:
    """The newest first."""
    for one in explained.seating.meetings:
        yield _event(graph, explained, one)


def _event(graph: Graph, explained: Explained, seating: MeetingSeating) -> Node:
    meeting, slug = seating.meeting, explained.explainer.slug
    address = absolute(graph.site, page_address(slug, "table", seating.id))
    node: Node = {
        "@type": "Event",
        "@id": address,
        "name": meeting.title,
        "url": address,
        "startDate": iso(meeting.date),
        "eventAttendanceMode": IN_PERSON if meeting.format is Format.IN_PERSON else ONLINE,
        "subjectOf": [{"@id": article_id(graph.site, slug)}, *graph.sources(meeting.sources)],
    }
    if meeting.date.start != meeting.date.end:
        node["endDate"] = str(meeting.date.end)
    if meeting.place:
        node["location"] = {"@type": "Place", "name": meeting.place, "address": meeting.place}
    sure = [seat.actor for group in seating.delegations for seat in group.seats if not seat.unsure]
    unnamed = [group.party for group in seating.delegations if group.others_unnamed]
    if attendees := graph.actors([*sure, *unnamed]):
        node["attendee"] = attendees
    hosts = [group.party for group in seating.delegations if group.role is Role.HOST and not group.is_unsure]
    if hosts:
        node["organizer"] = graph.actors(hosts)
    return node
