"""The poster on the screen at the door."""

print("Welcome to our open day!")
print("Doors open at 9:00.")
print()
print("Cake and juice: room 12")
