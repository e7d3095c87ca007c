# stop: keeps
# rung: signal
import sys

kept = "yes"
sys.set_int_max_str_digits(0)
print("started")
while True:
    str(7**3000000)
