"""Template values as the API wants them: CloudFormation takes booleans and numbers as strings."""


def boolean(value) -> bool:
    return str(value).lower() == "true"


def rename(source: dict, names: dict) -> dict:
    """The entries of `source` under the API's names; numbers written as strings become numbers."""
    return {new: _number(source[old]) for old, new in names.items() if old in source}


def _number(value):
    return int(value) if isinstance(value, str) and value.isdigit() else value
