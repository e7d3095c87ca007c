# heals
kept = "yes"


class Mirror:
    def __repr__(self):
        return repr([self])


print("started")
repr(Mirror())
