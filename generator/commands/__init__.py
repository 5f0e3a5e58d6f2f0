"""One command of `explainer` a file, each under the name `command`."""
