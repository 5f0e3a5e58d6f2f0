"""Speaks with the real yaml-language-server, as an editor does: the protocol's messages over its standard streams."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SERVER = Path(__file__).parent / "node_modules/.bin/yaml-language-server"


class LanguageServer:
    """One session. `open` a text, then ask for completions, a hover or what is underlined."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked = 0
        self.underlined: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": CAPABILITIES})
        self.tell("initialized", {})
        settings = {"yaml": {"completion": True, "hover": True, "validate": True, "schemaStore": {"enable": False}}}
        self.tell("workspace/didChangeConfiguration", {"settings": settings})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.communicate()

    def open(self, file: Path, text: str) -> str:
        uri = file.as_uri()
        self.tell(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}
        )
        return uri

    def completions(self, uri: str, line: int, column: int) -> dict[str, str]:
        """What is offered there, each with its description."""
        found = self.ask("textDocument/completion", _at(uri, line, column))
        return {one["label"]: _words(one.get("documentation")) for one in found["items"]}

    def hover(self, uri: str, line: int, column: int) -> str:
        found = self.ask("textDocument/hover", _at(uri, line, column))
        return _words(found["contents"]) if found else ""

    def problems(self, uri: str) -> list[str]:
        """The messages of what is underlined, once the server has told them."""
        while uri not in self.underlined:
            self._receive()
        return [one["message"] for one in self.underlined[uri]]

    def ask(self, method: str, parameters: dict[str, Any]) -> Any:
        self.asked += 1
        self._send({"jsonrpc": "2.0", "id": self.asked, "method": method, "params": parameters})
        while (answer := self._receive()).get("id") != self.asked or "method" in answer:
            pass
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def tell(self, method: str, parameters: dict[str, Any]) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.underlined[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:  # the server asks us: we have nothing to add
            count = len(message["params"].get("items", [])) if isinstance(message.get("params"), dict) else 0
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": [None] * count if count else None})
        return message


CAPABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": False},
}


def _at(uri: str, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}


def _words(marked: Any) -> str:
    return str(marked.get("value", "")) if isinstance(marked, dict) else str(marked or "")
