package kolo.web;

/// One of several values a field offers, with the text that stands for it.
public record Choice(String value, String label) {}
