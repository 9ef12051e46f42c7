"""The write side: text in, graph rows out. This module is its front door; other folders import nothing deeper."""
