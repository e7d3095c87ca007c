# stop: replaced
kept = "yes"
print("started")
sum(range(10**10))
