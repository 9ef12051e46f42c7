"""Uniqueness and indexes: what the graph holds to, and what its queries walk (docs/graph.md says why each is there)."""

from schema.ontology.labels import Label
from schema.store.dialect import Dialect
from schema.store.sql import run_sql
from schema.store.store import Store

UNIQUE = tuple(f"CREATE CONSTRAINT {label.value.lower()}_id IF NOT EXISTS FOR (n:{label.value}) REQUIRE n.id IS UNIQUE" for label in Label)
RANGE = (
    "CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key)",
    "CREATE INDEX claim_late IF NOT EXISTS FOR (n:Claim) ON (n.late)",
    "CREATE INDEX claim_kind_key IF NOT EXISTS FOR (n:Claim) ON (n.kind, n.key)",
    "CREATE INDEX claim_materiel_key IF NOT EXISTS FOR (n:Claim) ON (n.materiel, n.key)",
    "CREATE INDEX claim_claimant_key IF NOT EXISTS FOR (n:Claim) ON (n.claimant, n.key)",
    "CREATE INDEX claim_series IF NOT EXISTS FOR (n:Claim) ON (n.target, n.materiel, n.tally, n.period_end)",
    "CREATE INDEX claim_assertion IF NOT EXISTS FOR (n:Claim) ON (n.assertion)",
    "CREATE INDEX claim_base IF NOT EXISTS FOR (n:Claim) ON (n.base)",
    "CREATE INDEX report_loaded_at IF NOT EXISTS FOR (n:Report) ON (n.loaded_at)",
    "CREATE INDEX report_key IF NOT EXISTS FOR (n:Report) ON (n.key)",
    "CREATE INDEX location_name IF NOT EXISTS FOR (n:Location) ON (n.name)",
    "CREATE INDEX formation_name IF NOT EXISTS FOR (n:Formation) ON (n.name)",
    "CREATE INDEX source_name IF NOT EXISTS FOR (n:Source) ON (n.name)",
    "CREATE INDEX commit_sequence IF NOT EXISTS FOR (n:Commit) ON (n.sequence)",
    "CREATE INDEX judgement_fold IF NOT EXISTS FOR (n:Judgement) ON (n.fold)",
)
NEO4J_ONLY = (
    "CREATE INDEX at_place_key IF NOT EXISTS FOR ()-[n:AT]-() ON (n.place, n.key)",
    "CREATE INDEX involves_unit_key IF NOT EXISTS FOR ()-[n:INVOLVES]-() ON (n.unit, n.key)",
    "CREATE POINT INDEX location_point IF NOT EXISTS FOR (n:Location) ON (n.point)",
    "CREATE FULLTEXT INDEX claim_words IF NOT EXISTS FOR (n:Claim) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
    "CREATE FULLTEXT INDEX report_words IF NOT EXISTS FOR (n:Report) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
)
EMBEDDED_SQL = (
    "CREATE PROPERTY Claim.words IF NOT EXISTS STRING",
    "CREATE INDEX claim_words IF NOT EXISTS ON Claim (words) FULL_TEXT",
    "CREATE PROPERTY Report.words IF NOT EXISTS STRING",
    "CREATE INDEX report_words IF NOT EXISTS ON Report (words) FULL_TEXT",
)


def statements(dialect: Dialect) -> tuple[str, ...]:
    """Every schema statement of an engine, in order; each does nothing where it was done."""
    common = (*UNIQUE, *RANGE)
    return (*common, *EMBEDDED_SQL) if dialect.sql else (*common, *NEO4J_ONLY)


def lay_constraints(store: Store) -> None:
    """Uniqueness and indexes, before data; waits until they answer."""
    for statement in (*UNIQUE, *RANGE, *(() if store.dialect.sql else NEO4J_ONLY)):
        store.write(statement)
    if store.dialect.sql:
        for statement in EMBEDDED_SQL:
            run_sql(store.address, statement)
    else:
        store.read("CALL db.awaitIndexes(300)")
