"""The enricher of nomenklatura that asks a service of this dialect."""

from followthemoney import Dataset, StatementEntity
from nomenklatura.cache import Cache
from nomenklatura.db import make_session
from nomenklatura.enrich import make_enricher

DATASET = Dataset.make({"name": "screened", "title": "Screened"})


def enricher(service):
    cache = Cache(make_session("sqlite:///:memory:"), DATASET, create=True)
    config = {"type": "nomenklatura.enrich.yente:YenteEnricher", "api": service, "cache_days": 0}
    return make_enricher(DATASET, cache, config)


def person(**properties):
    data = {"schema": "Person", "id": "mine", "properties": properties}
    return StatementEntity.from_data(DATASET, data)


def test_matches_become_entities(service):
    found = list(enricher(service).match(person(name=["Ilvana DORSETTI"], birthDate=["1961-04-03"])))
    assert [entity.id for entity in found] == ["hb-1"]
    assert "Илвана Дорсети" in found[0].get("name")
    assert found[0].first("sourceUrl").endswith("/entities/hb-1")


def test_expansion_brings_what_is_tied(service):
    asked = enricher(service)
    subject = person(name=["Ilvana Dorsetti"])
    match = next(asked.match(subject))
    tied = {entity.id: entity for entity in asked.expand(subject, match)}
    assert {"hb-1", "hb-1-sanction", "hb-1-passport", "hb-1-address", "hb-1-2", "hb-2", "hb-3"} <= set(tied)
    assert tied["hb-1-sanction"].get("entity") == ["hb-1"]
    assert tied["hb-1-3"].get("asset") == ["hb-3"]


def test_nobody_is_made_up(service):
    assert not list(enricher(service).match(person(name=["Nobody Anywhere"])))
