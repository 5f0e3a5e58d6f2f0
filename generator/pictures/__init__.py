"""Pictures: plain values in, SVG or HTML text out.

Every function here is pure: no clock, no chance, no file. The words that a picture says are passed in.
"""
