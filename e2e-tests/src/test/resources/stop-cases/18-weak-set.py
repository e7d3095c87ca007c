# The callback that a weak reference calls swallows what is raised in it, like a finaliser.
# stop: keeps
import weakref

kept = "yes"


class Item:
    pass


seen = weakref.WeakSet()
print("started")
while True:
    seen.add(Item())
