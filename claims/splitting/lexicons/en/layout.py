"""English: how lines begin that hold no claims, one beginning a line."""

TEASERS = """read also
    also in
    also on
    in pictures
    read more
    also read
    see also
    related
    more on this
    watch:
    watch :
    listen:
    read:
    read next
    further reading
    more from
    you may also like
    don't miss
    recommended"""

BYLINES = """by
    published
    updated
    last updated
    posted
    reporting by
    editing by
    additional reporting
    writing by
    minutes to read
    source:"""

CAPTIONS = """photo
    image
    picture
    caption
    credit
    illustration
    video
    file photo
    ©
    (photo
    (image"""

BOILERPLATE = """subscribe
    sign up
    follow us
    share this
    share on
    all rights reserved
    copyright
    newsletter
    cookie
    we use cookies
    advertisement
    click here
    comments
    print this
    this article is for subscribers
    terms of use
    privacy policy"""
