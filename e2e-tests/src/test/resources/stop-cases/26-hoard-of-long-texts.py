# stop: ended
kept = "yes"
print("started")
hoard = []
while True:
    hoard.append("x" * 10**9)
