"""The application for a WSGI server, such as `gunicorn wsgi:application`."""

from config import load
from govtool.app import create_app

application = create_app(load())
