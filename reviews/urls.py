"""The desk's addresses about reviews, and the article page that shows them."""

from django.urls import path

from reviews import article_page, review_page, views

app_name = "reviews"
urlpatterns = [
    path("", views.home, name="home"),
    path("queue/", views.queue_page, name="queue"),
    path("next/", views.next_review, name="next"),
    path("sign-off/", views.sign_off, name="sign_off"),
    path("reviews/<int:pk>/", review_page.review_page, name="review"),
    path("reviews/<int:pk>/draft/", review_page.draft, name="draft"),
    path("articles/<int:pk>/", article_page.article, name="article"),
    path("articles/<int:pk>/add-claim/", article_page.add_claim, name="add_claim"),
]
