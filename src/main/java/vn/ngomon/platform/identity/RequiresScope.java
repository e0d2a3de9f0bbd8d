package vn.ngomon.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope a token must carry to call an API method, such as {@code dossiers:read}. Every handler under {@code /api/}
 * carries it (on the method or its class); one that forgets it answers nobody.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

    /** {@link #NONE}: any valid token will do. */
    String value();

    String NONE = "";
}
