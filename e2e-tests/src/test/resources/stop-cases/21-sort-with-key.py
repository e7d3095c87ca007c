# stop: keeps
# rung: signal
kept = "yes"


def digit_sum(n):
    total = 0
    while n:
        total += n % 10
        n //= 10
    return total


print("started")
while True:
    sorted(range(10**6), key=digit_sum)
