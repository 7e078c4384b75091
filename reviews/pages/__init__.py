"""The desk's pages: what each shows, its forms, and what its buttons do."""
