import unittest

import pytest

from playlist import add_song, longest_title, next_songs


class PlaylistTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_a_song_is_added_at_the_end(self):
        self.assertEqual(add_song(["Tides", "Paper Moon"], "North"), ["Tides", "Paper Moon", "North"])

    @pytest.mark.task(taskno=1)
    def test_a_song_is_added_to_an_empty_playlist(self):
        self.assertEqual(add_song([], "North"), ["North"])

    @pytest.mark.task(taskno=1)
    def test_the_given_playlist_itself_gets_the_song(self):
        songs = ["Tides"]
        add_song(songs, "North")
        self.assertEqual(songs, ["Tides", "North"], "Add to the list that you are given, not to a new one.")

    @pytest.mark.task(taskno=2)
    def test_the_next_two_songs(self):
        self.assertEqual(next_songs(["Tides", "Paper Moon", "North"], 2), ["Tides", "Paper Moon"])

    @pytest.mark.task(taskno=2)
    def test_a_short_playlist_gives_what_there_is(self):
        self.assertEqual(next_songs(["Tides"], 5), ["Tides"])

    @pytest.mark.task(taskno=2)
    def test_no_songs_are_asked_for(self):
        self.assertEqual(next_songs(["Tides", "North"], 0), [])

    @pytest.mark.task(taskno=2)
    def test_looking_ahead_does_not_change_the_playlist(self):
        songs = ["Tides", "Paper Moon", "North"]
        self.assertEqual(next_songs(songs, 1), ["Tides"])
        self.assertEqual(songs, ["Tides", "Paper Moon", "North"], "The playlist should stay as it was.")

    @pytest.mark.task(taskno=3)
    def test_the_longest_title_is_in_the_middle(self):
        self.assertEqual(longest_title(["Tides", "Paper Moon", "North"]), "Paper Moon")

    @pytest.mark.task(taskno=3)
    def test_the_longest_title_comes_last(self):
        self.assertEqual(longest_title(["Oh", "Rain", "Lanterns"]), "Lanterns")

    @pytest.mark.task(taskno=3)
    def test_of_two_equally_long_titles_the_first_is_returned(self):
        self.assertEqual(longest_title(["Tides", "North"]), "Tides")

    @pytest.mark.task(taskno=3)
    def test_an_empty_playlist_has_an_empty_longest_title(self):
        self.assertEqual(longest_title([]), "")
