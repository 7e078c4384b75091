"""Every address an anonymous visitor can reach, log-in and health checks apart."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from reviews.publication import views
from reviews.publication.feeds import VerdictsAtom

app_name = "public"
urlpatterns = [
    path("", views.home, name="home"),
    path("verdicts/<int:pk>-<slug:slug>/", views.verdict, name="verdict"),
    path("verdicts/<int:pk>-<slug:slug>.json", views.verdict_json, name="verdict_json"),
    path("articles/<int:pk>-<slug:slug>/", views.article, name="article"),
    path("sources/<slug:slug>/", views.source, name="source"),
    path("speakers/<slug:slug>/", views.speaker, name="speaker"),
    path("corrections/", views.corrections, name="corrections"),
    path("methodology/", views.methodology, name="methodology"),
    path("feeds/verdicts.atom", login_not_required(VerdictsAtom()), name="verdicts_atom"),
]
