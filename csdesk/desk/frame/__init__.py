"""The frame of the window: rail, top bar, footer, sheets, and the window that holds them."""
