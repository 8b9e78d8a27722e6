package kolo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses fields with a zero byte: no keyboard types one, no text column takes one, and what would store it fails late
/// and far from the form.
final class NoNulCharacters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (var field : request.getParameterMap().entrySet()) {
            refuse(field.getKey());
            for (var value : field.getValue()) {
                refuse(value);
            }
        }
        return true;
    }

    private static void refuse(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
