package kolo.mail.post;

/// A letter as it goes out: one line of subject, a whole page and the same in plain text.
record WrittenLetter(String subject, String html, String text) {}
