# Async timers: three tasks wait at the same time, so all of them together
# take as long as the slowest. Here await works at the top level.
import asyncio
from time import perf_counter

start = perf_counter()


async def timer(name, ticks, pause):
    for tick in range(1, ticks + 1):
        await asyncio.sleep(pause)
        print(f"{perf_counter() - start:.1f} s  {name:<5} {tick} of {ticks}")
    return name


finished = await asyncio.gather(
    timer("tea", 3, 1.0),
    timer("egg", 5, 0.7),
    timer("toast", 2, 1.2),
)
print("Ready:", ", ".join(finished))
