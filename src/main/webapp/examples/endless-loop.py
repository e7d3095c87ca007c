# Endless loop: this program never ends by itself. Press Stop when you like.
#
# It searches for a number that the Collatz rule (halve an even number,
# triple an odd one and add 1) never brings down to 1. Nobody has found one.

number = 1
longest = 0

while True:
    value, steps = number, 0
    while value != 1:
        value = value // 2 if value % 2 == 0 else 3 * value + 1
        steps += 1
    if steps > longest:
        longest = steps
        print(f"{number:,} takes {steps} steps")
    number += 1
