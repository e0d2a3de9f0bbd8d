package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/** Nobody types the character zero, and no database keeps it: what has one is answered as bad input before any feature reads it. */
final class WholeTexts implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value.indexOf(0) >= 0)) {
                throw new BadInput(name, "ui.error.value");
            }
        });
        return true;
    }
}
