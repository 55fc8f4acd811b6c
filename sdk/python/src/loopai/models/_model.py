"""What all models share."""

from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

#: Any JSON value; what it may be is said by the schemas of the task.
Json: TypeAlias = Any


class Model(BaseModel):
    """Names in snake_case here, in camelCase on the wire; members that are not known are left out."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore")
