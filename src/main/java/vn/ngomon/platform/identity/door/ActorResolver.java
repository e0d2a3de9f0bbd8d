package vn.ngomon.platform.identity.door;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.signin.Authenticated;

/** Lets a controller say {@code Actor actor} (signed in or off to the sign-in page), {@code Optional<Actor>} or {@code @Nullable Actor}. */
@Component
class ActorResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Actors actors;
    private final ScopeInterceptor scopes;

    ActorResolver(Actors actors, ScopeInterceptor scopes) {
        this.actors = actors;
        this.scopes = scopes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(scopes).addPathPatterns("/api/**");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Optional.class
                && ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var actor = SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated who
                ? actors.find(who.accountId()) : Optional.<Actor>empty();
        if (parameter.getParameterType() == Optional.class) {
            return actor;
        }
        if (actor.isEmpty() && !parameter.isOptional()) {
            throw new SignInRequired();
        }
        return actor.orElse(null);
    }
}
