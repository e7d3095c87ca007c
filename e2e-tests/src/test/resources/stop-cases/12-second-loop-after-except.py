# stop: keeps
# rung: insist
kept = "yes"
print("started")
try:
    while True:
        for i in range(1000):
            for j in range(1000):
                pass
except BaseException:
    while True:
        pass
