"""The Renewals page: twelve months, the board, the list, and what the customers of a day still pay."""
