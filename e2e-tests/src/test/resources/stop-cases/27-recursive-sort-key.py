# heals
kept = "yes"


def key(item):
    return sorted([item, item], key=key)


print("started")
key(1)
