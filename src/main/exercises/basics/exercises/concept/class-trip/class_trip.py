"""What does the class trip cost?"""

pupils = 27
ticket_price = 8
bus_price = 150

# Write your calculations below.
