"""botocore as an oracle of signatures, profiles and endpoints. Reads JSON lines from a file, prints a JSON line for each."""
import base64
import datetime
import json
import sys

import botocore.auth
import botocore.awsrequest
import botocore.credentials

SIGNERS = {
    "headers": botocore.auth.SigV4Auth,
    "headers-s3": botocore.auth.S3SigV4Auth,
    "query": botocore.auth.SigV4QueryAuth,
    "query-s3": botocore.auth.S3SigV4QueryAuth,
}


def sign(case):
    """Signs a request as `add_auth` does, keeping the stages."""
    request = botocore.awsrequest.AWSRequest(
        method=case["method"], url=case["url"], data=base64.b64decode(case.get("body", ""))
    )
    for name, value in case["headers"]:
        request.headers[name] = value  # Appends.
    request.context["timestamp"] = case["time"]
    request.context["payload_signing_enabled"] = case.get("signsPayload", True)
    credentials = botocore.credentials.Credentials(case["accessKeyID"], case["secretAccessKey"], case.get("sessionToken"))
    expires = {"expires": case["expires"]} if "expires" in case else {}
    signer = SIGNERS[case["signer"]](credentials, case["service"], case["region"], **expires)
    signer._modify_request_before_signing(request)
    canonical = signer.canonical_request(request)
    string = signer.string_to_sign(request, canonical)
    signature = signer.signature(string, request)
    signer._inject_signature_to_request(request, signature)
    return {
        "canonicalRequest": canonical,
        "stringToSign": string,
        "signature": signature,
        "url": request.url,
        "headers": {name.lower(): value for name, value in request.headers.items()},
    }


QUESTIONS = {"sign": sign}

if __name__ == "__main__":
    for line in open(sys.argv[1], encoding="utf-8"):
        case = json.loads(line)
        print(json.dumps(QUESTIONS[case["kind"]](case)))
