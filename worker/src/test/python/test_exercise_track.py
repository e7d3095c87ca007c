"""The built-in track keeps to the layout that any track has."""

import unittest
import uuid

from exercise_track import TRACK, exercises, track_config


class ExerciseTrackTest(unittest.TestCase):
    def test_has_at_least_fourteen_exercises(self):
        self.assertGreaterEqual(len(exercises()), 14)

    def test_lists_every_folder_of_an_exercise(self):
        folders = {path.parent.parent for path in TRACK.glob("exercises/*/*/.meta/config.json")}
        self.assertEqual({exercise.folder for exercise in exercises()}, folders)

    def test_every_listed_file_exists(self):
        for exercise in exercises():
            for role, names in exercise.files.items():
                for name in names:
                    with self.subTest(exercise.slug, role=role, file=name):
                        self.assertTrue((exercise.folder / name).is_file())

    def test_every_exercise_has_instructions_and_hints(self):
        for exercise in exercises():
            with self.subTest(exercise.slug):
                self.assertTrue(exercise.document("instructions.md"))
                self.assertTrue(exercise.document("hints.md"))

    def test_uuids_are_random_ones_and_unique(self):
        config = track_config()
        listed = config["exercises"]["concept"] + config["exercises"]["practice"] + config["concepts"]
        uuids = [uuid.UUID(one["uuid"]) for one in listed]
        self.assertEqual(len(uuids), len(set(uuids)))
        self.assertEqual({4}, {one.version for one in uuids})

    def test_prerequisites_are_taught_earlier(self):
        taught: set[str] = set()
        for exercise in exercises():
            with self.subTest(exercise.slug):
                self.assertLessEqual(set(exercise.entry["prerequisites"]), taught)
            taught |= set(exercise.entry.get("concepts", []))

    def test_concepts_have_their_texts_and_an_exercise(self):
        taught = {slug for exercise in exercises() for slug in exercise.entry.get("concepts", [])}
        self.assertEqual({concept["slug"] for concept in track_config()["concepts"]}, taught)
        for slug in taught:
            for name in ("about.md", "introduction.md"):
                with self.subTest(slug, file=name):
                    self.assertTrue((TRACK / "concepts" / slug / name).is_file())

    def test_an_exercise_and_its_concept_have_the_same_introduction(self):
        for exercise in exercises():
            for slug in exercise.entry.get("concepts", []):
                with self.subTest(exercise.slug):
                    introduction = (TRACK / "concepts" / slug / "introduction.md").read_text(encoding="utf-8")
                    self.assertEqual(introduction, exercise.document("introduction.md"))

    def test_exercises_do_not_get_easier_along_the_way(self):
        difficulties = [exercise.entry["difficulty"] for exercise in exercises() if "concepts" in exercise.entry]
        self.assertEqual(sorted(difficulties), difficulties)
