"""What the journal says, in words: tables, fields and stored values."""

import json
from collections.abc import Mapping
from datetime import date, datetime, tzinfo

from csdesk.domain.language import decimal, mark, number, said, tr
from csdesk.domain.words import date_words

_TABLES: Mapping[str, str] = {
    "account": mark("Account"),
    "contact": mark("Person"),
    "contract": mark("Contract"),
    "contract_line": mark("Line of a contract"),
    "revenue_event": mark("Change of revenue"),
    "touchpoint": mark("Contact in the history"),
    "checkin": mark("Check-in"),
    "task": mark("Task"),
    "ticket": mark("Ticket"),
    "playbook_run": mark("Playbook"),
}
_FIELDS: Mapping[str, str] = {
    "name": mark("Name"),
    "domain": mark("Domain"),
    "industry": mark("Industry"),
    "country": mark("Country"),
    "city": mark("City"),
    "zone": mark("Time zone"),
    "tier": mark("Tier"),
    "status": mark("Status"),
    "stage": mark("Stage"),
    "stage_since": mark("Stage since"),
    "owner": mark("Owner"),
    "customer_since": mark("Customer since"),
    "cadence_days": mark("Days between talks"),
    "tags": mark("Tags"),
    "notes": mark("Notes"),
    "title": mark("Title"),
    "role": mark("Role"),
    "influence": mark("Influence"),
    "emails": mark("Mail"),
    "phones": mark("Phone"),
    "birthday": mark("Birthday"),
    "channel": mark("Channel"),
    "left_on": mark("Left on"),
    "opted_out": mark("Not greeted on"),
    "starts_on": mark("Starts on"),
    "ends_on": mark("Ends on"),
    "renews_on": mark("Renews on"),
    "billing_months": mark("Billed every (months)"),
    "notice_days": mark("Notice (days)"),
    "auto_renew": mark("Renews by itself"),
    "price_cap_bp": mark("Highest uplift"),
    "is_trial": mark("Trial"),
    "offer_made_on": mark("Offer made on"),
    "product": mark("Product"),
    "seats": mark("Seats"),
    "amount_minor": mark("Amount (smallest unit)"),
    "currency": mark("Currency"),
    "at": mark("When"),
    "direction": mark("Who spoke"),
    "minutes": mark("Minutes"),
    "minutes_guessed": mark("Minutes are guessed"),
    "summary": mark("Summary"),
    "body": mark("Text"),
    "sentiment": mark("Mood"),
    "side": mark("Whose turn"),
    "due_on": mark("Due on"),
    "done_at": mark("Done"),
    "since": mark("Since"),
    "position": mark("Place in the list"),
    "started_on": mark("Started on"),
    "ended_on": mark("Ended on"),
    "starts_local": mark("Starts at"),
    "agenda": mark("Agenda"),
    "place": mark("Place"),
    "subject": mark("Subject"),
    "priority": mark("Priority"),
    "satisfaction": mark("Rating"),
    "escalated": mark("Escalated"),
    "opened_at": mark("Opened"),
    "closed_at": mark("Closed"),
    "day": mark("Day"),
    "reason": mark("Reason"),
    "mrr_delta_minor": mark("Change of MRR (smallest unit)"),
    "cause": mark("Cause"),
    "note": mark("Note"),
}
_FLAGS = frozenset({"auto_renew", "is_trial", "escalated", "minutes_guessed"})
_INSTANTS = frozenset({"at", "done_at", "opened_at", "closed_at"})
_VALUES: Mapping[tuple[str, object], str] = {
    ("side", "us"): mark("we"),
    ("side", "them"): mark("they"),
    ("direction", "in"): mark("they"),
    ("direction", "out"): mark("we"),
    ("direction", "both"): mark("both"),
    ("sentiment", -1): mark("worse"),
    ("sentiment", 0): mark("the same"),
    ("sentiment", 1): mark("better"),
    ("channel", "call"): mark("call"),
    ("channel", "email"): mark("mail"),
    ("channel", "meeting"): mark("meeting"),
    ("channel", "message"): mark("message"),
    ("channel", "event"): mark("visit"),
    ("stage", "new"): mark("new"),
    ("stage", "intermediate"): mark("intermediate"),
    ("stage", "advanced"): mark("advanced"),
    ("stage", "advocate"): mark("advocate"),
    ("status", "active"): mark("active"),
    ("status", "prospect"): mark("prospect"),
    ("status", "churned"): mark("churned"),
}


def table_words(name: str) -> str:
    """What a row of this table is: `Person`; a table without words reads as it is stored."""
    found = _TABLES.get(name)
    return said(found) if found else name.replace("_", " ").capitalize()


def field_words(name: str) -> str | None:
    """What a field is called; None for one that only the app itself needs."""
    found = _FIELDS.get(name)
    return said(found) if found else None


def value_words(field: str, stored: object, today: date, zone: tzinfo | None) -> str:
    """A stored value as a person reads it; nothing is `nothing`. Texts come whole."""
    if stored is None or stored in ("", "[]", "{}"):
        return tr("nothing")
    known = _VALUES.get((field, stored))
    if known is not None:
        return said(known)
    if field in _FLAGS:
        return tr("yes") if stored else tr("no")
    if isinstance(stored, int) and not isinstance(stored, bool):
        return number(stored)
    if isinstance(stored, float):
        return decimal(stored)
    return _text_words(field, str(stored), today, zone)


def _text_words(field: str, stored: str, today: date, zone: tzinfo | None) -> str:
    if stored.startswith("["):
        try:
            return ", ".join(str(each) for each in json.loads(stored))
        except ValueError:
            return stored  # a text that happens to begin with a bracket
    try:
        if field in _INSTANTS:
            local = datetime.fromisoformat(stored).astimezone(zone)
            return tr("{day}, {time}", day=date_words(local.date(), today), time=f"{local:%H:%M}")
        if field.endswith("_on") or field in {"stage_since", "customer_since", "since", "day"}:
            return date_words(date.fromisoformat(stored), today)
    except ValueError:
        return stored
    return stored
