# stop: keeps
kept = "yes"
print("started")
while True:
    try:
        answer = input("Your name? ")
    except:
        pass
