"""What is asked of a CalDAV server, as the XML of its requests."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"


def properties(names: Iterable[str]) -> bytes:
    """PROPFIND of the properties with these names (`{namespace}name`); RFC 4918 9.1."""
    root = Element(f"{DAV}propfind")
    _add(root, f"{DAV}prop", names)
    return _written(root)


def changes(token: str) -> bytes:
    """REPORT of what changed since a token; RFC 6578 3.2."""
    root = Element(f"{DAV}sync-collection")
    SubElement(root, f"{DAV}sync-token").text = token
    SubElement(root, f"{DAV}sync-level").text = "1"
    _add(root, f"{DAV}prop", [f"{DAV}getetag"])
    return _written(root)


def objects(paths: Iterable[str]) -> bytes:
    """REPORT of the objects at these paths, as they stand in an address; RFC 4791 7.9."""
    root = Element(f"{CALDAV}calendar-multiget")
    _add(root, f"{DAV}prop", [f"{DAV}getetag", f"{CALDAV}calendar-data"])
    for path in paths:
        SubElement(root, f"{DAV}href").text = path
    return _written(root)


def object_with_uid(uid: str, kind: str) -> bytes:
    """REPORT of the objects of a kind (VEVENT, VTODO) with a UID; RFC 4791 7.8.6."""
    root = Element(f"{CALDAV}calendar-query")
    _add(root, f"{DAV}prop", [f"{DAV}getetag", f"{CALDAV}calendar-data"])
    outer = SubElement(
        SubElement(root, f"{CALDAV}filter"), f"{CALDAV}comp-filter", name="VCALENDAR"
    )
    inner = SubElement(outer, f"{CALDAV}comp-filter", name=kind)
    match = SubElement(inner, f"{CALDAV}prop-filter", name="UID")
    SubElement(match, f"{CALDAV}text-match", collation="i;octet").text = uid
    return _written(root)


def new_calendar(name: str) -> bytes:
    """MKCALENDAR of one for events and tasks; RFC 4791 5.3.1."""
    root = Element(f"{CALDAV}mkcalendar")
    wanted = SubElement(SubElement(root, f"{DAV}set"), f"{DAV}prop")
    SubElement(wanted, f"{DAV}displayname").text = name
    takes = SubElement(wanted, f"{CALDAV}supported-calendar-component-set")
    for kind in ("VEVENT", "VTODO"):
        SubElement(takes, f"{CALDAV}comp", name=kind)
    return _written(root)


def _add(root: Element, name: str, inner: Iterable[str]) -> None:
    parent = SubElement(root, name)
    for each in inner:
        SubElement(parent, each)


def _written(root: Element) -> bytes:
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
