"""A pool whose users only administrators create refuses SignUp."""

from ministack.core.responses import error_response_json
from ministack.services import cognito


def install() -> None:
    native = cognito._sign_up

    def sign_up(data):
        pool, _pool_id = cognito._pool_for_client(data.get("ClientId"))
        if pool and str(pool.get("AdminCreateUserConfig", {}).get("AllowAdminCreateUserOnly", False)).lower() == "true":
            return error_response_json("NotAuthorizedException", "SignUp is not permitted for this user pool", 400)
        return native(data)

    cognito._sign_up = sign_up
