# heals
import os

kept = "yes"
print("started")
os.abort()
