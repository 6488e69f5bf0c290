"""The History tab: who changed what when, and writing old values back."""
