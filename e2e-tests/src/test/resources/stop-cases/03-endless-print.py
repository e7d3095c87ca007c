# stop: keeps
# rung: signal
kept = "yes"
print("started")
i = 0
while True:
    print(i)
    i += 1
