"""The Calendar page: week, month and list over one model of occurrences."""
