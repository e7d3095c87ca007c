# heals
import asyncio

import js

kept = "yes"
print("started")
js.self.close()
await asyncio.sleep(60)
