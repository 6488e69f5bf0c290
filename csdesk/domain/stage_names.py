"""The stages as they are named to people."""

from collections.abc import Mapping

from csdesk.domain.language import mark, said
from csdesk.domain.terms import Stage

STAGE_NAMES: Mapping[str, str] = {
    Stage.NEW: mark("New"),
    Stage.INTERMEDIATE: mark("Intermediate"),
    Stage.ADVANCED: mark("Advanced"),
    Stage.ADVOCATE: mark("Advocate"),
}


def stage_name(stage: str) -> str:
    """`Intermediate`; a text that is no stage stays as it is."""
    return said(STAGE_NAMES.get(stage, stage))
