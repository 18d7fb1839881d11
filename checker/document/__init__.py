"""A file's bytes come in; a `Document` of blocks with zones and sentences goes out.

Every offset that leaves this package is an offset into `Source.text`, the decoded file with its line ends and byte order
mark as they are on disk.
"""
