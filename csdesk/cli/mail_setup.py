"""Commands of the mail account: mail account, mail test; and where its password comes from."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from csdesk.cli.shared import add_command, opened, say
from csdesk.errors import NoKeyring

if TYPE_CHECKING:
    from csdesk.services.context import Services

_ACCOUNT = """\
The password is asked for and kept in the keyring of this device, never in the account book. Most providers
want an app password, made in the security settings of the mail account. On a device without a keyring it
is asked for each time, or read from standard input with --password-stdin."""


def add_account_commands(own: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to those of `mail`."""
    account = add_command(own, "account", _account, "show or set the mail account", epilog=_ACCOUNT)
    account.add_argument("--server", metavar="HOST", help="of outgoing mail; empty: take it away")
    account.add_argument("--security", choices=["tls", "starttls"], help="default: tls")
    account.add_argument("--port", metavar="N", help="default: 465 with tls, 587 with starttls")
    account.add_argument("--user", metavar="NAME", help="default: your mail address")
    account.add_argument(
        "--forget-password", action="store_true", help="take it out of the keyring"
    )
    add_password(account)

    test = add_command(own, "test", _test, "connect and sign in, and send nothing")
    add_password(test)


def add_password(parser: argparse.ArgumentParser) -> None:
    """Add `--password-stdin`."""
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )


def _account(args: argparse.Namespace) -> int:
    from csdesk.services import mail_account

    with opened(args, make=True) as desk:
        if args.forget_password:
            gone = mail_account.forget_password(desk)
            print("The password is forgotten." if gone else "No password was kept.")
            return 0
        _set_account(args, desk)
        found = mail_account.mail_account(desk)
        if found is None:
            print("No mail account is set up. Set it: csdesk mail account --server HOST")
            usual = mail_account.usual_account(desk)
            if usual is not None:
                print(f"For your address: --server {usual.host} --security {usual.security}")
            return 0
        _keep_password(args, desk, found.key)
        server = found.server
        print(f"Server:   {server.host}, port {server.port}, {server.security.value}")
        print(f"User:     {server.user}")
        print(f"Sends as: {found.sender.name} <{found.sender.address}>".replace(":  <", ": <"))
        kept = mail_account.has_password(desk)
        print(f"Password: {'in the keyring' if kept else 'not kept; it is asked for'}")
    return 0


def _set_account(args: argparse.Namespace, desk: "Services") -> None:
    from csdesk.services.settings import change_settings, typed_settings

    given = {
        "smtp_host": args.server,
        "smtp_security": args.security,
        "smtp_port": args.port,
        "smtp_user": args.user,
    }
    typed = {name: value for name, value in given.items() if value is not None}
    if not typed:
        return
    if args.server is not None:
        # Another server: what was set for the former one does not go with it.
        typed = dict.fromkeys(given, "") | typed
    change_settings(desk, typed)
    if args.server and "email" not in typed_settings(desk):
        say("Your own mail address is not set: csdesk settings email=YOU@EXAMPLE.ORG")


def _keep_password(args: argparse.Namespace, desk: "Services", key: str) -> None:
    """Keep a password that is given now, or asked for where an account was set and none is kept."""
    from csdesk.services import mail_account

    password = read_password(args)
    if not password and args.server and sys.stdin.isatty():
        password = getpass.getpass(f"Password of {key} (empty: ask later): ")
    if not password:
        return
    try:
        mail_account.keep_password(desk, password)
    except NoKeyring as error:
        say(f"csdesk: {error}")


def _test(args: argparse.Namespace) -> int:
    from csdesk.services import mail_account

    with opened(args) as desk:
        account = mail_account.required_account(desk)
        password = read_password(args) or asked_password(desk)
        mail_account.try_connection(desk, password=password)
    print(f"{account.server.host} lets {account.server.user} in. Nothing was sent.")
    return 0


def read_password(args: argparse.Namespace) -> str | None:
    """The password from standard input, where `--password-stdin` says so."""
    return sys.stdin.readline().rstrip("\r\n") or None if args.password_stdin else None


def asked_password(desk: "Services") -> str | None:
    """The password as it is typed now; None where the keyring has it or nobody is at the terminal."""
    from csdesk.services import mail_account

    account = mail_account.mail_account(desk)
    if account is None or mail_account.has_password(desk) or not sys.stdin.isatty():
        return None
    return getpass.getpass(f"Password of {account.key}: ") or None
