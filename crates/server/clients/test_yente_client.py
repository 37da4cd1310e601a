"""OpenSanctions' own client."""

import asyncio

import pytest
from yente_client import AsyncClient, Client
from yente_client.entities import Company, Person, Vessel
from yente_client.exceptions import BadRequestError, NotFoundError


@pytest.fixture
def client(service):
    with Client(base_url=service) as client:
        yield client


def test_a_match_comes_with_explanations(client):
    found = client.match(Person(name=["DORSETTI, Ilvana"], birthDate=["1961-04-03"], nationality=["al"]))
    assert found.top.id == "hb-1" and found.top.match and found.top.score > 0.95
    assert found.top.datasets == ["harbour_list"] and found.top.referents == ["hb-old-1"]
    assert found.top.last_change.year == 2024
    assert {"name", "birth_date", "country"} <= set(found.top.contributing_explanations)
    assert found.total.value == 1 and found.limit == 5


def test_firms_and_ships_match(client):
    assert client.match(Company(name=["Dorsetti Shipping Limited"])).top.id == "hb-3"
    assert client.match(Vessel(name=["Kolkheti Star"], imoNumber=["9990001"])).top.id == "qr-1"


def test_filters_narrow_matches(client):
    person = Person(name=["Ilvana Dorsetti"])
    assert client.match(person, datasets=["harbour_list"], topics=["role.pep"], algorithm="best").top
    assert client.match(person, datasets=["quay_register"]).top is None
    assert client.match(person, exclude_entities=["hb-old-1"]).top is None
    assert client.match(person, datasets=["quay_register", "harbour_list"]).top is None, "within the first"
    assert client.match(person, changed_since="2024-06-02").top is None


def test_many_are_matched_in_turn(client):
    people = [("a", Person(name=["Ilvana Dorsetti"])), ("b", Person(name=["Nobody Anywhere"]))]
    found = dict(client.match_iter(people, workers=2))
    assert found["a"].top.id == "hb-1" and found["b"].top is None


def test_searching(client):
    found = client.search("dorsetti", schema="Person", countries=["al"], facets=["topics", "datasets"])
    assert {entity.id for entity in found.results} == {"hb-1", "hb-2"}
    assert found.total.value == 2
    assert {item.name for item in found.facets["datasets"].values} == {"harbour_list"}
    assert client.search("kolketi", fuzzy=True).results[0].id == "qr-1"
    assert client.search("a/b (", simple=True).total.value == 0
    ordered = client.search("dorsetti", sort=["first_seen:desc"], limit=2)
    assert [entity.id for entity in ordered.results] == ["hb-3", "hb-2"]


def test_entities_and_their_neighbours(client):
    entity = client.fetch("hb-old-1")
    assert entity.id == "hb-1", "a merged id leads on"
    assert entity.properties["sanctions"][0].properties["program"] == ["Harbour Programme"]
    assert client.fetch("hb-1", nested=False).properties["addressEntity"] == ["hb-1-address"]
    adjacent = client.adjacent("hb-1")
    assert set(adjacent.adjacent) >= {"sanctions", "familyPerson", "ownershipOwner"}
    one = client.adjacent("hb-1", prop="sanctions", limit=1)
    assert one.total.value == 1 and one.results[0].id == "hb-1-sanction"


def test_what_the_service_says_of_itself(client):
    assert client.healthz().status == client.readyz().status == "ok"
    datasets = {dataset.name: dataset for dataset in client.datasets().datasets}
    assert datasets["default"].children == ["harbour_list", "quay_register"]
    assert datasets["harbour_list"].index_current and datasets["harbour_list"].entity_count == 8
    assert client.datasets().datasets, "the second time by its tag"
    algorithms = client.algorithms()
    assert algorithms.best in {algorithm.name for algorithm in algorithms.algorithms}


def test_errors_are_known_ones(client):
    with pytest.raises(NotFoundError, match="No such dataset"):
        client.search("x", datasets=["nowhere"])
    with pytest.raises(NotFoundError, match="No such entity"):
        client.fetch("nobody")
    with pytest.raises(BadRequestError, match="never closed"):
        client.search('"open')
    with pytest.raises(BadRequestError, match="Invalid algorithm"):
        client.match(Person(name=["x"]), algorithm="neural-net")


def test_the_asynchronous_client(service):
    async def match():
        async with AsyncClient(base_url=service) as client:
            return await client.match(Person(name=["Илвана Дорсети"]))

    assert asyncio.run(match()).top.id == "hb-1"
