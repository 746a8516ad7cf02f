package io.dueline.journeys;

import io.dueline.testing.FakeTwilio;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// All of Dueline with its doors open, Twilio's webhooks among them, and with addresses that fail
/// in every way there is.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@Import(OpenToAll.class)
@TestPropertySource(
        properties = {
            "dueline.public-url=https://dueline.example/",
            "dueline.workers.enabled=false",
            "dueline.twilio.account-sid=" + FakeTwilio.ACCOUNT_SID,
            "dueline.twilio.api-base=http://127.0.0.1:1",
            "dueline.twilio.auth-token=" + FakeTwilio.AUTH_TOKEN,
            "dueline.twilio.from=" + FakeTwilio.FROM,
            "dueline.twilio.channel-key=" + FakeTwilio.CHANNEL_KEY,
            "test.failing=true"
        })
public @interface FailingApplication {}
