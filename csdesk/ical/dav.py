"""A CalDAV server: its calendars, what changed in one, and single objects read, put and deleted.

The `caldav` package speaks the protocol and signs in. Objects are put as the bytes they are: its own ways to
save an event raise SEQUENCE and write the event anew. Addresses of objects (hrefs) are paths, decoded.
"""

import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urljoin, urlsplit

from csdesk.domain.language import tr
from csdesk.ical import dav_queries
from csdesk.ical.dav_address import addresses_to_try, host_of, is_loopback
from csdesk.ical.dav_errors import (
    Changed,
    NotAllowed,
    NotCalDav,
    NotThere,
    Refused,
    ServerError,
    TokenRefused,
    failure,
    not_caldav,
    speaking,
)
from csdesk.ical.dav_queries import CALDAV, DAV

if TYPE_CHECKING:
    from caldav.davclient import DAVClient
    from caldav.response import DAVResponse

TIMEOUT = 30  # seconds that a server may take for one answer
_BATCH = 50  # objects fetched by one request
_CALENDAR_PROPS = [
    f"{DAV}resourcetype",
    f"{DAV}displayname",
    f"{DAV}current-user-privilege-set",
    f"{CALDAV}supported-calendar-component-set",
]
_WRITING = frozenset({f"{DAV}write", f"{DAV}write-content", f"{DAV}all", f"{DAV}bind"})
_CALENDAR_TYPE = "text/calendar; charset=utf-8"
_XML = {"Content-Type": "application/xml; charset=utf-8"}
_PATH_SIGNS = "/@"  # that stay as they are in the path of an address
_MOST_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Collection:
    """A calendar of a server that takes events."""

    url: str
    name: str
    takes_tasks: bool
    writable: bool = True


@dataclass(frozen=True, slots=True)
class Copy:
    """An object as the server has it."""

    href: str
    etag: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Listing:
    """What a collection has (`complete`), or what changed since a token. `etags` by href."""

    etags: Mapping[str, str]
    gone: frozenset[str] = frozenset()
    token: str = ""
    complete: bool = True


