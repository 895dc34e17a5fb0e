"""Trees answer as the questions they are made of, row by row."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from events.places.trees import Trees

# Two trees of two levels: the first asks about columns 0 and 1, the second about column 1 twice.
COLUMNS = np.array([[0, 1], [1, 1]], np.int16)
BORDERS = np.array([[0.5, 2.0], [1.0, np.inf]], np.float32)
LEAVES = np.array([[1, 2, 4, 8], [16, 32, 64, 128]], np.float32)


def slowly(row: list[float]) -> float:
    whole = 0.25
    for columns, borders, leaves in zip(COLUMNS, BORDERS, LEAVES, strict=True):
        whole += leaves[sum((row[c] > b) << level for level, (c, b) in enumerate(zip(columns, borders, strict=True)))]
    return float(whole)


def test_trees_add_up_the_leaf_that_each_row_falls_into():
    rows = np.array([[0, 0], [1, 0], [0, 3], [1, 3]], np.float32)

    assert Trees(COLUMNS, BORDERS, LEAVES, 0.25).log_odds(rows).tolist() == [17.25, 18.25, 36.25, 40.25]


@given(st.lists(st.tuples(*[st.floats(-4, 4, width=32)] * 2), min_size=1, max_size=9))
def test_trees_answer_rows_together_as_they_answer_each_alone(rows):
    together = Trees(COLUMNS, BORDERS, LEAVES, 0.25).log_odds(np.array(rows, np.float32)).tolist()

    assert together == [slowly(list(row)) for row in rows]
