package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Where the page that answers a form can be asked for again, in another language or colour. The address a form was sent to often takes forms only; the page
 * is then the nearest one above it: {@code /desk/reports/{id}} for {@code /desk/reports/{id}/actions/{action}}. What is above is read from the patterns, so that
 * {@code /desk/reports/bulk} is nobody's report named "bulk".
 */
@Component
class PageAddresses {

    private static final Pattern REFERER = Pattern.compile("https?://([^/?#]+)(/[^?#]*)\\?([^#]+).*");

    /** Asked late: it is made after the pages it leads to. */
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable Set<String> pages;

    PageAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** @param path to which a form was sent */
    String of(HttpServletRequest request, String path) {
        var handlers = mapping.getIfAvailable();
        if (handlers == null) {
            return path;
        }
        var page = pattern(handlers, request.getMethod(), path).or(() -> pattern(handlers, "GET", path)).map(pattern -> above(pattern, path, pages(handlers))).orElse(path);
        return query(request, page).map(query -> page + "?" + query).orElse(page);
    }

    private static Optional<String> pattern(RequestMappingHandlerMapping handlers, String method, String path) {
        var wanted = RequestMethod.resolve(method);
        var asked = PathContainer.parsePath(path);
        return handlers.getHandlerMethods().keySet().stream().filter(info -> wanted != null && info.getMethodsCondition().getMethods().contains(wanted)).flatMap(PageAddresses::patterns)
                .filter(pattern -> pattern.matches(asked)).sorted().map(PathPattern::getPatternString).findFirst();
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? Stream.empty() : condition.getPatterns().stream();
    }

    private static String above(String pattern, String path, Set<String> pages) {
        var shape = shape(pattern);
        var page = path;
        while (!pages.contains(shape) && shape.length() > 1 && page.length() > 1) {
            shape = parent(shape);
            page = parent(page);
        }
        return page;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    /** The same place in two patterns may have two names. */
    private static String shape(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "{}");
    }

    private Set<String> pages(RequestMappingHandlerMapping handlers) {
        var known = pages;
        if (known == null) {
            known = handlers.getHandlerMethods().entrySet().stream().filter(entry -> isPage(entry.getKey(), entry.getValue())).map(Map.Entry::getKey).flatMap(PageAddresses::patterns)
                    .map(pattern -> shape(pattern.getPatternString())).collect(Collectors.toSet());
            pages = known;
        }
        return known;
    }

    /** Names a template, and needs nothing but its path. */
    private static boolean isPage(RequestMappingInfo info, HandlerMethod method) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET) && method.getMethod().getReturnType().equals(String.class)
                && !method.hasMethodAnnotation(ResponseBody.class) && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                && Arrays.stream(method.getMethodParameters()).noneMatch(PageAddresses::isNeeded);
    }

    private static boolean isNeeded(MethodParameter parameter) {
        var param = parameter.getParameterAnnotation(RequestParam.class);
        return param != null && param.required() && param.defaultValue().equals(ValueConstants.DEFAULT_NONE) && !parameter.isOptional();
    }

    /** Which tab or filter the form stood under, where it stood on the same page. */
    private static Optional<String> query(HttpServletRequest request, String page) {
        var referer = REFERER.matcher(Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).orElse(""));
        return referer.matches() && referer.group(1).equals(request.getHeader(HttpHeaders.HOST)) && referer.group(2).equals(page) && isEncoded(referer.group(3))
                ? Optional.of(referer.group(3)) : Optional.empty();
    }

    private static boolean isEncoded(String query) {
        try {
            UriComponentsBuilder.fromPath("/").query(query).build(true);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
