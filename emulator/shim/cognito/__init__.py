"""Closes the ways past sign-in that the emulator's Cognito leaves open, and keeps settings it has no place for.

This imitates AWS: a probe that passes here proves the wiring of a user pool, not the service.
"""

from . import actions, attributes, challenges, choice, enrolment, factors, login_page, rotation, settings, sign_up, triggers

# Refusals of a part that comes later are asked first; failing functions are answered around everything else.
_PARTS = (attributes, sign_up, challenges, choice, enrolment, login_page, factors, settings, actions, rotation, triggers)


def install() -> None:
    for part in _PARTS:
        part.install()
