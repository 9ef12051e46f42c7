"""The reconciliation API of the W3C's community group, version 0.2, at `/reconcile`: spreadsheets of names cleaned in OpenRefine."""

from graphapi.reconcile.routes import add_reconcile

__all__ = ["add_reconcile"]
