"""A web page to a report: the article without its boilerplate, and what the page's own metadata say."""

from urllib.parse import urlsplit

from loaders.errors import FormatError
from loaders.reports.decode import unify_line_ends
from loaders.reports.document import Document
from loaders.reports.record import Metadata, merge
from loaders.reports.report import make_report
from schema.report import Report

DATES = {"original_date": True, "extensive_search": False}  # a date that is only guessed from an image's name is no publication date


def read_html(document: Document, known: Metadata) -> Report:
    """One report; what a manifest knows wins over the page. FormatError where no article is found."""
    from trafilatura import bare_extraction  # costs 0.3 s, needed for pages only

    page = bare_extraction(
        document.read_whole(), with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=DATES
    )
    if page is None or isinstance(page, dict) or not page.text:
        raise FormatError("no article found in the page")
    own = Metadata(
        title=page.title,
        url=page.url,
        publisher=page.sitename or (urlsplit(page.url).hostname if page.url else None),
        published_on=page.date,
        key=document.stem,
    )
    return make_report(unify_line_ends(page.text), **merge(own, known))
