"""French: ``words`` has its lexicon, ``speech`` who says what. The rest is what they and the steps look up."""
