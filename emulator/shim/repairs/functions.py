"""AWS::Lambda::Function: settings that are beside its code."""

from ..api import client


def _configuration(name, empty):
    """A setting that UpdateFunctionConfiguration takes."""

    def put(function, value, _props):
        client("lambda").update_function_configuration(FunctionName=function, **{name: value or empty})

    return put


def concurrency(function, value, _props):
    if value is None:
        client("lambda").delete_function_concurrency(FunctionName=function)
    else:
        client("lambda").put_function_concurrency(FunctionName=function, ReservedConcurrentExecutions=int(value))


REPAIRS = {
    "KmsKeyArn": _configuration("KMSKeyArn", ""),
    "DeadLetterConfig": _configuration("DeadLetterConfig", {}),
    "VpcConfig": _configuration("VpcConfig", {}),
    "ReservedConcurrentExecutions": concurrency,
}
