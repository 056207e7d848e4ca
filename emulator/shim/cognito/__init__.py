"""Closes the ways past sign-in that the emulator's Cognito leaves open, and keeps settings it has no place for.

This imitates AWS: a probe that passes here proves the wiring of a user pool, not the service.
"""

from . import challenges, choice, enrolment, login_page, settings, sign_up


def install() -> None:
    for part in (sign_up, challenges, choice, enrolment, login_page, settings):
        part.install()
