# stop: keeps
# rung: signal
kept = "yes"
print("started")
x = 0
for i in range(10**12):
    x += i * i % 7
