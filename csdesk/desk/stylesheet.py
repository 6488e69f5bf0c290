"""The style sheet, filled from the token table. It names no font but its weight."""

from csdesk.desk.tokens import Tokens, role_names

_RULES = """
QToolTip { background: {text}; color: {base}; border: 0; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[tone="text2"] { color: {text2}; }
QLabel[tone="text3"] { color: {text3}; }
QLabel[tone="now"] { color: {now}; }
QLabel[tone="soon"] { color: {soon}; }
QLabel[tone="good"] { color: {good}; }
QLabel[tone="accent"] { color: {accent}; }
QLabel[tone="onaccent"] { color: {onaccent}; }
QLabel[tone="onaccent"]:disabled { color: {disabled}; }
#rail, #footer { background: {window}; }
#rail { border-right: 1px solid {line}; }
#footer { border-top: 1px solid {line}; }
#topbar { background: {base}; border-bottom: 1px solid {line}; }
#page, #page QScrollArea, #page QScrollArea > QWidget > QWidget { background: {base}; }
#side, #side QScrollArea, #side QScrollArea > QWidget > QWidget { background: {sunken}; }
#side { border-left: 1px solid {line}; }
#views, #views QScrollArea, #views QScrollArea > QWidget > QWidget { background: {sunken}; }
#views { border-right: 1px solid {line}; }
#band { background: {sunken}; border-top: 1px solid {line}; border-bottom: 1px solid {line}; }
#band[place="foot"] { border-bottom: 0; }
#strip { background: {sunken}; border: 1px solid {line}; border-radius: 8px; }
#column { background: {base}; border: 0; border-right: 1px solid {line}; }
#card { background: {base}; border: 1px solid {line}; border-radius: 8px; }
#iconTile { background: {hover}; border-radius: 8px; }
#rule { background: {line}; }
#sheet { background: {raised}; border: 1px solid {edge}; border-radius: 10px; }
#sheetBody { background: {sunken}; }
#sheetScroll { background: {sunken}; }
#banner { background: {soontint}; border-bottom: 1px solid {line}; }
#banner[tone="now"] { background: {nowtint}; }
#banner[tone="good"] { background: {goodtint}; }
#key { border: 1px solid {edge}; border-radius: 4px; padding: 0 5px; color: {text3}; }
#key[on="accent"] { border-color: transparent; color: {onaccent}; }
#token { background: {select}; border-radius: 4px; }

QLineEdit, QPlainTextEdit {
  background: {field}; border: 1px solid {edge}; border-radius: 6px; padding: 0 8px; color: {text};
  placeholder-text-color: {text3}; selection-background-color: {accent}; selection-color: {onaccent};
}
QPlainTextEdit { padding: 4px 4px; }
QLineEdit[fit="bar"] { min-height: 30px; max-height: 30px; }
QLineEdit[fit="dialog"] { min-height: 26px; max-height: 26px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid {accent}; padding: 0 7px; }
QPlainTextEdit:focus { padding: 3px 3px; }
QLineEdit[fit="bar"]:focus { min-height: 28px; max-height: 28px; }
QLineEdit[fit="dialog"]:focus { min-height: 24px; max-height: 24px; }
QLineEdit[error="true"] { border: 2px solid {now}; padding: 0 7px; }
QLineEdit[fit="dialog"][error="true"] { min-height: 24px; max-height: 24px; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: {disabled}; border-color: {line}; }

QPushButton, QToolButton, QCheckBox { outline: 0; }
#paletteInput, #paletteInput:focus { background: transparent; border: 0; padding: 0 8px; }
#paletteList { background: {raised}; padding: 0 0 6px 0; }
QPushButton, QToolButton[kind="button"] {
  background: {raised}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
  padding: 0 10px; min-height: 26px; max-height: 26px;
}
QPushButton:hover, QToolButton[kind="button"]:hover { background: {hover}; }
QPushButton:pressed, QToolButton[kind="button"]:pressed { background: {pressed}; }
QPushButton:disabled, QToolButton[kind="button"]:disabled {
  color: {disabled}; border-color: {line};
}
QPushButton[fit="foot"] { min-height: 30px; max-height: 30px; padding: 0 13px; }
QPushButton[kind="answer"] { text-align: left; }
QPushButton[fit="line"], QToolButton[fit="line"] { min-height: 22px; max-height: 22px; padding: 0 7px; }
QToolButton[fit="line"][only="icon"] { padding: 0 3px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"], QToolButton[kind="primary"] {
  background: {accent}; color: {onaccent}; border: 1px solid {accent}; border-radius: 6px;
}
QPushButton[kind="primary"]:hover, QToolButton[kind="primary"]:hover {
  background: {accenthover}; border-color: {accenthover};
}
QPushButton[kind="primary"]:pressed, QToolButton[kind="primary"]:pressed {
  background: {accenthover}; border-color: {text};
}
QPushButton[kind="primary"]:disabled {
  background: {pressed}; color: {disabled}; border-color: {pressed};
}
QPushButton[kind="ghost"], QToolButton[kind="ghost"] {
  background: transparent; border: 1px solid transparent; border-radius: 6px; color: {text2};
}
QToolButton[kind="ghost"] { padding: 0 5px; min-height: 26px; max-height: 26px; }
QPushButton[kind="ghost"]:hover, QToolButton[kind="ghost"]:hover { background: {hover}; }
QPushButton[kind="ghost"]:pressed, QToolButton[kind="ghost"]:pressed { background: {pressed}; }
QPushButton[kind="link"] {
  background: transparent; border: 0; color: {accent}; padding: 0;
  min-height: 20px; max-height: 20px;
}
QPushButton[kind="link"]:hover { color: {accenthover}; }
QPushButton[kind="link"]:disabled { color: {disabled}; }
#segments { background: {raised}; border: 1px solid {edge}; border-radius: 6px; }
#segments QToolButton {
  background: transparent; border: 0; border-right: 1px solid {line}; border-radius: 0;
  color: {text2}; padding: 0 10px; min-height: 24px; max-height: 24px;
}
#segments QToolButton[fit="day"] { padding: 0 2px; }
#segments QToolButton[place="last"] { border-right: 0; }
#segments QToolButton:hover { background: {hover}; }
#segments QToolButton:checked { background: {select}; color: {text}; }
#segments QToolButton:disabled { background: transparent; color: {disabled}; }
#segments QToolButton:checked:disabled { background: {hover}; color: {disabled}; }
#segments QToolButton[place="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
#segments QToolButton[place="last"] { border-top-right-radius: 5px; border-bottom-right-radius: 5px; }
#fold { background: {base}; border: 0; border-top: 1px solid {line}; text-align: left; }
#fold:hover { background: {hover}; }

QToolButton[kind="cross"] { background: transparent; border: 0; border-radius: 4px; }
QToolButton[kind="cross"]:hover { background: {pressed}; }

QMenu { background: {raised}; border: 1px solid {edge}; border-radius: 8px; padding: 4px; }
QMenu::item { height: 28px; padding: 0 24px 0 10px; border-radius: 4px; color: {text}; }
QMenu::item:selected { background: {select}; color: {text}; }
QMenu::item:disabled { color: {disabled}; }
QMenu::separator { height: 1px; background: {line}; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }

QSlider::groove:horizontal { background: {pressed}; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: {accent}; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
  background: {raised}; border: 2px solid {accent}; width: 12px; margin: -6px 0; border-radius: 8px;
}
QSlider::handle:horizontal:hover { background: {select}; }
#sections { background: {sunken}; border: 0; border-right: 1px solid {line}; }
#guide { background: {base}; border: 0; border-left: 2px solid transparent;
  selection-background-color: {accent}; selection-color: {onaccent}; }
#guide:focus { border-left: 2px solid {accent}; }

QAbstractItemView { background: {base}; border: 0; outline: 0; color: {text};
  selection-background-color: {select}; selection-color: {text}; }
#popup { background: {raised}; border: 1px solid {edge}; border-radius: 8px; padding: 4px; }
#popup::item { min-height: 28px; border-radius: 4px; padding: 0 6px; }
#popup::item:selected { background: {select}; color: {text}; }
QHeaderView { background: {base}; border: 0; }
QHeaderView::section {
  background: {base}; color: {text2}; border: 0; border-bottom: 1px solid {line};
  padding: 0 8px;
}
QHeaderView::section:first { padding-left: 24px; }
QHeaderView::section:hover { background: {hover}; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; height: 0; image: none; }
#preview::item { padding: 0 5px; }
#preview QHeaderView::section:first { padding-left: 8px; }
#sheetBody QListView { background: {sunken}; }
QTableCornerButton::section { background: {base}; border: 0; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: {edge}; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: {control}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: {base}; border: 0; }
QScrollArea { border: 0; }
QProgressBar { background: {hover}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: {accent}; border-radius: 3px; }
"""

# Where tints are the ground itself, what is chosen is told by a border.
_MORE_CONTRAST = """
#token { border: 1px solid {text}; }
#segments QToolButton:checked { border: 2px solid {accent}; }
QMenu::item:selected, #popup::item:selected { border: 2px solid {accent}; }
"""


def style_sheet(tokens: Tokens) -> str:
    """The whole sheet for one theme."""
    rules = _RULES + (_MORE_CONTRAST if tokens.high_contrast else "")
    filled = rules.replace("{field}", tokens.sunken if tokens.dark else tokens.base)
    for role in role_names():
        filled = filled.replace(f"{{{role}}}", tokens.colour(role))
    return filled
