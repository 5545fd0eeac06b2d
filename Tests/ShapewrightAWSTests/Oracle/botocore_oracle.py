"""botocore as an oracle of signatures, profiles and endpoints. Reads JSON lines from a file, prints a JSON line for each."""
import base64
import functools
import json
import os
import sys
import tempfile

import botocore.auth
import botocore.awsrequest
import botocore.configloader
import botocore.configprovider
import botocore.credentials
import botocore.endpoint_provider
import botocore.exceptions
import botocore.session

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


def parse(case):
    """Parses a configuration file, or a credentials file."""
    with tempfile.NamedTemporaryFile("wb", suffix=".ini", delete=False) as file:
        file.write(case["text"].encode())
    try:
        if case["file"] == "credentials":
            return {"profiles": botocore.configloader.raw_config_parse(file.name)}
        config = botocore.configloader.load_config(file.name)
        return {"profiles": config["profiles"], "services": config["services"]}
    except botocore.exceptions.ConfigParseError as error:
        return {"error": type(error).__name__}
    finally:
        os.unlink(file.name)


DATA = botocore.session.get_session().get_component("data_loader")
PARTITIONS = DATA.load_data_with_path("partitions")[0]


@functools.cache
def providers():
    """All services with a rule set: name, metadata, rules and what resolves them."""
    found = []
    for name in DATA.list_available_services("endpoint-rule-set-1"):
        metadata = DATA.load_service_model(name, "service-2")["metadata"]
        rules = DATA.load_service_model(name, "endpoint-rule-set-1")
        found.append((name, metadata, rules, botocore.endpoint_provider.EndpointProvider(rules, PARTITIONS)))
    return found


def services(case):
    """Where all services are reached in a region."""
    answers = []
    for name, metadata, rules, provider in providers():
        parameters = {"Region": case["region"], "UseFIPS": case["fips"], "UseDualStack": case["dualStack"]}
        if any(value is True and key not in rules["parameters"] for key, value in parameters.items()):
            continue
        try:
            known = {key: value for key, value in parameters.items() if key in rules["parameters"]}
            url = provider.resolve_endpoint(**known).url
        except botocore.exceptions.EndpointProviderError:
            continue
        variable = botocore.configprovider.ConfiguredEndpointProvider({}, {}, name, {})._get_service_env_var_name()
        answers.append(
            {
                "serviceID": metadata["serviceId"],
                "endpointPrefix": metadata["endpointPrefix"],
                "url": url,
                "variable": variable,
            }
        )
    return answers


def partition(case):
    """The partition of a region, or of all that are known where none is named."""
    library = botocore.endpoint_provider.RuleSetStandardLibrary(PARTITIONS)
    known = [region for partition in PARTITIONS["partitions"] for region in partition["regions"]]
    regions = known if case["region"] is None else [case["region"]]
    found = [(region, library.aws_partition(region)) for region in regions]
    return [
        {"region": region, "name": of["name"], "suffix": of["dnsSuffix"], "dualStackSuffix": of["dualStackDnsSuffix"]}
        for region, of in found
    ]


QUESTIONS = {"sign": sign, "parse": parse, "services": services, "partition": partition}

if __name__ == "__main__":
    for line in open(sys.argv[1], encoding="utf-8"):
        case = json.loads(line)
        print(json.dumps(QUESTIONS[case["kind"]](case)))
