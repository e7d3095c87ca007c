# Prime sieve: cross out the multiples of each prime; what is left is prime.
from time import perf_counter


def primes_up_to(limit):
    is_prime = [False, False] + [True] * (limit - 1)
    for number in range(2, int(limit**0.5) + 1):
        if is_prime[number]:
            for multiple in range(number * number, limit + 1, number):
                is_prime[multiple] = False
    return [number for number, prime in enumerate(is_prime) if prime]


start = perf_counter()
primes = primes_up_to(1_000_000)
seconds = perf_counter() - start

print("The first twenty:", *primes[:20])
print(f"There are {len(primes):,} primes up to a million.")
print(f"The largest of them is {primes[-1]:,}. Found in {seconds:.2f} s.")
