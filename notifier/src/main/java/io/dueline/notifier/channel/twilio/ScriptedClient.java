package io.dueline.notifier.channel.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;

/// The SDK's client with nothing behind it: it either catches the request the SDK wrote, or plays
/// back an answer for the SDK to read.
final class ScriptedClient extends TwilioRestClient {

    private static final HttpClient NOTHING = new NoHttp();

    private final TwilioAccount account;
    private final @Nullable Answer answer;

    private ScriptedClient(TwilioAccount account, @Nullable Answer answer) {
        super(new Builder(account.sid(), account.token().value()).httpClient(NOTHING));
        this.account = account;
        this.answer = answer;
    }

    static Request capture(TwilioAccount account, MessageCreator message) {
        try {
            message.create(new ScriptedClient(account, null));
            throw new IllegalStateException("the SDK made no request");
        } catch (Captured captured) {
            return captured.request;
        }
    }

    /// @throws com.twilio.exception.ApiException if the answer refuses
    static Message replay(TwilioAccount account, MessageCreator message, Answer answer) {
        return message.create(new ScriptedClient(account, answer));
    }

    @Override
    public Response request(Request request) {
        if (answer != null) {
            return new Response(new ByteArrayInputStream(answer.body()), answer.status());
        }
        request.setAuth(account.sid(), account.token().value());
        throw new Captured(request);
    }

    private static final class Captured extends RuntimeException {

        private final transient Request request;

        Captured(Request request) {
            super("captured", null, false, false);
            this.request = request;
        }
    }

    private static final class NoHttp extends HttpClient {

        @Override
        public Response makeRequest(Request request) {
            throw new IllegalStateException("the SDK never goes out by itself");
        }
    }
}
