"""The Settings page: settings of the book and of this device."""
