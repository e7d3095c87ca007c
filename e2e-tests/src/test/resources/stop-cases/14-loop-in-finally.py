# stop: keeps
# rung: insist
kept = "yes"
print("started")
try:
    while True:
        pass
finally:
    while True:
        pass
