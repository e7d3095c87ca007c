# Most of its time goes by inside one built-in call, so it depends on the machine whether Python looks in time.
# stop: ended
kept = "yes"
print("started")
while True:
    L = list(range(3 * 10**6))
