"""The poster on the screen at the door."""

# Change this line, and add the others below it.
print("Welcome!")
