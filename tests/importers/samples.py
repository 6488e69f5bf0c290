"""Small invented files in the shape that subscription companies export."""

from collections.abc import Callable
from itertools import count

from csdesk.domain.imports import Stored, StoredUsage
from csdesk.domain.job import Job
from csdesk.importers.plan import ImportPlan
from csdesk.importers.planning import make_plan, prepare
from csdesk.importers.source import SourceFile

TODAY = "2025-01-10"

ACCOUNTS = """\
account_id,account_name,industry,country,signup_date,referral_source,plan_tier,seats,is_trial,churn_flag
A-1,Nordlys,EdTech,US,16-10-2023,partner,Basic,9,FALSE,FALSE
A-2,Brightwater,FinTech,UK,17-08-2023,other,Pro,18,FALSE,TRUE
A-3,Kestrel Labs,DevTools,Germany,20-12-2024,organic,Basic,1,TRUE,FALSE
"""
SUBSCRIPTIONS = """\
subscription_id,account_id,start_date,end_date,plan_tier,seats,mrr_amount,arr_amount,is_trial,churn_flag,billing_frequency,auto_renew_flag
S-1,A-1,23-12-2023,12-04-2024,Enterprise,14,2786,33432,FALSE,TRUE,monthly,TRUE
S-2,A-1,11-06-2024,,Pro,17,833.50,10002,FALSE,FALSE,annual,FALSE
S-3,A-2,25-01-2024,,Basic,2,0,0,TRUE,FALSE,quarterly,TRUE
"""
USAGE = """\
usage_id,subscription_id,usage_date,feature_name,usage_count,usage_duration_secs,error_count,is_beta_feature
U-1,S-1,27-01-2024,feature_20,9,5004,0,FALSE
U-2,S-2,07-08-2024,feature_5,12,369,1,TRUE
U-3,S-2,08-08-2024,feature_20,3,,0,FALSE
U-4,S-3,09-10-2024,feature_20,1,20,0,FALSE
"""
TICKETS = """\
ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,first_response_time_minutes,satisfaction_score,escalation_flag
T-1,A-1,27-07-2024,28-07-2024 03:00,27,high,74,,FALSE
T-2,A-2,08-07-2024,,27,urgent,144,2,TRUE
"""
CHURN = """\
churn_event_id,account_id,churn_date,reason_code,refund_amount_usd,preceding_upgrade_flag,is_reactivation,feedback_text
C-1,A-2,27-10-2024,pricing,4.03,FALSE,FALSE,switched to a competitor
C-2,A-1,13-05-2024,support,0,TRUE,TRUE,
"""
FILES = {
    "accounts.csv": ACCOUNTS,
    "subscriptions.csv": SUBSCRIPTIONS,
    "feature_usage.csv": USAGE,
    "support_tickets.csv": TICKETS,
    "churn_events.csv": CHURN,
}


def source(name: str, content: str | bytes) -> SourceFile:
    """A file of this content; text is UTF-8."""
    return SourceFile(name, content.encode() if isinstance(content, str) else content)


def sources(**changed: str) -> list[SourceFile]:
    """The five files; `accounts=...` replaces the content of one."""
    return [
        source(name, next((text for key, text in changed.items() if key in name), content))
        for name, content in FILES.items()
    ]


def numbered() -> Callable[[], str]:
    """Ids that are easy to read: id-1, id-2 .."""
    numbers = count(1)
    return lambda: f"id-{next(numbers)}"


def plan(*files: SourceFile, stored: Stored | None = None) -> ImportPlan:
    """The plan against a book without uses, by default an empty one."""
    prepared = prepare(files, Job())
    empty = stored or Stored()
    return make_plan(prepared, empty, StoredUsage(), today=TODAY, new_id=numbered(), job=Job())


def inserted(made: ImportPlan, table: str) -> list[dict[str, object]]:
    """The new rows of a table as dicts."""
    return [
        dict(zip(insert.columns, row, strict=True))
        for insert in made.writes.inserts
        if insert.table == table
        for row in insert.rows
    ]


def reasons(made: ImportPlan) -> list[tuple[str, int, str, str]]:
    """The errors as tuples."""
    return [(e.file, e.row, e.column, e.reason) for e in made.errors]
