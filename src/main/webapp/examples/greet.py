# Say hello: input() waits for you to type a line.

name = input("What is your name? ")
while not name.strip():
    name = input("I did not catch that. Your name, please? ")

print(f"Hello, {name}!")
print(f"Your name has {len(name)} letters; backwards it is {name[::-1]}.")

answer = input("How old are you? ")
if answer.isdecimal():
    print(f"In ten years you will be {int(answer) + 10}.")
else:
    print(f"{answer!r} is not a whole number, but that is fine.")
