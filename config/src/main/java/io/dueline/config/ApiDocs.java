package io.dueline.config;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/// The head of the API's description at `/v3/api-docs` and `/api/docs`.
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    private static final String KEY = "apiKey";

    @Bean
    OpenAPI openApi(@Value("${dueline.public-url}") String publicUrl) {
        return new OpenAPI()
                .info(info())
                .servers(List.of(new Server().url(publicUrl)))
                .components(new Components().addSecuritySchemes(KEY, bearer()))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    private static Info info() {
        return new Info()
                .title("Dueline")
                .version("v1")
                .description(
                        """
                        Who owes, what was said, what was promised, what is being repaired.
                        Errors are problem details (RFC 9457); each `type` leads to a page.\
                        """);
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key; DUELINE_API_KEY sets the first one.");
    }
}
