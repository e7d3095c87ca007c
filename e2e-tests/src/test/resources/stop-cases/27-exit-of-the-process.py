# heals
import os

kept = "yes"
print("started")
os._exit(0)
