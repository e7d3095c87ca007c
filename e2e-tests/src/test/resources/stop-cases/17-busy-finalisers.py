# Python ignores what is raised in a finaliser, so a single interrupt is nearly always lost.
# stop: keeps
kept = "yes"


class A:
    def __del__(self):
        for _ in range(1000):
            pass


print("started")
while True:
    A()
