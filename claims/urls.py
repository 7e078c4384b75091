"""The desk's addresses about articles; the article page itself, which shows reviews, is the desk's."""

from django.urls import path

from claims import views

app_name = "claims"
urlpatterns = [
    path("submit/", views.submit, name="submit"),
    path("articles/", views.article_list, name="articles"),
    path("articles/<int:pk>/state/", views.article_state, name="article_state"),
    path("articles/<int:pk>/retry/", views.retry, name="retry"),
]
