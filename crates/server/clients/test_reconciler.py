"""Tables matched by the client `reconciler`, and the services that OpenRefine asks for."""

import pandas
import requests
from reconciler import reconcile


def test_a_column_is_reconciled(service):
    names = pandas.Series(["DORSETTI, Ilvana", "Kolkheti Star", "Nobody Anywhere"])
    found = reconcile(names, reconciliation_endpoint=f"{service}reconcile/default")
    by_name = found.set_index("input_value")
    assert by_name.loc["DORSETTI, Ilvana", "id"] == "hb-1"
    assert by_name.loc["DORSETTI, Ilvana", "type_id"] == "Person"
    assert by_name.loc["Kolkheti Star", "id"] == "qr-1"
    assert not by_name.loc["Nobody Anywhere", "match"]


def test_other_columns_tell_namesakes_apart(service):
    table = pandas.DataFrame({"name": ["Karim Haddad"], "born": ["1980-09-30"]})
    found = reconcile(
        table["name"],
        type_id="Person",
        top_res="all",
        property_mapping={"Person:birthDate": table["born"]},
        reconciliation_endpoint=f"{service}reconcile/quay_register",
    )
    assert list(found["id"]) == ["qr-3", "qr-2"]
    assert list(found["match"]) == [True, False]


def test_every_service_of_the_manifest_answers(service):
    manifest = requests.get(f"{service}reconcile/default").json()
    assert manifest["versions"] == ["0.2"]

    def ask(offer, **parameters):
        answer = requests.get(offer["service_url"] + offer["service_path"], params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    suggest = manifest["suggest"]
    assert ask(suggest["entity"], prefix="ilv")["result"][0]["id"] == "hb-1"
    assert ask(suggest["type"], prefix="vess")["result"][0]["id"] == "Vessel"
    assert ask(suggest["property"], prefix="birth")["result"]
    assert ask(manifest["extend"]["propose_properties"], type="Person")["properties"]
    for what, one in [("entity", "hb-1"), ("type", "Person"), ("property", "Thing:name")]:
        flyout = suggest[what]["flyout_service_url"] + suggest[what]["flyout_service_path"]
        assert requests.get(flyout.replace("${id}", one)).json()["html"]
    page = requests.get(manifest["preview"]["url"].replace("{{id}}", "hb-1"))
    assert "Ilvana Dorsetti" in page.text