class Server:
    """A signed-in connection; close it by `with`. Every method raises ServerError."""

    _client: "DAVClient"

    def __init__(self, url: str, user: str, password: str, *, timeout: int | None = None) -> None:
        import caldav.davclient

        self.url = url
        self.host = host_of(url)
        with speaking(self.host):
            self._client = caldav.davclient.DAVClient(
                url,
                username=user,
                password=password,
                timeout=timeout or TIMEOUT,
                enable_rfc6764=False,
                headers={"User-Agent": "csdesk"},
            )

    def __enter__(self) -> "Server":
        """The connection itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self._client.close()

    def collections(self) -> tuple[Collection, ...]:
        """The calendars of the user that take events, by name. Raises NotCalDav where there are none."""
        home = self._home()
        found = []
        for href, props in self._properties(home, _CALENDAR_PROPS, depth=1):
            kinds = props.get(f"{DAV}resourcetype") or []
            if f"{CALDAV}calendar" not in kinds:
                continue
            takes = _several(props.get(f"{CALDAV}supported-calendar-component-set"))
            if takes and "VEVENT" not in takes:
                continue
            may = props.get(f"{DAV}current-user-privilege-set")
            path = href.rstrip("/") + "/"
            found.append(
                Collection(
                    url=self._absolute(path, home),
                    name=str(props.get(f"{DAV}displayname") or path.split("/")[-2]).strip(),
                    takes_tasks=not takes or "VTODO" in takes,
                    writable=may is None or bool(_WRITING.intersection(_several(may))),
                )
            )
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.url)))

    def make_collection(self, name: str) -> Collection:
        """A new calendar of this name, for events and tasks. Raises NotAllowed where none can be made."""
        home = self._home()
        path = f"{_path_of(home)}{name.lower()}-{secrets.token_hex(3)}/"
        body = dav_queries.new_calendar(name)
        try:
            self._send("MKCALENDAR", self._absolute(path, home), body, _XML)
        except (NotAllowed, NotThere, Changed, NotCalDav, Refused) as error:
            raise self._makes_none() from error
        made = [each for each in self.collections() if _path_of(each.url) == path]
        if not made:  # some servers give it another address
            made = [each for each in self.collections() if each.name == name]
        if not made:
            raise self._makes_none()
        return made[0]

    def _makes_none(self) -> NotAllowed:
        return NotAllowed(
            tr("{host} makes no new calendar for csdesk.", host=self.host),
            tr("Make one in your calendar service, then choose it here."),
        )

    def listing(self, collection: str, token: str = "") -> Listing:
        """What changed in a collection since `token`, or all of it where there is none.

        By a sync REPORT (RFC 6578) where the server has it, else by listing entity tags. A token that the
        server does not take any more gives everything.
        """
        if token:
            try:
                return self._since(collection, token)
            except TokenRefused:
                return self._everything(collection)
        return self._everything(collection)

    def fetch(self, collection: str, hrefs: Iterable[str]) -> Iterator[list[Copy]]:
        """Objects, a batch at a time; one that is gone is left out."""
        wanted = list(hrefs)
        for at in range(0, len(wanted), _BATCH):
            yield self._fetched(collection, wanted[at : at + _BATCH])

    def find_uid(self, collection: str, uid: str) -> Copy | None:
        """The object that has this UID, wherever it lies; None where the server finds none."""
        for kind in ("VEVENT", "VTODO"):
            query = dav_queries.object_with_uid(uid, kind)
            for copy in self._copies(self._ask(collection, query, depth=1)):
                return copy
        return None

    def put(self, collection: str, href: str, data: bytes, etag: str = "") -> str:
        """Write one object over the one with this entity tag; without a tag only where nothing is.

        Returns its new entity tag, empty where the server did not say. Raises Changed where another
        version, or anything at all, is there.
        """
        guard = {"If-Match": f'"{etag}"'} if etag else {"If-None-Match": "*"}
        headers = {"Content-Type": _CALENDAR_TYPE, **guard}
        answer = self._send("PUT", self._absolute(href, collection), data, headers)
        return _etag(answer.headers.get("ETag"))

    def delete(self, collection: str, href: str, etag: str) -> None:
        """Delete one object if it still has this entity tag; one that is gone already is no failure."""
        headers = {"If-Match": f'"{etag}"'} if etag else {}
        try:
            self._send("DELETE", self._absolute(href, collection), b"", headers)
        except NotThere:
            return

    def _home(self) -> str:
        """Address of the place where the calendars of the user are."""
        first: ServerError | None = None
        for address in addresses_to_try(self.url):
            try:
                found = self._home_from(address)
            except (NotThere, NotAllowed, NotCalDav) as error:
                first = first or error
                continue
            if found:
                return found
        raise not_caldav(self.host) from first

    def _home_from(self, address: str) -> str:
        """The calendar-home-set that an address leads to (RFC 4791 6.2.1, RFC 5397); empty: to none."""
        principal, home = f"{DAV}current-user-principal", f"{CALDAV}calendar-home-set"
        for again in (False, True):
            for _, props in self._properties(address, [principal, home]):
                found, who = _first(props.get(home)), _first(props.get(principal))
                if found:
                    return self._safe(urljoin(address, found))
                if not who:
                    continue
                place = self._safe(urljoin(address, who))
                for _, own in self._properties(place, [home]):
                    found = _first(own.get(home))
                    if found:
                        return self._safe(urljoin(place, found))
            if again or self._client.auth is not None:
                break
            self._client.build_auth_object(["basic"])  # it answers strangers too: sign in unasked
        return ""

    def _safe(self, url: str) -> str:
        """`url`, where the password may be sent. Raises NotCalDav for http to another computer."""
        parts = urlsplit(url)
        if parts.scheme == "https" or is_loopback(parts.hostname or ""):
            return url
        raise not_caldav(self.host)

    def _absolute(self, href: str, base: str) -> str:
        """The address of a decoded path at the host of `base`."""
        parts = urlsplit(base)
        return f"{parts.scheme}://{parts.netloc}{quote(href, safe=_PATH_SIGNS)}"

    def _properties(
        self, url: str, names: list[str], depth: int = 0
    ) -> list[tuple[str, dict[str, Any]]]:
        body = dav_queries.properties(names)
        answer = self._send("PROPFIND", url, body, {"Depth": str(depth), **_XML})
        with speaking(self.host):
            return [
                (each.href, each.properties) for each in self._multistatus(answer).parse_propfind()
            ]

    def _ask(self, url: str, query: bytes, depth: int | None) -> "DAVResponse":
        headers = dict(_XML) if depth is None else {"Depth": str(depth), **_XML}
        return self._multistatus(self._send("REPORT", url, query, headers))

    def _multistatus(self, answer: "DAVResponse") -> "DAVResponse":
        """`answer`, which is to be a list of answers. Raises NotCalDav for a web page."""
        if answer.status != HTTPStatus.MULTI_STATUS or answer.tree is None:
            raise not_caldav(self.host)
        return answer

    def _send(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str]
    ) -> "DAVResponse":
        """One request. Raises the ServerError that its status stands for."""
        with speaking(self.host):
            answer = self._client.request(url, method, body.decode(), headers)
        if answer.status >= HTTPStatus.BAD_REQUEST:
            raise failure(answer.status, self.host, str(answer.raw))
        return answer

    def _since(self, collection: str, token: str) -> Listing:
        """The changes since a token; a long answer comes in pages (RFC 6578 3.6)."""
        etags: dict[str, str] = {}
        gone: set[str] = set()
        for _ in range(_MOST_PAGES):
            try:
                answer = self._ask(collection, dav_queries.changes(token), depth=0)
                with speaking(self.host):
                    page = answer.parse_sync_collection()
            except (NotAllowed, NotCalDav, Refused, Changed) as error:
                raise TokenRefused(error.title, error.remedy) from error
            for each in page.changed:
                etags[each.href] = _etag(each.etag)
                gone.discard(each.href)
            for href in page.deleted:
                gone.add(href)
                etags.pop(href, None)
            token = page.sync_token or ""
            if not page.truncated:
                break
        etags.pop(_path_of(collection), None)
        return Listing(etags, frozenset(gone), token, complete=False)

    def _everything(self, collection: str) -> Listing:
        """All objects of a collection. The token comes first: what changes in between is seen twice."""
        token, kind = "", ""
        asked = [f"{DAV}sync-token", f"{DAV}resourcetype"]
        for _, props in self._properties(collection, asked):
            token = str(props.get(f"{DAV}sync-token") or "")
            kind = " ".join(_several(props.get(f"{DAV}resourcetype")))
        if f"{CALDAV}calendar" not in kind:
            raise failure(HTTPStatus.NOT_FOUND, self.host)
        kinds, tag = f"{DAV}resourcetype", f"{DAV}getetag"
        etags = {
            href: _etag(props.get(tag))
            for href, props in self._properties(collection, [kinds, tag], depth=1)
            if f"{DAV}collection" not in _several(props.get(kinds)) and props.get(tag)
        }
        etags.pop(_path_of(collection), None)
        return Listing(etags, token=token)

    def _fetched(self, collection: str, hrefs: list[str]) -> list[Copy]:
        query = dav_queries.objects(quote(href, safe=_PATH_SIGNS) for href in hrefs)
        return self._copies(self._ask(collection, query, depth=None))

    def _copies(self, answer: "DAVResponse") -> list[Copy]:
        with speaking(self.host):
            found = answer.parse_calendar_query()
        return [
            Copy(each.href, _etag(each.etag), each.calendar_data.encode())
            for each in found
            if each.calendar_data
        ]


def object_path(collection: str, uid: str) -> str:
    """The decoded path at which an object of ours is put: the same on every computer."""
    name = "".join(sign if sign.isalnum() or sign in "-_.@" else "-" for sign in uid)
    return f"{_path_of(collection)}{name}.ics"


def _path_of(url: str) -> str:
    return unquote(urlsplit(url).path).rstrip("/") + "/"


def _etag(sent: str | None) -> str:
    """An entity tag without its quotes and without what a proxy adds to it (weak mark, `-gzip`).

    Servers behind a compressing proxy refuse the tag they sent when the mark comes back.
    """
    bare = (sent or "").strip().removeprefix("W/").strip('"')
    return bare.removesuffix("-gzip").removesuffix("--gzip")


def _several(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(each) for each in value]
    return [value] if isinstance(value, str) else []


def _first(value: object) -> str:
    return next(iter(_several(value)), "")
