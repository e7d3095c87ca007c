# stop: keeps
# rung: signal
kept = "yes"
print("started")
while True:
    7 ** (10**7)
