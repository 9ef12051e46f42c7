"""From an operation's selection to one Cypher statement: selection -> plan -> Cypher -> answer.

`given` reads arguments, `selection` merges fields, `fields/` says how each field of a type is projected, `filters/` how each filter
becomes a condition, `order` and `page` how a connection walks, `roots/` where a statement starts, `compile` puts the plan together,
`run` sends it and shapes the rows.
"""
