package kolo.identity;

/// A bean for each address that may be posted to without the token against forged requests. There are few, and each says
/// why it needs none: nothing that a browser sends by itself, such as a cookie, may count there.
///
/// @param path the handler's path, where `*` stands for one segment
/// @param why what takes the token's place
public record WithoutCsrf(String path, String why) {}
