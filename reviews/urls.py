"""The desk's addresses about reviews, and the article page that shows them."""

from django.urls import path

from reviews.pages import (
    article_list,
    article_page,
    comments_page,
    evidence_page,
    history_page,
    keys_page,
    library_page,
    my_work,
    notices_page,
    queue_page,
    review_page,
    shaping_page,
    sign_off_page,
)

app_name = "reviews"
urlpatterns = [
    path("", queue_page.home, name="home"),
    path("queue/", queue_page.queue_page, name="queue"),
    path("keys/", keys_page.keys_page, name="keys"),
    path("queue/bulk/", queue_page.bulk_act, name="bulk"),
    path("queue/filters/", queue_page.save_filter, name="save_filter"),
    path("queue/filters/<int:pk>/delete/", queue_page.delete_filter, name="delete_filter"),
    path("queue/names/<slug:kind>/", queue_page.names, name="names"),
    path("counts/", queue_page.counts, name="counts"),
    path("next/", queue_page.next_review, name="next"),
    path("mine/", my_work.mine, name="mine"),
    path("sign-off/", sign_off_page.sign_off, name="sign_off"),
    path("reviews/<int:pk>/", review_page.review_page, name="review"),
    path("reviews/<int:pk>/shape/", shaping_page.shape, name="shape"),
    path("reviews/<int:pk>/comments/", comments_page.add, name="comment"),
    path("reviews/<int:pk>/draft/", review_page.draft, name="draft"),
    path("articles/", article_list.article_list, name="articles"),
    path("evidence/", library_page.evidence_library, name="evidence_library"),
    path("evidence/found/", library_page.hits, name="evidence_found"),
    path("evidence/files/<int:pk>/", evidence_page.evidence_file, name="evidence_file"),
    path("evidence/files/<int:pk>/download/", evidence_page.download, name="evidence_file_download"),
    path("fetches/", evidence_page.ask, name="fetches"),
    path("fetches/<int:pk>/", evidence_page.state, name="fetch"),
    path("snapshots/<int:pk>/", evidence_page.snapshot, name="snapshot"),
    path("snapshots/<int:pk>.warc.gz", evidence_page.warc, name="snapshot_warc"),
    path("articles/<int:pk>/", article_page.article, name="article"),
    path("articles/<int:pk>/add-claim/", article_page.add_claim, name="add_claim"),
    path("claims/<int:pk>/history/", history_page.claim_history, name="claim_history"),
    path("notifications/", notices_page.notices, name="notifications"),
    path("notifications/read/", notices_page.read_all, name="notifications_read"),
    path("notifications/<int:pk>/", notices_page.notice, name="notification"),
]
