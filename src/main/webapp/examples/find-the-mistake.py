# Find the mistake: this program ends with an error, and that is the lesson.
#
# Run it, then read the traceback from the bottom up:
#   the last line says what went wrong,
#   the lines above say where, and who called whom.


def average(numbers):
    return sum(numbers) / len(numbers)


def report(name, marks):
    print(f"{name:<6} {average(marks):.1f}")


report("Ada", [1, 2, 1])
report("Grace", [2, 1, 3])
report("Alan", [])  # nothing handed in yet

# Can you make average() return 0.0 when there are no numbers?
