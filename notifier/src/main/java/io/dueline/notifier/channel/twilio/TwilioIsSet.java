package io.dueline.notifier.channel.twilio;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether an account and its token are set; a blank setting counts as none.
class TwilioIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isSet(context, "account-sid") && isSet(context, "auth-token");
    }

    private static boolean isSet(ConditionContext context, String key) {
        return !context.getEnvironment().getProperty("dueline.twilio." + key, "").isBlank();
    }
}
