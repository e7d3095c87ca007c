"""What does the class trip cost?"""

pupils = 27
ticket_price = 8
bus_price = 150

tickets_cost = pupils * ticket_price
total_cost = tickets_cost + bus_price
full_groups = pupils // 4
left_over = pupils % 4
