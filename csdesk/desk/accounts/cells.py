"""The words of the cells of the accounts table: shown, read aloud, and in tooltips."""

from datetime import date

from csdesk.domain.filter_match import Standpoint, days_silent
from csdesk.domain.language import mark, number, plural, said, tr
from csdesk.domain.lines import AccountLine
from csdesk.domain.words import (
    NBSP,
    country_name,
    date_words,
    day_words,
    days,
    days_ago,
    late,
    money,
    short_date,
)

STAGE_WORDS = {
    "new": mark("New"),
    "intermediate": mark("Intermediate"),
    "advanced": mark("Advanced"),
    "advocate": mark("Advocate"),
}
STATUS_WORDS = {
    "prospect": mark("Prospect"),
    "active": mark("Active"),
    "churned": mark("Churned"),
}
CHANNEL_WORDS = {
    "call": mark("call"),
    "email": mark("mail"),
    "meeting": mark("meeting"),
    "message": mark("message"),
    "event": mark("event"),
}
TREND_WORDS = {
    "rising": mark("Use is rising, as of {day}"),
    "steady": mark("Use is steady, as of {day}"),
    "falling": mark("Use is falling, as of {day}"),
    "stopped": mark("No use for weeks, as of {day}"),
}
SET_STEP = mark("Set a next step")


def stage_words(stage: str) -> str:
    """A stage as it is read; one that this version does not know by its own word."""
    return said(STAGE_WORDS.get(stage, stage))


def mrr_words(line: AccountLine, *, code: bool) -> str:
    """Whole units, with the code where the column has several currencies; `+1`: one more currency."""
    if line.mrr is None:
        return ""
    shown = money(line.mrr)
    if not code:
        shown = shown.removeprefix(f"{line.mrr.currency}{NBSP}")
    return f"{shown} +{len(line.more_mrr)}" if line.more_mrr else shown


def renewal_words(line: AccountLine, today: date) -> tuple[str, str, int | None]:
    """The days to the renewal, what to say of the notice, and the days to it where it is ahead.

    All empty where nothing renews.
    """
    if line.renews_on is None:
        return "", "", None
    ahead = (line.renews_on - today).days
    left = days(ahead) if ahead > 0 else tr("today") if ahead == 0 else days_ago(-ahead)
    if line.notice_on is None or line.notice_on == line.renews_on:
        return left, tr("derived") if line.renewal_derived else "", None
    until = (line.notice_on - today).days
    if until < 0:
        return left, tr("notice over") if ahead >= 0 else "", None
    return left, tr("notice {n}", n=number(until)), until


def last_words(line: AccountLine, at: Standpoint) -> str:
    """How long ago the last two-way contact was: `29 days`, `today`, `never`."""
    silent = days_silent(line, at)
    if silent is None:
        return tr("never")
    return tr("today") if silent <= 0 else days(silent)


def due_words(line: AccountLine, today: date, *, short: bool = False) -> tuple[str, bool]:
    """When the next step is due, and whether it is late; empty without a day.

    `short` leaves out the day of the week and, but for today and tomorrow, the hour.
    """
    step = line.next_step
    if step is None or step.due_on is None:
        return "", False
    ahead = (step.due_on - today).days
    if ahead < 0:
        return late(-ahead), True
    if ahead <= 1:
        words = day_words(step.due_on, today)
    elif short:
        return short_date(step.due_on), False
    else:
        words = date_words(step.due_on, today)
    return (f"{words} {step.at}" if step.at else words), False


def plain_words(line: AccountLine, column: str) -> str:
    """The text of a column that shows one field as it is."""
    return {
        "status": lambda: said(STATUS_WORDS.get(line.status, line.status)),
        "tier": lambda: line.tier,
        "country": lambda: line.country,
        "city": lambda: line.city,
        "industry": lambda: line.industry,
        "owner": lambda: line.owner,
        "tags": lambda: ", ".join(line.tags),
        "playbook": lambda: ", ".join(line.playbooks),
        "cadence": lambda: days(line.cadence_days) if line.cadence_days else "",
    }[column]()


def cell_words(line: AccountLine, column: str, at: Standpoint) -> str:
    """A whole cell in words, as a screen reader says it."""
    if column == "account":
        return ", ".join(part for part in (line.name, line.city) if part)
    if column == "stage":
        return stage_words(line.stage)
    if column == "mrr":
        return mrr_words(line, code=True)
    if column == "use":
        return use_words(line, at.today)
    if column == "renewal":
        left, right, _ = renewal_words(line, at.today)
        return ", ".join(part for part in (left, right) if part)
    if column == "last":
        words = last_words(line, at)
        return tr("silent, {words}", words=words) if line.silent else words
    if column == "next":
        if line.next_step is None:
            return said(SET_STEP)
        due, _ = due_words(line, at.today)
        return ", ".join(part for part in (line.next_step.title, due) if part)
    if column == "health":
        return tr("no data") if line.health is None else number(line.health)
    return plain_words(line, column)


def use_words(line: AccountLine, today: date) -> str:
    """How use goes and as of when; that nothing is known where that is so."""
    if line.use is None:
        return tr("no usage data")
    return said(TREND_WORDS[line.use.trend]).format(day=date_words(line.use.as_of, today))


def tip_words(line: AccountLine, column: str, at: Standpoint) -> str:
    """What a cell has no room for; empty where it says everything."""
    if column == "mrr" and line.more_mrr:
        return "\n".join(money(each) for each in (line.mrr, *line.more_mrr) if each)
    if column == "renewal" and line.renews_on is not None:
        rows = [tr("Renews on {day}", day=date_words(line.renews_on, at.today))]
        if line.renewal_derived:
            rows[0] = tr(
                "Renews on {day}, derived from start and billing period",
                day=date_words(line.renews_on, at.today),
            )
        if line.notice_on and line.notice_on != line.renews_on:
            rows.append(tr("Notice until {day}", day=date_words(line.notice_on, at.today)))
        return "\n".join(rows)
    if column == "last" and line.last_two_way is not None:
        day = date_words(line.last_two_way.astimezone(at.zone).date(), at.today)
        channel = said(CHANNEL_WORDS.get(line.last_channel, line.last_channel))
        return tr("Last two-way contact: {channel} on {day}", channel=channel, day=day)
    if column == "country" and line.country_name:
        return country_name(line.country_name)
    if column == "health" and line.health is None:
        return tr("Too little is known for a figure")
    return cell_words(line, column, at)


def selected_words(count: int) -> str:
    """How many accounts are selected."""
    return plural("{n} account selected", "{n} accounts selected", count)
