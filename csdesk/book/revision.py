"""What the file says of itself."""

HEAD = "0003"  # newest revision under migrations/versions; a test holds the two together
APPLICATION_ID = 0x63736473  # "csds", the SQLite header's mark of this program's files
