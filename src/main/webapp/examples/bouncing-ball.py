# Bouncing ball: physics in small steps of time, drawn line by line.
import time

GRAVITY = 9.81  # metres per second squared
BOUNCE = 0.8  # the share of its speed that the ball keeps at each bounce
STEP = 0.05  # seconds

height, speed, bounces = 5.0, 0.0, 0

while bounces < 6:
    speed -= GRAVITY * STEP
    height += speed * STEP
    if height <= 0:
        height = -height
        speed = -speed * BOUNCE
        bounces += 1
    print("|" + " " * round(height * 6) + "o")
    time.sleep(STEP)

print(f"After {bounces} bounces the ball has had enough.")
