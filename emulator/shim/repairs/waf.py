"""AWS::WAFv2::WebACL: what its handler drops, and texts as the API gives them.

The emulator's UpdateWebACL knows no more than its handler, so the record itself is completed.
"""

import base64

from ministack.services import waf


def _record(physical_id):
    _name, made, scope = physical_id.split("|")
    return waf.web_acl_record(made, scope)


def _keep(name):
    def keep(physical_id, value, _props):
        record = _record(physical_id)
        if value is None:
            record.pop(name, None)
        else:
            record[name] = value

    return keep


def rules(physical_id, value, _props):
    _record(physical_id)["Rules"] = _as_blobs(value or [])


def _as_blobs(value):
    """A SearchString is text in a template and bytes, hence base64, in the API."""
    if isinstance(value, list):
        return [_as_blobs(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: base64.b64encode(inner.encode()).decode() if key == "SearchString" else _as_blobs(inner)
        for key, inner in value.items()
    }


def _again(physical_id, _value, props):
    """An update of anything puts the rules back as the template has them."""
    rules(physical_id, props.get("Rules"), props)


REPAIRS = {
    "Rules": rules,
    **{name: _again for name in ("Description", "DefaultAction", "VisibilityConfig")},
    **{name: _keep(name) for name in ("DataProtectionConfig", "AssociationConfig", "CaptchaConfig", "ChallengeConfig")},
}
