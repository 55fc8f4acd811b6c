"""The models are what the server describes, and what it sends where it describes nothing."""

from __future__ import annotations

import json
from typing import Any, get_args

import httpx
import pytest
from pydantic import BaseModel

from loopai import _calls
from loopai._call import Call
from loopai.models import (
    Artifact,
    BatchExecuteItem,
    BatchExecuteRequest,
    BatchExecuteResponse,
    BatchValidateItem,
    BatchValidateResponse,
    ExecutionResult,
    HealthResponse,
    Job,
    ProgramSummary,
    Promotion,
    Readiness,
    RowsAdded,
    Task,
    Usage,
)

Schema = dict[str, Any]

REPLIES: list[tuple[type[BaseModel], str, str, str]] = [
    (Task, "/api/v1/tasks", "post", "201"),
    (Task, "/api/v1/tasks/{id}", "get", "200"),
    (Artifact, "/api/v1/tasks/{id}/artifacts/{version}", "get", "200"),
    (ExecutionResult, "/api/v1/tasks/execute", "post", "200"),
    (BatchExecuteResponse, "/api/v1/batch/execute", "post", "200"),
    (BatchValidateResponse, "/api/v1/batch/validate", "post", "200"),
    (HealthResponse, "/health", "get", "200"),
    (Readiness, "/health/ready", "get", "200"),
    (Usage, "/usage", "get", "200"),
    (RowsAdded, "/tasks/{name}/rows", "post", "200"),
    (Job, "/jobs/{id}", "get", "200"),
]

ITEM = BatchExecuteItem(id="1", input=1)
BATCH = BatchExecuteRequest(task_id="t", items=[ITEM], version=1, timeout_ms=1)
COMPARED = BatchValidateItem(id="1", input=1, output=1, expected_output=1)

#: Each with all that may be given.
REQUESTS: list[tuple[Call[Any], str]] = [
    (_calls.create_task("n", "d", {}, {}, [{"input": 1, "output": 1}], 0.5, 1, 0.5), "/api/v1/tasks"),
    (_calls.execute("t", 1, 1, 1, True), "/api/v1/tasks/execute"),
    (_calls.batch_execute(BATCH), "/api/v1/batch/execute"),
    (_calls.batch_validate("t", [COMPARED]), "/api/v1/batch/validate"),
    (_calls.add_rows("t", [{"input": 1, "output": 1}]), "/tasks/{name}/rows"),
    (_calls.synth("t", True, 1, ["local"], 1.0), "/tasks/{name}/synth"),
    (_calls.promote("t", 1, True, "r", True), "/tasks/{name}/promote"),
]


@pytest.fixture(scope="module")
def paths(server: str) -> Schema:
    document: Schema = httpx.get(f"{server}/openapi.json").json()
    return document["paths"]  # type: ignore[no-any-return]


@pytest.mark.parametrize(("model", "path", "method", "status"), REPLIES)
def test_replies_as_they_are_described(
    paths: Schema, model: type[BaseModel], path: str, method: str, status: str
) -> None:
    described = paths[path][method]["responses"][status]["content"]["application/json"]["schema"]
    own = model.model_json_schema(by_alias=True)
    assert differences(own, described, own.get("$defs", {}), model.__name__) == []


def differences(own: Schema, described: Schema, models: Schema, where: str) -> list[str]:
    """How a schema of this package differs from the one of the server, which has each name twice."""
    own = models[own["$ref"].rpartition("/")[2]] if "$ref" in own else own
    if not own or own.keys() <= {"title", "default"}:
        return []  # any value
    kinds = [kind for kind in own.get("anyOf", [own]) if kind.get("type") != "null"]
    fits = [kind for kind in kinds if kind_of(kind, models) in accepting(described)]
    if not fits:
        return [f"{where}: {kinds} is not {described}"]
    kind = fits[0]
    if "format" in kind and kind["format"] != described.get("format"):
        return [f"{where}: {kind['format']} is not {described.get('format')}"]
    if kind_of(kind, models) == "array":
        return differences(kind["items"], described["items"], models, f"{where}[]")
    members = described.get("properties")
    if kind_of(kind, models) != "object" or members is None:
        own_any, any_described = kind.get("additionalProperties"), described.get("additionalProperties")
        if not isinstance(own_any, dict) or not isinstance(any_described, dict):
            return []
        return differences(own_any, any_described, models, f"{where}.*")
    kind = models[kind["$ref"].rpartition("/")[2]] if "$ref" in kind else kind
    named = {name: member for name, member in members.items() if "_" not in name}
    found = [f"{where}: {name} is not known" for name in sorted(named.keys() - kind["properties"].keys())]
    found += [f"{where}: {name} is not there" for name in sorted(kind["properties"].keys() - named.keys())]
    found += [
        f"{where}: {name} may be absent"
        for name in sorted(set(kind.get("required", [])) - set(described.get("required", [])))
    ]
    for name in sorted(named.keys() & kind["properties"].keys()):
        found += differences(kind["properties"][name], named[name], models, f"{where}.{name}")
    return found


