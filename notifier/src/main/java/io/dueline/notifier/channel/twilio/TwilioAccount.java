package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.Secret;

import org.jspecify.annotations.Nullable;

/// Who we are to Twilio.
///
/// @param secondary the other token while tokens are rotated
/// @param channelKey the unguessable part of the address Twilio calls us at
record TwilioAccount(String sid, Secret token, @Nullable Secret secondary, String channelKey) {

    /// The path Twilio calls for one kind of news.
    String path(Webhook webhook) {
        return "/webhooks/twilio/" + channelKey + "/" + webhook.path();
    }

    /// The kinds of news Twilio brings.
    enum Webhook {
        MESSAGES,
        STATUS;

        String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
