# stop: keeps
# rung: signal
kept = "yes"
print("started")
answer = input("Your name? ")
