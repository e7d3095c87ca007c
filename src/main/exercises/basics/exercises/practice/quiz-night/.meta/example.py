"""Keeps the score of a quiz night."""


def points(notes):
    """Return a dictionary with the sum of the points of each team."""
    totals = {}
    for team, won in notes:
        totals[team] = totals.get(team, 0) + won
    return totals


def board(totals):
    """Return a list of lines such as "Owls: 5", with the most points first."""
    ranking = []
    for team, total in totals.items():
        ranking.append((-total, team))
    lines = []
    for negative, team in sorted(ranking):
        lines.append(f"{team}: {-negative}")
    return lines
