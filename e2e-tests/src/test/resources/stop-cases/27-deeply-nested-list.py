# Taking it apart goes down as deep as it is, in C.
# heals
kept = "yes"
nested = []
for _ in range(1_000_000):
    nested = [nested]
print("started")
del nested
