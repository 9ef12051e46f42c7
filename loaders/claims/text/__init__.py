"""A report's text made fit to be read: letters, a site's own words, paragraphs, sentences, passages."""
