"""A track of exercises, the built-in one unless told otherwise, as the tests of its content read it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

TRACK = Path(__file__).parents[4] / "src/main/exercises/basics"


@dataclass(frozen=True)
class Exercise:
    """One exercise: its folder, its entry in the track's config.json and its own configuration."""

    folder: Path
    entry: dict
    files: dict

    @property
    def slug(self) -> str:
        return self.entry["slug"]

    @property
    def stub(self) -> Path:
        return self.folder / self.files["solution"][0]

    @property
    def test(self) -> Path:
        return self.folder / self.files["test"][0]

    @property
    def model_solution(self) -> Path:
        return self.folder / (self.files.get("exemplar") or self.files["example"])[0]

    def document(self, name: str) -> str:
        """The text of one of its documents, empty if it has none of that name."""
        path = self.folder / ".docs" / name
        return path.read_text(encoding="utf-8") if path.exists() else ""


def track_config(track: Path = TRACK) -> dict:
    return json.loads((track / "config.json").read_text(encoding="utf-8"))


def exercises(track: Path = TRACK) -> list[Exercise]:
    """All exercises, those that teach a concept first, each kind in recommended order."""
    config = track_config(track)["exercises"]
    found = []
    for kind in ("concept", "practice"):
        for entry in config[kind]:
            folder = track / "exercises" / kind / entry["slug"]
            files = json.loads((folder / ".meta/config.json").read_text(encoding="utf-8"))["files"]
            found.append(Exercise(folder, entry, files))
    return found


def task_headings(markdown: str) -> list[str]:
    """The headings of the form `## 2. Title`, without the marks."""
    return re.findall(r"^## (\d+\. .+)$", markdown, flags=re.MULTILINE)


def python_blocks(markdown: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", markdown, flags=re.MULTILINE | re.DOTALL)
