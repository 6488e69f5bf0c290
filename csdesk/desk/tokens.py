"""The colours, sizes and roles of the look: the only place where one is written down.

The palette, the style sheet and everything that is painted read this table. `contrast` is the ratio of
WCAG 2.2 (success criterion 1.4.3), so a test can hold the table to it.
"""

from dataclasses import dataclass, fields, replace

RAIL_WIDTH = 200
RAIL_NARROW = 56
TOP_HEIGHT = 52
FOOT_HEIGHT = 28
HEADER_HEIGHT = 60
SIDE_WIDTH = 320
PAGE_EDGE = 24
SIDE_EDGE = 20
NARROW_BELOW = 1100  # window width under which the rail and the side column give way
MEDIUM_BELOW = 1280
LOW_BELOW = 760  # window height under which the page header loses 4 px


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Every value is `#RRGGBB`, the scrim `#AARRGGBB` as Qt writes it."""

    dark: bool
    high_contrast: bool
    window: str
    base: str
    sunken: str
    raised: str
    hover: str
    pressed: str
    select: str
    selectrail: str
    line: str
    edge: str
    control: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accenthover: str
    onaccent: str
    now: str
    nowtint: str
    nowedge: str
    soon: str
    soontint: str
    good: str
    goodtint: str
    scrim: str

    def colour(self, role: str) -> str:
        """The value of a role by its name. Raises AttributeError for a name that is none."""
        return str(getattr(self, role))


LIGHT = Tokens(
    dark=False,
    high_contrast=False,
    window="#F5F5F2",
    base="#FFFFFF",
    sunken="#FAFAF8",
    raised="#FFFFFF",
    hover="#F1F1EE",
    pressed="#E8E8E4",
    select="#EAF0FD",
    selectrail="#E3E8F4",
    line="#E5E5E0",
    edge="#CFCFC8",
    control="#85867E",
    text="#1B1D20",
    text2="#52555B",
    text3="#63666D",
    disabled="#A2A4A8",
    accent="#2A5AC6",
    accenthover="#224CAA",
    onaccent="#FFFFFF",
    now="#AE2A1F",
    nowtint="#FCECEA",
    nowedge="#E2A49E",
    soon="#855000",
    soontint="#FDF2DC",
    good="#1F6A3E",
    goodtint="#E7F4EB",
    scrim="#5214161A",
)
DARK = Tokens(
    dark=True,
    high_contrast=False,
    window="#151719",
    base="#1C1E21",
    sunken="#191B1D",
    raised="#25282C",
    hover="#2A2D32",
    pressed="#34383E",
    select="#242E45",
    selectrail="#242A36",
    line="#2C2F34",
    edge="#3F434A",
    control="#80858D",
    text="#ECEDEF",
    text2="#B0B4BB",
    text3="#969BA3",
    disabled="#5F646C",
    accent="#8CB0FF",
    accenthover="#A9C4FF",
    onaccent="#0F1A33",
    now="#FF9A8F",
    nowtint="#3B2220",
    nowedge="#7A403A",
    soon="#F0BE6A",
    soontint="#372A15",
    good="#85D1A0",
    goodtint="#1B3325",
    scrim="#80000000",
)


def more_contrast(tokens: Tokens) -> Tokens:
    """The theme for a system that asks for more contrast: greys become text, tints become base."""
    return replace(
        tokens,
        high_contrast=True,
        text2=tokens.text,
        text3=tokens.text,
        line=tokens.text,
        edge=tokens.text,
        control=tokens.text,
        select=tokens.base,
        selectrail=tokens.window,
        nowtint=tokens.base,
        nowedge=tokens.now,
        soontint=tokens.base,
        goodtint=tokens.base,
        scrim=tokens.window,
    )


def tokens_for(*, dark: bool, high_contrast: bool) -> Tokens:
    """The table of one of the four themes."""
    chosen = DARK if dark else LIGHT
    return more_contrast(chosen) if high_contrast else chosen


def role_names() -> tuple[str, ...]:
    """Every colour role of the table."""
    return tuple(f.name for f in fields(Tokens) if f.name not in {"dark", "high_contrast"})


def _luminance(colour: str) -> float:
    # WCAG 2.2, "relative luminance".
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    a, b = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)
