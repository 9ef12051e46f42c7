"""Reports out of files, streams and tables."""
