"""AWS::IAM::Role: the permissions boundary."""

from ..api import client


def boundary(role, value, _props):
    if value is None:
        client("iam").delete_role_permissions_boundary(RoleName=role)
    else:
        client("iam").put_role_permissions_boundary(RoleName=role, PermissionsBoundary=value)


REPAIRS = {"PermissionsBoundary": boundary}