def kind_of(schema: Schema, models: Schema) -> Any:
    return models[schema["$ref"].rpartition("/")[2]]["type"] if "$ref" in schema else schema.get("type")


def accepting(described: Schema) -> set[Any]:
    """The types here that take whatever is described."""
    if "enum" in described:
        return {"string"}
    said = described.get("type")
    kinds = [kind for kind in (said if isinstance(said, list) else [said]) if kind != "null"]
    return {"integer", "number"} if kinds == ["integer"] else set(kinds)


@pytest.mark.parametrize(("call", "path"), REQUESTS, ids=[path for _, path in REQUESTS])
def test_requests_say_all_that_may_be_said(paths: Schema, call: Call[Any], path: str) -> None:
    described = paths[path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert call.content is not None
    assert unsaid(json.loads(call.content), described, path) == []


def unsaid(sent: Any, described: Schema, where: str) -> list[str]:
    """What a body may hold, and that one does not; or the other way round."""
    if isinstance(sent, list):
        return unsaid(sent[0], described["items"], f"{where}[]")
    members = described.get("properties") or {name: {} for name in described.get("required", [])}
    if not isinstance(sent, dict) or not members:
        return []
    said = {snake(name): value for name, value in sent.items()}
    found = [f"{where}: {name}" for name in sorted(said.keys() ^ members.keys())]
    for name in sorted(said.keys() & members.keys()):
        found += unsaid(said[name], members[name], f"{where}.{name}")
    return found


def snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def unknown(model: type[BaseModel], value: Any, where: str) -> list[str]:
    """Members of a document that a model does not have, at any depth."""
    if model.model_config.get("extra") == "allow":
        return []
    known = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    found = [f"{where}.{name}" for name in value if "_" not in name and name not in known]
    for name, member in value.items():
        for inner in models_in(known.get(name)):
            items = member if isinstance(member, list) else [member]
            if name == "tasks":  # by the names of tasks, and of versions
                items = [one for each in items for one in each.values()]
                items = [two for one in items for two in (one.values() if inner.__name__ == "VersionUsage" else [one])]
            for item in items:
                found += unknown(inner, item, f"{where}.{name}")
    return found


def models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for one in get_args(annotation) for model in models_in(one)]


def test_replies_that_are_not_described(server: str) -> None:
    with httpx.Client(base_url=server, timeout=60) as http:
        schemas = {"input_schema": {"type": "object"}, "output_schema": {"type": "string"}}
        slug = http.post("/api/v1/tasks", json={"name": "models", **schemas}).json()["slug"]
        rows = [{"input": {"text": text}, "output": output} for text, output in ("ab", "Ac", "ad")]
        program = http.get("/api/v1/tasks/echo/artifacts").json()["artifacts"][0]["id"]
        http.post("/tasks/echo", json={"text": "x"})
        replies: list[tuple[type[BaseModel], httpx.Response]] = [
            (RowsAdded, http.post(f"/tasks/{slug}/rows", json=rows)),
            (Job, http.post("/tasks/idle/synth", json={"promote": True, "seed": 1})),
            (Promotion, http.post("/tasks/echo/promote", json={"version": "v1", "dry_run": True})),
            (Promotion, http.post("/tasks/moving/promote", json={"version": "v2"})),
            (Readiness, http.get("/health/ready")),
            (Usage, http.get("/usage")),
            (ProgramSummary, http.get(f"/api/v1/validation/programs/{program}/summary")),
        ]
    for model, reply in replies:
        assert reply.is_success, reply.text
        assert unknown(model, reply.json(), model.__name__) == []
        model.model_validate(reply.json())
