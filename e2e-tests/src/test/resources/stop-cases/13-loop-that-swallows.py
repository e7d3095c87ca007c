# stop: keeps
# rung: insist
kept = "yes"
print("started")
while True:
    try:
        while True:
            pass
    except:
        pass
