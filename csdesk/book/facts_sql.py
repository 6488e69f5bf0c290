"""The statements behind the facts: texts, because they are the hottest and lean on the indexes."""

import re
from dataclasses import dataclass

from sqlalchemy import TextClause, text

_ONLY = re.compile(r"\{only ([a-z_.]+)\}")


@dataclass(frozen=True, slots=True)
class Statement:
    """A query for every account, and the same for the accounts of the JSON list `:only`."""

    whole: TextClause
    some: TextClause


def _both(sql: str) -> Statement:
    """`{only COLUMN}` in a condition: the column names an account."""
    some = _ONLY.sub(r"AND \1 IN (SELECT value FROM json_each(:only))", sql)
    return Statement(text(_ONLY.sub("", sql)), text(some))


# `terms.is_two_way` in SQL; a test holds the two together.
TWO_WAY = (
    "(t.direction = 'both' OR (t.direction = 'in' AND t.channel IN ('call', 'meeting', 'event')))"
)

ACCOUNTS = _both(
    "SELECT id, name, status, stage, stage_since, tier, country, zone, city, owner, customer_since, "
    "cadence_days FROM account WHERE 1 {only id}"
)
CONTACTS = _both(
    "SELECT id, account_id, name, role, title, influence, country, channel, birthday, left_on, opted_out "
    "FROM contact WHERE 1 {only account_id}"
)
# Walks the index (account, at) backwards from the newest: a few steps an account, however long its history.
TALKS = _both(
    f"""
    WITH last AS MATERIALIZED (
        SELECT a.id,
            (SELECT t.at FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end AND {TWO_WAY}
             ORDER BY t.at DESC LIMIT 1) AS two_way,
            (SELECT t.at FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end
             AND t.direction = 'in' ORDER BY t.at DESC LIMIT 1) AS came_in,
            (SELECT t.at FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end
             AND t.direction = 'out' ORDER BY t.at DESC LIMIT 1) AS went_out
        FROM account a WHERE 1 {{only a.id}})
    SELECT id, two_way, came_in, went_out,
        (SELECT count(*) FROM touchpoint t WHERE t.account_id = last.id AND t.at < :end
         AND t.at > max(coalesce(two_way, ''), coalesce(came_in, '')) AND t.direction = 'out') AS tries
    FROM last
    """
)
# Who was there at the last two-way contact of each account, and when each sponsor was met: in the last
# year any talk will do, found by walking back from the one entered last; else the newest of all.
PEOPLE_MET = _both(
    f"""
    SELECT tc.contact_id, t.at
    FROM account a
    JOIN touchpoint t ON t.n = (
        SELECT t.n FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end AND {TWO_WAY}
        ORDER BY t.at DESC LIMIT 1)
    JOIN touchpoint_contact tc ON tc.touchpoint_id = t.id
    WHERE 1 {{only a.id}}
    UNION ALL
    SELECT c.id, coalesce(
        (SELECT t.at FROM touchpoint_contact tc JOIN touchpoint t ON t.id = tc.touchpoint_id
         WHERE tc.contact_id = c.id AND t.at < :end AND t.at >= :lately AND {TWO_WAY}
         ORDER BY tc.touchpoint_id DESC LIMIT 1),
        (SELECT max(t.at) FROM touchpoint_contact tc JOIN touchpoint t ON t.id = tc.touchpoint_id
         WHERE tc.contact_id = c.id AND t.at < :end AND {TWO_WAY}))
    FROM contact c WHERE c.role = 'sponsor' AND c.left_on IS NULL {{only c.account_id}}
    """
)
CONTRACTS = _both(
    """
    SELECT c.id, c.account_id, c.name, c.starts_on, c.ends_on, c.renews_on, c.billing_months,
           c.notice_days, c.auto_renew, c.is_trial, c.offer_made_on
    FROM contract c WHERE (c.ends_on IS NULL OR c.ends_on >= :since) {only c.account_id}
    """
)
SUCCESSORS = _both(
    "SELECT renews_id, id FROM contract WHERE renews_id IS NOT NULL {only account_id}"
)
LINES = _both(
    """
    SELECT l.contract_id, l.amount_minor, l.currency, l.billing_months
    FROM contract_line l JOIN contract c ON c.id = l.contract_id
    WHERE (c.ends_on IS NULL OR c.ends_on >= :day) {only c.account_id}
    """
)
# The newest sample of each account says which metric and source count; a source's age is that of its
# newest sample for any account.
USAGE = _both(
    """
    WITH newest AS MATERIALIZED (
        SELECT a.id AS account_id,
            (SELECT u.n FROM usage u WHERE u.account_id = a.id AND u.day <= :day
             ORDER BY u.day DESC LIMIT 1) AS n
        FROM account a
    ), known AS MATERIALIZED (
        SELECT newest.account_id, u.source, u.metric, u.day FROM newest JOIN usage u ON u.n = newest.n
    ), age AS MATERIALIZED (
        SELECT source, max(day) AS as_of FROM known GROUP BY source
    )
    SELECT known.account_id, known.metric, known.source, age.as_of,
        (SELECT u.day FROM usage u WHERE u.account_id = known.account_id AND u.day <= :day
         AND u.value > 0 ORDER BY u.day DESC LIMIT 1) AS last_use,
        (SELECT u.day FROM usage u WHERE u.account_id = known.account_id ORDER BY u.day LIMIT 1),
        (SELECT total(u.value) FROM usage u
         WHERE u.account_id = known.account_id AND u.metric = known.metric
         AND u.day > date(age.as_of, '-28 days') AND u.day <= age.as_of),
        (SELECT total(u.value) FROM usage u
         WHERE u.account_id = known.account_id AND u.metric = known.metric
         AND u.day > date(age.as_of, '-56 days') AND u.day <= date(age.as_of, '-28 days'))
    FROM known JOIN age ON age.source = known.source WHERE 1 {only known.account_id}
    """
)
BREADTH = _both(
    """
    SELECT a.id,
        (SELECT count(DISTINCT u.feature_id) FROM usage u
         WHERE u.account_id = a.id AND u.day > :recent AND u.day <= :day AND u.value > 0),
        (SELECT count(DISTINCT u.feature_id) FROM usage u
         WHERE u.account_id = a.id AND u.day > :before AND u.day <= :recent AND u.value > 0)
    FROM account a WHERE a.stage = 'intermediate' {only a.id}
    """
)
TASKS = _both(
    """
    SELECT t.account_id, t.id, t.title, t.kind, t.side, t.due_on, t.since, t.contact_id,
           coalesce(p.name, ''), coalesce(p.occasion = 'onboarding', 0)
    FROM task t LEFT JOIN playbook_run r ON r.id = t.run_id LEFT JOIN playbook p ON p.id = r.playbook_id
    WHERE t.done_at IS NULL AND t.since <= :day {only t.account_id}
    ORDER BY t.due_on, t.position, t.id
    """
)
CHECKINS = _both(
    """
    SELECT k.account_id, k.id, k.title, k.starts_local, k.zone, k.minutes, k.status,
           (SELECT json_group_array(ca.contact_id) FROM checkin_attendee ca
            WHERE ca.checkin_id = k.id AND ca.contact_id IS NOT NULL AND ca.removed_sequence IS NULL),
           EXISTS (SELECT 1 FROM touchpoint t WHERE t.checkin_id = k.id),
           k.rrule, CASE WHEN k.rrule = '' THEN '[]' ELSE
           (SELECT json_group_array(o.recurrence_id) FROM checkin o WHERE o.series_id = k.id) END
    FROM checkin k WHERE k.status = 'planned' {only k.account_id} ORDER BY k.starts_local, k.id
    """
)
TICKETS = _both(
    """
    SELECT account_id, id, subject, opened_at, closed_at, satisfaction, escalated, source FROM ticket
    WHERE opened_at < :end AND (closed_at IS NULL OR closed_at >= :recent) {only account_id}
    ORDER BY opened_at, id
    """
)
SNOOZES = _both(
    "SELECT account_id, kind, episode, until, until_change, known FROM snooze "
    "WHERE (until IS NULL OR until > :day) AND made_at < :end {only account_id}"
)
# The mood of the last five talks that say one, since `:half`.
MOODS = _both(
    """
    SELECT a.id, (SELECT avg(s.sentiment) FROM (
        SELECT t.sentiment FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end
        AND t.at >= :half AND t.sentiment IS NOT NULL ORDER BY t.at DESC LIMIT 5) s)
    FROM account a WHERE 1 {only a.id}
    """
)
