# stop: keeps
# rung: signal
import asyncio

kept = "yes"


async def main():
    print("started")
    while True:
        await asyncio.sleep(0.05)


asyncio.run(main())
