"""Commands that add by hand: account, contact, contract, usage."""

import argparse

from csdesk.cli.shared import DAYS_HELP, Commands, add_command, add_json, opened, print_json
from csdesk.domain.terms import Channel, Role, Stage, Status
from csdesk.domain.when import parse_day
from csdesk.services import accounts, contracts, people
from csdesk.services import usage as usages


def add_commands(commands: Commands) -> None:
    """Add the commands that add by hand."""

    def group(name: str, summary: str) -> "argparse._SubParsersAction[argparse.ArgumentParser]":
        parser = commands.subparsers.add_parser(
            name, help=summary, description=summary, allow_abbrev=False
        )
        return parser.add_subparsers(dest=f"{name}_command", required=True, metavar="COMMAND")

    account = add_command(group("account", "add an account"), "add", _account_add, "add an account")
    account.add_argument("name")
    for option in (
        "domain",
        "country",
        "city",
        "zone",
        "tier",
        "industry",
        "owner",
        "tags",
        "notes",
        "cadence",
    ):
        account.add_argument(f"--{option}")
    account.add_argument("--stage", choices=[s.value for s in Stage])
    account.add_argument("--status", choices=[s.value for s in Status])
    account.add_argument("--since", metavar="D", help="customer since")
    add_json(account)

    contact = add_command(
        group("contact", "add a contact"), "add", _contact_add, "add a person at an account"
    )
    contact.add_argument("account", help="name, unique part of it, or id")
    contact.add_argument("name")
    for option in (
        "email",
        "phone",
        "title",
        "country",
        "zone",
        "birthday",
        "influence",
        "notes",
        "opt-out",
    ):
        contact.add_argument(f"--{option}")
    contact.add_argument("--role", choices=[r.value for r in Role])
    contact.add_argument(
        "--channel", choices=[c.value for c in Channel], help="the channel they prefer"
    )
    add_json(contact)

    contract = add_command(
        group("contract", "add a contract"),
        "add",
        _contract_add,
        "add a contract of an account",
        epilog=DAYS_HELP,
    )
    contract.add_argument("account", help="name, unique part of it, or id")
    contract.add_argument("--mrr", required=True, help="money a month, such as 1900 or 1900.50")
    contract.add_argument("--currency", default="", help="ISO 4217 code (default: the book's own)")
    contract.add_argument("--starts", required=True, metavar="D")
    contract.add_argument(
        "--renews",
        metavar="D",
        help="next renewal (default: derived from start and billing period)",
    )
    contract.add_argument("--ends", metavar="D", help="day it ends for good")
    contract.add_argument("--notice", metavar="DAYS", help="days before the renewal")
    contract.add_argument(
        "--billing", metavar="PERIOD", help="monthly, quarterly, annual (default), or months"
    )
    contract.add_argument("--auto-renew", action="store_true")
    contract.add_argument("--name", default="", help="plan or title")
    contract.add_argument("--product", default="")
    contract.add_argument("--seats", type=int)
    add_json(contract)

    usage = add_command(
        group("usage", "add a sample of use"),
        "add",
        _usage_add,
        "add a sample of use",
        epilog=DAYS_HELP,
    )
    usage.add_argument("account", help="name, unique part of it, or id")
    usage.add_argument("--day", required=True, metavar="D")
    usage.add_argument("--metric", required=True, metavar="M", help="logins, uses ..")
    usage.add_argument("--value", required=True, type=float, metavar="N")


def _typed(args: argparse.Namespace, *names: str) -> dict[str, str]:
    found = {name: getattr(args, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _account_add(args: argparse.Namespace) -> int:
    fields = _typed(
        args, "domain", "country", "city", "zone", "tier", "industry", "owner", "tags", "notes", "cadence",
        "stage", "status", "since",
    )  # fmt: skip
    with opened(args, make=True) as desk:
        key, _ = accounts.add_account(desk, accounts.AccountDraft(args.name, fields))
    _added(args, key, args.name)
    return 0


def _contact_add(args: argparse.Namespace) -> int:
    fields = _typed(
        args, "email", "phone", "title", "country", "zone", "birthday", "influence", "notes", "opt_out",
        "role", "channel",
    )  # fmt: skip
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        key, _ = people.add_contact(desk, people.ContactDraft(account.id, args.name, fields))
    _added(args, key, f"{args.name}, {account.name}")
    return 0


def _contract_add(args: argparse.Namespace) -> int:
    fields = _typed(args, "starts", "renews", "ends", "notice", "billing", "name")
    if args.auto_renew:
        fields["auto_renew"] = "yes"
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        key, _ = contracts.add_contract(
            desk,
            contracts.ContractDraft(
                account.id, args.mrr, args.currency, args.product, args.seats, fields
            ),
        )
    _added(args, key, f"contract of {account.name}")
    return 0


def _usage_add(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        day = parse_day(args.day, desk.today(), prefer="past")
        usages.add_usage(desk, usages.UsageDraft(account.id, day, args.metric, args.value))
    print(f"Added: {args.metric} {args.value:g} on {day} at {account.name}.")
    return 0


def _added(args: argparse.Namespace, key: str, name: str) -> None:
    if args.json:
        print_json({"id": key, "name": name})
    else:
        print(f"Added {name} ({key}).")
