"""Puts repairs and missing types into the emulator's table of CloudFormation handlers.

Two private names are used: `_RESOURCE_HANDLERS` (what is created how) and `_runs_on_worker_thread` (a handler that calls
the emulator's own API must not run on its event loop).
"""

from ministack.services.cloudformation import provisioners, stacks

from . import gaps, references, repairs, types

_table = provisioners._RESOURCE_HANDLERS


def install() -> None:
    for name, entry in types.TABLE.items():
        if name in _table:
            raise RuntimeError(f"launcher: the emulator already knows {name}; remove it from shim/types")
        _table[name] = entry()
    for name, as_on_aws in references.TABLE.items():
        _table[name] = as_on_aws(_table[name])
    for name in list(_table):
        _table[name] = _wrap(name, _table[name])
    _call_back_from_threads({*types.TABLE, *repairs.TABLE, *references.CALLING_BACK})


def _call_back_from_threads(names: set) -> None:
    native = stacks._runs_on_worker_thread
    stacks._runs_on_worker_thread = lambda name: name in names or native(name)


def _wrap(name: str, entry: dict) -> dict:
    """The same handler, which also repairs what it drops and reports what became of each property."""
    repair = repairs.TABLE.get(name, {})
    wrapped = dict(entry)
    if "create" in entry:
        wrapped["create"] = _creator(name, entry, repair)
    if "update" in entry:
        wrapped["update"] = _updater(name, entry, repair)
    return wrapped


def _creator(name: str, entry: dict, repair: dict):
    def create(logical_id, props, stack_name):
        watched = gaps.Watched(props)
        physical_id, attributes = entry["create"](logical_id, watched, stack_name)
        for prop, apply in repair.items():
            if prop in props:
                apply(physical_id, props[prop], props)
        gaps.report(stack_name, logical_id, name, _became(name, props, watched, repair))
        return physical_id, attributes

    return create


def _updater(name: str, entry: dict, repair: dict):
    def update(physical_id, old_props, new_props, stack_name, *logical_id):
        watched = gaps.Watched(new_props)
        new_id, attributes = entry["update"](physical_id, old_props, watched, stack_name, *logical_id)
        for prop, apply in repair.items():
            # Also when it was removed from the template: None tells the repair to take it back.
            if new_id != physical_id or new_props.get(prop) != old_props.get(prop):
                apply(new_id, new_props.get(prop), new_props)
        gaps.report(stack_name, (logical_id or (physical_id,))[0], name, _became(name, new_props, watched, repair))
        return new_id, attributes

    return update


def _became(name: str, props: dict, watched: gaps.Watched, repair: dict) -> dict:
    recorded = name in types.TABLE
    return {
        prop: "recorded" if recorded else "api" if prop in repair else "native" if prop in watched.read else "dropped"
        for prop in props
    }
