"""One module per format, each with `read(source) -> Document`."""
