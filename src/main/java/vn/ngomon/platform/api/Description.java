package vn.ngomon.platform.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame around the paths that the features' controllers describe themselves. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String TOKEN = "token";
    private static final String BASIC = "account";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Ngọ Môn").version("1").license(new License().name("Apache-2.0").identifier("Apache-2.0")).description("""
                        Procedures and dossiers of a Vietnamese province. Make a token at POST /api/v1/tokens (HTTP Basic) and send it as \
                        Authorization: Bearer. Every POST on dossiers and files needs the header Idempotency-Key; a repeat within seven days gets the first \
                        answer again, with Idempotency-Replayed: true. POST /api/v1/tokens takes the header too, but a token is shown only once: a repeat is 409 and names \
                        the token made. Errors are problem details (RFC 9457) in the language of Accept-Language \
                        (vi or en)."""))
                .components(new Components()
                        .addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                        .addSecuritySchemes(BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                                .description("Only for /api/v1/tokens; officials add X-TOTP")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static Schema<?> problem() {
        var wrong = new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema())
                .addProperty("key", new StringSchema());
        return new ObjectSchema().description("RFC 9457").addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema()).addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("key", new StringSchema().description("names the rule that refused, whatever the language"))
                .addProperty("errors", new ArraySchema().items(wrong));
    }

    /** Whatever is refused is refused alike; what the open addresses answer needs no token. */
    @Bean
    OpenApiCustomizer alike() {
        var problem = new ApiResponse().description("Refused; nothing was changed").content(new Content().addMediaType("application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
                operation.getResponses().addApiResponse("default", problem);
                if (path.startsWith("/api/v1/tokens")) {
                    operation.addSecurityItem(new SecurityRequirement().addList(BASIC));
                } else if (path.matches("/api/v1/(procedures|tracking|registers|indicators)(/.*)?")) {
                    operation.addSecurityItem(new SecurityRequirement());
                }
            }));
        };
    }
}
