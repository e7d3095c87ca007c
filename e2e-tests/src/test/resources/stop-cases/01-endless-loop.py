# stop: keeps
# rung: signal
kept = "yes"
print("started")
while True:
    pass
