# Word count: how often does each word occur? A bar chart made of text.
from collections import Counter

TEXT = """
The quick brown fox jumps over the lazy dog. The dog does not mind:
the dog is lazy, the fox is quick, and the day is long. When the day
is over, the fox is as lazy as the dog.
"""

words = [word.strip(".,:;!?").lower() for word in TEXT.split()]
counts = Counter(words)
widest = max(len(word) for word in counts)

for word, count in counts.most_common(8):
    print(f"{word:>{widest}} {'█' * count} {count}")

print(f"\n{len(words)} words, {len(counts)} of them different.")
