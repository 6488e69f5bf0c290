"""The Qt face: window, pages, models, presenters, widgets, background tasks."""
