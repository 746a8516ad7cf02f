package io.dueline.admin.staff;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Hashes and compares passwords. That is slow on purpose, so it has two threads of its own and
/// never holds up the event loop.
@Component
class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LETTERS = 16;
    private static final int THREADS = 2;
    private static final int WAITING = 200;

    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Scheduler threads =
            Schedulers.newBoundedElastic(THREADS, WAITING, "passwords", 60, true);
    private final Mono<String> nobodys = hash(UUID.randomUUID().toString()).cache();

    /// One that nobody guesses and everybody can read out: `mk4t-9wpe-x2hn-cv7d`.
    static String made() {
        return RANDOM.ints(LETTERS, 0, READABLE.length())
                .mapToObj(READABLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    Mono<String> hash(String password) {
        return Mono.fromCallable(() -> required(encoder.encode(password))).subscribeOn(threads);
    }

    /// Where there is no hash the answer is no, and takes as long: nobody learns by the clock which
    /// logins exist.
    Mono<Boolean> matches(String password, Optional<String> hash) {
        return hash.map(known -> compare(password, known))
                .orElseGet(
                        () -> nobodys.flatMap(other -> compare(password, other)).thenReturn(false));
    }

    private Mono<Boolean> compare(String password, String hash) {
        return Mono.fromCallable(() -> encoder.matches(password, hash)).subscribeOn(threads);
    }

    @PreDestroy
    void stop() {
        threads.dispose();
    }

    private static String required(@Nullable String hash) {
        if (hash == null) {
            throw new IllegalStateException("no hash for a password");
        }
        return hash;
    }
}
