"""The desk's addresses about articles; the list and the page of one, which show reviews, are the desk's."""

from django.urls import path

from claims import views

app_name = "claims"
urlpatterns = [
    path("submit/", views.submit, name="submit"),
    path("submit/preview/", views.live_preview, name="preview"),
    path("submitted/", views.submitted, name="submitted"),
    path("articles/<int:pk>/state/", views.article_state, name="article_state"),
    path("articles/<int:pk>/retry/", views.retry, name="retry"),
    path("articles/<int:pk>/split-again/", views.split_again, name="split_again"),
]
