# Solves a square of scores with SciPy: FILE ROUNDS; prints the median of the milliseconds, and the total.
import json
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment

scores = numpy.fromfile(sys.argv[1])
size = int(len(scores) ** 0.5)
scores = scores.reshape(size, size)
times = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(scores, maximize=True)
    times.append(1000 * (time.perf_counter() - start))
print(json.dumps({"ms": sorted(times)[len(times) // 2], "total": scores[rows, columns].sum()}))
