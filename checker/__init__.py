"""factlint: find the facts in a draft that cannot all be true.

The folders are the steps of the data, in order: `document` (source text to blocks and sentences), `extract` (sentences to
claims), `lint` (claims and rules to findings), `report` (findings to text).
"""
