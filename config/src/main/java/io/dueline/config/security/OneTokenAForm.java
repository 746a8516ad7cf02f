package io.dueline.config.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.RequestDataValueProcessor;
import org.springframework.web.server.ServerWebExchange;

import java.util.Map;

/// Forms write their token themselves, by the fragment `csrf`, so that those that scripts send have
/// it too. The framework would add it once more to each form whose address is computed.
@Component
class OneTokenAForm implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CsrfRequestDataValueProcessor ? new Unchanged() : bean;
    }

    private static final class Unchanged implements RequestDataValueProcessor {

        @Override
        public String processAction(ServerWebExchange exchange, String action, String method) {
            return action;
        }

        @Override
        public String processFormFieldValue(
                ServerWebExchange exchange, String name, String value, String type) {
            return value;
        }

        @Override
        public Map<String, String> getExtraHiddenFields(ServerWebExchange exchange) {
            return Map.of();
        }

        @Override
        public String processUrl(ServerWebExchange exchange, String url) {
            return url;
        }
    }
}
