"""What a browser tells of a page while it is looked at."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Dialog, Page


class Told:
    """Problems: errors and warnings on the console, and dialogs; `asked`: every address that the page has asked."""

    def __init__(self, page: Page) -> None:
        self.problems: list[str] = []
        self.asked: set[str] = set()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("dialog", self._dialog)
        page.on("request", lambda request: self.asked.add(request.url))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(message.text)

    def _dialog(self, dialog: Dialog) -> None:
        self.problems.append(dialog.message)
        dialog.dismiss()
