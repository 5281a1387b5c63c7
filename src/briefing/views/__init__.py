"""Widgets; each shows one model, none knows another."""
