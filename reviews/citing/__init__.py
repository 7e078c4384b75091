"""What a verdict rests on: links and files, the pages as they were fetched, and where words stand in them."""
