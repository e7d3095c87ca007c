def double(number):
    while True: pass