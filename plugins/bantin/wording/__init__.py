"""The catalogue of every sentence the program says, in Vietnamese with English beside it.

`findings` holds what is said of the content, `interface` what stands on pages, `terminal` what
the commands say. No other file holds a sentence that a person reads.
"""
