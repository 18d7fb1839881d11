"""What words mean: units and currencies as data, and the table that is generated from them."""
