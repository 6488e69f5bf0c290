"""The language of the window: chosen on this device or by the system, spoken before any text is made.

A translation is `resources/translations/csdesk_CODE.qm`, made by Qt's lrelease; its texts stand in the
context `csdesk` under their English words, those with a count under the English form for many. Names of
countries come from the translations of ISO 3166-1 that pycountry brings along. Where there is no such file,
English stays.
"""

import gettext
import logging
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from csdesk.desk.device import DeviceSettings
from csdesk.domain.language import ENGLISH, Language, use
from csdesk.paths import resources

_LOG = logging.getLogger("csdesk.languages")
SYSTEM = "system"
# Each in its own words, as somebody looks for it who cannot read the present one.
NAMES = {"en": "English", "de": "Deutsch"}
CONTEXT = "csdesk"


def translations_folder() -> Path:
    """Where the translations of csdesk lie."""
    return resources() / "translations"


def wanted_code(device: DeviceSettings) -> str:
    """ISO 639-1 code of the chosen language, or of the system's."""
    chosen = device.get("language", SYSTEM)
    return chosen if chosen in NAMES else QLocale.system().name().partition("_")[0]


def speak(app: QCoreApplication, device: DeviceSettings, folder: Path | None = None) -> Language:
    """Choose the language and speak it; call it before any widget is made.

    English costs nothing: no file is read, no translator is installed.
    """
    code = wanted_code(device)
    if code == ENGLISH.code or code not in NAMES:
        use(ENGLISH)
        _follow_locale(device, code)
        return ENGLISH
    translator = QTranslator(app)
    if not translator.load(f"csdesk_{code}", str(folder or translations_folder())):
        _LOG.warning("there is no translation for %s; English stays", code)
        use(ENGLISH)
        return ENGLISH
    app.installTranslator(translator)
    own = QTranslator(app)
    if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own)
    locale = _follow_locale(device, code)
    language = Language(
        code,
        locale.groupSeparator(),
        locale.decimalPoint(),
        _lookup,
        country=lambda name: _countries(code).gettext(name),
    )
    use(language)
    return language


def _follow_locale(device: DeviceSettings, code: str) -> QLocale:
    """Let Qt's own dates and weeks follow the language, in the system's country where they agree."""
    system = QLocale.system()
    if device.get("language", SYSTEM) == SYSTEM or system.name().partition("_")[0] == code:
        QLocale.setDefault(system)
        return system
    chosen = QLocale(code)
    QLocale.setDefault(chosen)
    return chosen


def _lookup(text: str, count: int | None) -> str:
    return QCoreApplication.translate(CONTEXT, text, "", -1 if count is None else count)


@lru_cache(maxsize=4)
def _countries(code: str) -> gettext.NullTranslations:
    package = find_spec("pycountry")
    folder = Path(package.origin).parent / "locales" if package and package.origin else None
    return gettext.translation("iso3166-1", folder, [code], fallback=True)


def stop_speaking(app: QCoreApplication) -> None:
    """Go back to English; for tests, which share one application."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    use(ENGLISH)
    QLocale.setDefault(QLocale.system())
