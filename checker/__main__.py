"""`python -m checker` is `factlint`."""

from checker.cli import main

if __name__ == "__main__":
    main()
