"""Where everything is reached."""

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import include, path
from django.views.i18n import set_language
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny

from claims.api import urls as claims_api
from factcheck.health import healthz, readyz
from factcheck.login import LogIn
from reviews.api import urls as reviews_api

admin.site.site_header = admin.site.site_title = settings.SITE_NAME

# What there is to ask for is no secret; what is answered depends on who asks.
schema = SpectacularAPIView.as_view(permission_classes=[AllowAny])
docs = SpectacularSwaggerSplitView.as_view(url_name="api-schema", permission_classes=[AllowAny])

handler500 = "factcheck.errors.server_error"

urlpatterns = [
    path("", include("reviews.publication.urls")),
    path("desk/", include("claims.urls")),
    path("desk/", include("reviews.urls")),
    path("api/v1/", include([*claims_api, *reviews_api])),
    path("api/v1/schema/", schema, name="api-schema"),
    path("api/v1/docs/", docs, name="api-docs"),
    path("admin/", admin.site.urls),
    path("login/", LogIn.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
