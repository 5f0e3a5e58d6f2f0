"""The templates: Jinja, which escapes every value once, and takes a view's fields and functions as Python does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule

from generator.escaping import escape


@cache
def environment() -> jinja2.Environment:
    """Every value that a template prints passes `escape`, by `finalize`; what is undefined is an error."""
    return _Environment(
        loader=jinja2.PackageLoader("generator", "templates"),
        autoescape=True,
        finalize=escape,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )


class _Direct(CodeGenerator):
    """Three shortcuts, each of which leaves the result as it is and halves the time of a page:

    a value is escaped by `finalize` alone, not once more by Jinja; `a.b` is Python's, and looks for no `a["b"]`;
    a call is Python's, since nothing that our templates call wants Jinja's context.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class _Template(jinja2.Template):
    """What templates import with their context is made once for a page, however many of them import it.

    Of that context it uses `p`, `t` and `is_sheet`, and nothing else.
    """

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002 - Jinja's name
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> TemplateModule:
        given = vars or {}
        if "p" not in given:
            return super().make_module(vars, shared, locals)
        imported: dict[Any, TemplateModule] = given["p"].imported
        key = self.name, given.get("is_sheet")
        if key not in imported:
            imported[key] = super().make_module(vars, shared, locals)
        return imported[key]


class _Environment(jinja2.Environment):
    code_generator_class = _Direct
    template_class = _Template

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[str, jinja2.Template] = {}

    def get_template(self, name: Any, *more: Any, **named: Any) -> jinja2.Template:
        """No template changes while a process lasts."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = super().get_template(name, *more, **named)
        return found
