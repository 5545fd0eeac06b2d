"""What botocore's waiters make of answers: reads cases, a JSON object a line, and answers each with one."""

import functools
import gzip
import json
import sys

sys.path.insert(0, sys.argv[1])

import jmespath
from botocore import waiter as waiters

waiters.time.sleep = lambda seconds: None


@functools.cache
def model(path):
    with gzip.open(path) if path.endswith(".gz") else open(path) as file:
        return waiters.WaiterModel(json.load(file))


def response(answer):
    metadata = {"HTTPStatusCode": answer["status"]}
    if "error" in answer:
        return {"Error": {"Code": answer["error"], "Message": ""}, "ResponseMetadata": metadata}
    return {**answer["output"], "ResponseMetadata": metadata}


def outcome(case, calls):
    def operation():
        calls.append(None)
        return response(case["answers"][len(calls) - 1])

    waiter = waiters.Waiter(case["waiter"], model(case["path"]).get_waiter(case["name"]), operation)
    try:
        # Undecorated: nothing here is a client.
        waiters.Waiter.wait.__wrapped__(waiter, WaiterConfig={"Delay": 0, "MaxAttempts": len(case["answers"])})
        return "success"
    except jmespath.exceptions.JMESPathError:
        return "not evaluated"
    except waiters.WaiterError as error:
        if "Max attempts exceeded" in str(error):
            return "exhausted"
        if "terminal failure state" in str(error):
            return "failed"
        return "error " + error.last_response["Error"]["Code"]


for line in open(sys.argv[2]):
    case = json.loads(line)
    calls = []
    result = outcome(case, calls)
    print(json.dumps({"id": case["id"], "outcome": result, "attempts": len(calls)}))
