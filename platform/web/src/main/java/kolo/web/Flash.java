package kolo.web;

/// What has just happened, said once on the next page.
///
/// @param tone `success`, `info`, `warning` or `error`
public record Flash(String tone, String text) {}
